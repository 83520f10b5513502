import type { LightMyRequestResponse as Response } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
let county: string;

beforeEach(async () => {
  service = await testService();
  county = (await service.store.counties.add(smallCounty(), [], 'request')).version.id;
});
afterEach(() => service.end());

const order = (payload: object): Promise<Response> =>
  service.app.inject({ method: 'POST', url: '/v1/horizons', payload });
const get = (url: string, headers = {}): Promise<Response> => service.app.inject({ url, headers });
const done = (id: string) => until(async () => (await service.store.runs.find(id))?.state === 'done');

const request = (futures: readonly object[]) => ({ format: 'junheng-horizon-request/1', years: 3, futures });
const future = (id: string, facts: object = {}) => ({ id, title: { zh: id, en: id }, ...facts });

test('several years are a run like any other, with documents under an address of their own', async () => {
  const answer = await order({ county, request: request([future('a'), future('b')]) });
  const { id, horizon, asked, links } = answer.json();
  expect([answer.statusCode, answer.headers.location, horizon]).toEqual([202, `/v1/plans/${id}`, true]);
  expect(asked.words).toEqual({ zh: '多年预测：3 个学年、2 种预测', en: '3 school years, futures: 2' });
  expect(links.events).toBe(`/v1/plans/${id}/events`);
  await done(id);
  const run = (await get(`/v1/plans/${id}`)).json();
  expect(run.links.result).toBe(`/v1/horizons/${id}/result`);
  const result = await get(run.links.result);
  expect(result.json().futures.map((one: { id: string }) => one.id)).toEqual(['a', 'b']);
  expect((await get(run.links.result, { 'if-none-match': String(result.headers.etag) })).statusCode).toBe(304);
  const workbook = await get(run.links.workbook);
  expect([workbook.body, workbook.headers['content-disposition']]).toEqual([
    'PK horizon',
    expect.stringContaining(encodeURIComponent('多年预测.xlsx')),
  ]);
});

test('without a request five years as today are asked; the same question is one run', async () => {
  const first = await order({ county });
  const again = await order({ county, request: { format: 'junheng-horizon-request/1' } });
  expect([again.json().id, again.headers['content-replayed']]).toEqual([first.json().id, 'true']);
  expect(first.json().asked.words.zh).toBe('多年预测：5 个学年、1 种预测');
  const plan = await service.app.inject({ method: 'POST', url: '/v1/plans', payload: { county } });
  expect(plan.json().id).not.toBe(first.json().id);
});

test('every fault of the futures is told with its pointer into the body', async () => {
  const births = [
    { town: '乌有镇', year: 2020, children: 3 },
    { year: 2021, children: 4 },
    { year: 2021, children: 5 },
  ];
  const drifts = [{ town: '乌有镇', percentAYear: 2 }];
  const refused = await order({ county, request: request([future('a', { births, drifts }), future('a')]) });
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'horizon.notRead']);
  expect(refused.json().errors.map((error: { code: string; pointer: string }) => [error.code, error.pointer])).toEqual([
    ['horizon.unknownTown', '/request/futures/0/births/0/town'],
    ['horizon.birthsTwice', '/request/futures/0/births/2'],
    ['horizon.unknownTown', '/request/futures/0/drifts/0/town'],
    ['horizon.futureTwice', '/request/futures/1/id'],
  ]);
});

test('a plan of one year is not there, nor several years among the plans', async () => {
  const years = (await order({ county })).json().id;
  const year = (await service.app.inject({ method: 'POST', url: '/v1/plans', payload: { county } })).json().id;
  await done(years);
  await done(year);
  expect((await get(`/v1/horizons/${year}/result`)).json().code).toBe('service.runUnknown');
  expect((await get(`/v1/plans/${years}/result`)).json().code).toBe('service.runUnknown');
  expect((await get(`/v1/comparisons?plans=${year},${years}`)).json().code).toBe('service.runUnknown');
});

test('stopped before it has anything, nothing is kept', async () => {
  await service.end();
  const gate = Promise.withResolvers<void>();
  service = await testService({
    foretell: async (_question, { signal }) => {
      signal.addEventListener('abort', () => gate.reject(new Error('stopped')), { once: true });
      await gate.promise;
      throw new Error('never');
    },
  });
  county = (await service.store.counties.add(smallCounty(), [], 'request')).version.id;
  const { id } = (await order({ county })).json();
  await until(async () => (await service.store.runs.find(id))?.state === 'running');
  await service.app.inject({ method: 'DELETE', url: `/v1/plans/${id}` });
  await until(async () => (await service.store.runs.find(id))?.state === 'cancelled');
  expect((await get(`/v1/horizons/${id}/result`)).json().code).toBe('service.planNotThere');
});
