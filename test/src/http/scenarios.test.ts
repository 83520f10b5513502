import type { LightMyRequestResponse as Response } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Scenario, scenarioId } from '../../../src/scenario/scenario.ts';
import { smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
let county: string;

beforeEach(async () => {
  service = await testService();
  county = (await service.store.counties.add(smallCounty(), [], 'request')).version.id;
});
afterEach(() => service.end());

const write = (url: string, payload: object): Promise<Response> => service.app.inject({ method: 'POST', url, payload });
const get = (url: string, headers = {}): Promise<Response> => service.app.inject({ url, headers });

const posts = (total: number, facts: object = {}) => ({
  format: 'junheng-scenario/2',
  title: { zh: `总量 ${total}`, en: `Total of ${total}` },
  operations: [{ op: 'setPosts', total }],
  ...facts,
});

test('a scenario is kept once under its content hash, in words', async () => {
  const first = await write('/v1/scenarios', posts(30));
  const again = await write('/v1/scenarios', posts(30, { derivedFrom: [] }));
  const { id, summary, operations } = first.json();
  expect([first.statusCode, again.statusCode, again.json().id]).toEqual([201, 200, id]);
  expect(first.headers.location).toBe(`/v1/scenarios/${id}`);
  expect([id, summary, operations]).toEqual([
    scenarioId(Scenario.parse(posts(30))),
    [{ zh: '编制总量按 30 名', en: '30 posts in all' }],
    [{ op: 'setPosts', total: 30 }],
  ]);
  const read = await get(`/v1/scenarios/${id}`);
  expect(read.json()).toEqual(first.json());
  expect((await get(`/v1/scenarios/${id}`, { 'if-none-match': String(read.headers.etag) })).statusCode).toBe(304);
});

test('with a county everything wrong is told at once, with pointers into the body, and nothing is kept', async () => {
  const body = posts(30, {
    operations: [
      { op: 'closeSchool', school: 'x', to: 'y' },
      { op: 'setPolicy', parameter: 'nothing', value: 1 },
    ],
  });
  const refused = await write(`/v1/scenarios?county=${county}`, body);
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'planning.policyNotRead']);
  expect(refused.json().errors.map((error: { pointer: string }) => error.pointer)).toEqual([
    '/operations/1/parameter',
    '/operations/0/school',
    '/operations/0/to',
  ]);
  expect((await get('/v1/scenarios')).json()).toEqual({ scenarios: [], nextCursor: null });
  expect((await write('/v1/scenarios?county=nowhere', posts(1))).statusCode).toBe(404);
});

test('with a county the sentences have the names of its schools, and what is assumed is said', async () => {
  const code = smallCounty().schools[0]!.code;
  const grade = smallCounty().enrolment[0]!.grade;
  const body = posts(1, { operations: [{ op: 'setPupils', school: code, grade, pupils: 500 }] });
  const kept = (await write(`/v1/scenarios?county=${county}`, body)).json();
  expect(kept.summary[0].zh).toContain(smallCounty().schools[0]!.name);
  expect(kept.findings).toMatchObject([
    { level: 'assumption', code: 'scenario.classesFollow', place: { pointer: '/operations/0/pupils' } },
  ]);
  expect((await get(`/v1/scenarios/${kept.id}`)).json().summary[0].zh).toContain(code);
});

test('one with an operation for every school of a large county is kept whole, and begins in the list', async () => {
  const operations = Array.from({ length: 600 }, (_, index) => ({ op: 'changeRooms', school: `s${index}`, by: 1 }));
  const kept = await write('/v1/scenarios', posts(1, { operations }));
  expect([kept.statusCode, kept.json().summary.length]).toEqual([201, 600]);
  const [listed] = (await get('/v1/scenarios')).json().scenarios;
  expect(listed.summary).toHaveLength(21);
  expect([listed.summary[19], listed.summary[20].zh]).toEqual([kept.json().summary[19], '另有 580 项，详见该情景']);
  const tooMany = [...operations, ...operations, ...operations, ...operations];
  expect((await write('/v1/scenarios', posts(1, { operations: tooMany }))).json().errors[0].pointer).toBe(
    '/operations',
  );
});

test('they are listed newest first, page by page, with their lineage', async () => {
  const { id } = (await write('/v1/scenarios', posts(1))).json();
  await write('/v1/scenarios', posts(2, { derivedFrom: [id] }));
  const first = (await get('/v1/scenarios?limit=1')).json();
  expect(first.scenarios).toMatchObject([{ title: { en: 'Total of 2' }, derivedFrom: [id] }]);
  const second = (await get(`/v1/scenarios?limit=1&cursor=${first.nextCursor}`)).json();
  expect([second.scenarios[0].title.en, second.nextCursor]).toEqual(['Total of 1', null]);
  expect((await get('/v1/scenarios?cursor=oops')).json().code).toBe('service.cursorUnknown');
});

test('an order names them by id or writes them whole, and the run says what it was asked', async () => {
  const { id } = (await write('/v1/scenarios', posts(30))).json();
  const ordered = await write('/v1/plans', { county, scenarios: [id, posts(31)] });
  expect(ordered.statusCode).toBe(202);
  const { asked } = ordered.json();
  expect(asked.scenarios.map((one: { id: string; operations: object[] }) => [one.id, one.operations])).toEqual([
    [id, [{ zh: '编制总量按 30 名', en: '30 posts in all' }]],
    [expect.stringMatching(/^sha256:/), [{ zh: '编制总量按 31 名', en: '31 posts in all' }]],
  ]);
  await until(async () => (await service.store.runs.find(ordered.json().id))?.state === 'done');
  const stranger = `sha256:${'0'.repeat(64)}`;
  const refused = await write('/v1/plans', { county, scenarios: [id, stranger] });
  expect(refused.json().errors).toMatchObject([{ code: 'scenario.unknown', pointer: '/scenarios/1' }]);
  expect((await get(`/v1/scenarios/${stranger}`)).json().code).toBe('service.scenarioUnknown');
});
