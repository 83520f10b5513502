import type { LightMyRequestResponse as Response } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';
import { smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
let county: string;

const listed = async () => ({ plan: { ...examplePlan, status: 'optimal' as const }, timings: {} });

beforeEach(async () => {
  service = await testService({ plan: listed });
  county = (await service.store.counties.add(exampleCounty, [], 'request')).version.id;
});
afterEach(() => service.end());

const post = (url: string, payload: object): Promise<Response> => service.app.inject({ method: 'POST', url, payload });
const get = (url: string, headers = {}): Promise<Response> => service.app.inject({ url, headers });
const done = (id: string) => until(async () => (await service.store.runs.find(id))?.state === 'done');

async function planned(order: object = {}): Promise<string> {
  const { id } = (await post('/v1/plans', { county, ...order })).json();
  await done(id);
  return id;
}

test('lists near a plan are a run like any other, of the county and the values of the plan', async () => {
  const plan = await planned({ seed: 5 });
  const answer = await post('/v1/alternatives', { plan });
  const { id, alternatives, asked, seed } = answer.json();
  expect([answer.statusCode, answer.headers.location, alternatives]).toEqual([202, `/v1/plans/${id}`, plan]);
  expect([asked.words.zh, seed]).toEqual([`任务 ${alternatives.slice(0, 8)} 方案的备选名单 3 份`, 5]);
  await done(id);
  const run = (await get(`/v1/plans/${id}`)).json();
  expect(run.links.result).toBe(`/v1/alternatives/${id}/result`);
  expect(run.summary.lists.zh).toBe('备选名单 3 份');
  const result = await get(run.links.result);
  expect(result.json()).toMatchObject({ format: 'junheng-alternatives/1', asked: 3 });
  expect((await get(run.links.result, { 'if-none-match': String(result.headers.etag) })).statusCode).toBe(304);
  const workbook = await get(run.links.workbook);
  expect([workbook.body, workbook.headers['content-disposition']]).toEqual([
    'PK alternatives',
    expect.stringContaining(encodeURIComponent('备选名单.xlsx')),
  ]);
});

test('each list is there as a whole plan, and a list that is not there is said so', async () => {
  const { id } = (await post('/v1/alternatives', { plan: await planned(), count: 2 })).json();
  await done(id);
  const second = await get(`/v1/alternatives/${id}/plans/2`);
  expect(second.json().identity.alternative).toBe(2);
  const third = await get(`/v1/alternatives/${id}/plans/3`);
  expect([third.statusCode, third.json().code]).toEqual([404, 'alternatives.listUnknown']);
});

test('the same question is one run; a plan is not among the lists, nor lists among the plans', async () => {
  const plan = await planned();
  const first = (await post('/v1/alternatives', { plan })).json();
  const again = await post('/v1/alternatives', { plan });
  expect([again.json().id, again.headers['content-replayed']]).toEqual([first.id, 'true']);
  await done(first.id);
  expect((await get(`/v1/alternatives/${plan}/result`)).json().code).toBe('service.runUnknown');
  expect((await get(`/v1/plans/${first.id}/result`)).json().code).toBe('service.runUnknown');
  expect((await post('/v1/alternatives', { plan: first.id })).json().code).toBe('service.runUnknown');
});

test('without a rotation list there is nothing to vary', async () => {
  await service.end();
  service = await testService();
  county = (await service.store.counties.add(smallCounty(), [], 'request')).version.id;
  const plan = await planned();
  const refused = await post('/v1/alternatives', { plan });
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'alternatives.noList']);
  expect((await post('/v1/alternatives', { plan: 'nobody' })).json().code).toBe('service.runUnknown');
});
