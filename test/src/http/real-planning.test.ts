/** The parts as they are wired for people, on a county small enough for a test: thread, solver, workbook, bytes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { documentThreads } from '../../../src/http/document-threads.ts';
import { planCounty } from '../../../src/planning/plan-county.ts';
import { planJson } from '../../../src/planning/plan-json.ts';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { planningThread } from '../../../src/queue/planning-thread.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

const documents = documentThreads();
let service: TestService;

beforeEach(async () => {
  service = await testService({ plan: planningThread(), planWorkbook: documents.planWorkbook });
});
afterEach(async () => {
  await service.end();
  await documents.close();
});

it('plans by request what the program plans directly, byte for byte, and writes the workbook', async () => {
  const { version } = await service.store.counties.add(smallCounty(), [], 'request');
  const body = { county: version.id, only: 'quota' as const, seed: 4, deadlineSeconds: 30 };
  const { id } = (await service.app.inject({ method: 'POST', url: '/v1/plans', payload: body })).json();
  await until(async () => (await service.store.runs.find(id))?.endedAt != null);

  const optimiser = createOptimiser();
  const request = planningRequest(
    { county: smallCounty(), findings: [] },
    { ...body, memoryMegabytes: 3072, policy: [], scenarios: [] },
  );
  const { plan } = await planCounty(request, { optimiser });
  await optimiser.close();
  const result = await service.app.inject({ url: `/v1/plans/${id}/result` });
  expect(result.body).toBe(planJson(plan));
  const run = (await service.app.inject({ url: `/v1/plans/${id}` })).json();
  expect([run.state, run.planStatus, run.summary.audit.passed]).toEqual(['done', 'optimal', true]);

  const workbook = await service.app.inject({ url: `/v1/plans/${id}/workbook` });
  expect([workbook.statusCode, workbook.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});
