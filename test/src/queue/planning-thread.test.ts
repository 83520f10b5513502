import { expect, it } from 'vitest';
import type { PlanProgress, PlanRequest } from '../../../src/planning/plan-county.ts';
import { ProblemError } from '../../../src/problems/problem.ts';
import { serviceStopping } from '../../../src/queue/plan-queue.ts';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { planningThread } from '../../../src/queue/planning-thread.ts';
import { smallCounty } from '../../support/planning-fixture.ts';

const plan = planningThread({ module: new URL('tiny-planning-thread.ts', import.meta.url), stopWithinMs: 50 });

function requestFor(name: string): PlanRequest {
  const county = smallCounty({ name });
  const order = {
    county: 'c',
    only: null,
    seed: 3,
    deadlineSeconds: 5,
    memoryMegabytes: 3072,
    policy: [],
    scenarios: [],
  };
  return planningRequest({ county, findings: [] }, order);
}

const quiet = { signal: new AbortController().signal, onProgress: () => {} };

it('gives the plan and passes progress on', async () => {
  const heard: PlanProgress[] = [];
  const run = await plan(requestFor('试验县'), { ...quiet, onProgress: (progress) => heard.push(progress) });
  expect([run.plan.identity.seed, heard.map(({ goal }) => goal)]).toEqual([3, ['untaughtProtected']]);
});

it('when stopped gives the best plan so far', async () => {
  const stop = new AbortController();
  const run = await plan(requestFor('held'), { signal: stop.signal, onProgress: () => stop.abort() });
  expect(run.plan.status).toBe('feasible');
});

it('a planning that does not stop is ended', async () => {
  const stop = AbortSignal.abort();
  await expect(plan(requestFor('deaf'), { ...quiet, signal: stop })).rejects.toThrow('PlanningThreadEnded');
});

it('a planning of a stopping service is ended at once, whatever it would still give', async () => {
  const patient = planningThread({
    module: new URL('tiny-planning-thread.ts', import.meta.url),
    stopWithinMs: 3_600_000,
  });
  const stop = AbortSignal.abort(serviceStopping);
  await expect(patient(requestFor('deaf'), { ...quiet, signal: stop })).rejects.toThrow('PlanningThreadEnded');
});

it('a registered problem stays one', async () => {
  const refusal = new ProblemError('planning.policyNotRead', { count: 2 });
  await expect(plan(requestFor('refuses'), quiet)).rejects.toEqual(refusal);
});

it('a fault tells its kind and place, never its message', async () => {
  const fault = await plan(requestFor('breaks'), quiet).catch((cause: unknown) => cause);
  if (!(fault instanceof Error)) throw new Error('no fault');
  expect(fault.message).toBe('TypeError');
  expect(fault.stack).toContain('tiny-planning-thread.ts');
  expect(`${fault.message}${fault.stack}`).not.toContain('张三丰');
});

it('a thread that ends on its own is a failed planning, not a hanging one', async () => {
  await expect(plan(requestFor('ends'), quiet)).rejects.toThrow('PlanningThreadEnded');
});
