import type { LightMyRequestResponse as Response } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';
import { newRun, roomy } from '../store/new-run.ts';

let service: TestService;
let runs: string[];

beforeEach(async () => {
  service = await testService();
  const county = (await service.store.counties.add(smallCounty(), [], 'request')).version.id;
  runs = [];
  for (const total of [30, 31]) {
    const scenario = {
      format: 'junheng-scenario/2',
      title: { zh: `总量 ${total}`, en: `Total of ${total}` },
      operations: [{ op: 'setPosts', total }],
    };
    const payload = { county, scenarios: [scenario] };
    runs.push((await service.app.inject({ method: 'POST', url: '/v1/plans', payload })).json().id);
  }
  await until(async () => (await service.store.runs.countByState()).done === 2);
});
afterEach(() => service.end());

const get = (url: string, headers = {}): Promise<Response> => service.app.inject({ url, headers });

test('runs are put side by side, called by their scenarios, and not sent again to who has them', async () => {
  const answer = await get(`/v1/comparisons?plans=${runs.join(',')}&differences=true`);
  expect(answer.statusCode).toBe(200);
  expect(answer.json().plans.map(({ run, label }: { run: string; label: { en: string } }) => [run, label.en])).toEqual([
    [runs[0], 'Total of 30'],
    [runs[1], 'Total of 31'],
  ]);
  const again = await get(`/v1/comparisons?plans=${runs.join(',')}&differences=true`, {
    'if-none-match': String(answer.headers.etag),
  });
  expect(again.statusCode).toBe(304);
});

test('the workbook comes under its Chinese name', async () => {
  const answer = await get(`/v1/comparisons/workbook?plans=${runs.join(',')}`);
  expect([answer.statusCode, answer.body]).toEqual([200, 'PK comparison']);
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('方案比较.xlsx'));
});

test('too few, too many, unknown runs and runs without a plan are refused', async () => {
  expect((await get(`/v1/comparisons?plans=${runs[0]}`)).json().code).toBe('service.requestRefused');
  expect((await get(`/v1/comparisons?plans=${Array(21).fill(runs[0]).join(',')}`)).json().code).toBe(
    'comparison.howMany',
  );
  expect((await get(`/v1/comparisons?plans=${runs[0]},nothing`)).json().code).toBe('service.runUnknown');
  const { order } = (await service.store.runs.find(runs[0]!))!;
  const waiting = newRun(order.county);
  const { run } = await service.store.runs.submit(waiting, roomy);
  expect((await get(`/v1/comparisons?plans=${runs[0]},${run.id}`)).json().code).toBe('service.planNotThere');
});
