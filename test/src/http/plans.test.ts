import { createHash } from 'node:crypto';
import type { LightMyRequestResponse as Response } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planJson } from '../../../src/planning/plan-json.ts';
import { wholeProgram } from '../../../src/planning/program.ts';
import type { Planning } from '../../../src/queue/plan-queue.ts';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { heldPlanning, planFor, smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
let county: string;

beforeEach(async () => {
  service = await testService();
  county = await imported();
});
afterEach(() => service.end());

const imported = async (): Promise<string> =>
  (await service.store.counties.add(smallCounty(), [], 'request')).version.id;

const order = (payload: object, headers: Record<string, string> = {}): Promise<Response> =>
  service.app.inject({ method: 'POST', url: '/v1/plans', payload, headers });
const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  service.app.inject({ url, headers });
const cancel = (id: string): Promise<Response> => service.app.inject({ method: 'DELETE', url: `/v1/plans/${id}` });

async function reaches(id: string, state: string): Promise<void> {
  await until(async () => (await service.store.runs.find(id))?.state === state);
}

/** Replaces the service by one whose planning waits to be released. */
async function withHeldPlanning(options: Parameters<typeof testService>[0] = {}) {
  await service.end();
  const held = heldPlanning();
  service = await testService({ ...options, plan: held.plan });
  county = await imported();
  return held;
}

describe('ordering a plan', () => {
  it('is answered 202 with the place of the run, which is planned', async () => {
    const answer = await order({ county, seed: 9 });
    const { id, state, seed } = answer.json();
    expect([answer.statusCode, answer.headers.location, state, seed]).toEqual([202, `/v1/plans/${id}`, 'queued', 9]);
    await reaches(id, 'done');
    const run = (await get(`/v1/plans/${id}`)).json();
    expect([run.state, run.planStatus, run.summary.audit.passed, run.summary.goals[0].value]).toEqual([
      'done',
      'optimal',
      true,
      12,
    ]);
  });

  it('for a county that is not there is 404', async () => {
    const answer = await order({ county: 'nowhere' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'service.countyUnknown']);
  });

  it('with unknown keys is refused, each with its pointer', async () => {
    const answer = await order({ county, sede: 1, 'a/b': 2 });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    const places = answer.json().errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer]);
    expect(places).toEqual([
      ['service.unknownField', '/sede'],
      ['service.unknownField', '/a~1b'],
    ]);
  });

  it('with wrong and missing values says every one of them', async () => {
    const answer = await order({ only: 'everything', seed: -1 });
    const found = answer
      .json()
      .errors.map(({ code, pointer }: { code: string; pointer: string }) => `${pointer} ${code}`);
    expect(found.sort()).toEqual([
      '/county service.missingField',
      '/only service.wrongValue',
      '/seed service.wrongValue',
    ]);
  });

  it('with faults of form is told what would be right, in words of the language', async () => {
    const payload = {
      county: 1,
      only: 'all',
      policy: [{ parameter: '' }],
      scenarios: [
        {
          format: 'x',
          title: { zh: '试', en: 'try' },
          operations: [{ op: 'pin', teacher: 'T1', kind: 'q', reason: 'r', until: '2026' }, { op: 'fly' }],
        },
      ],
    };
    const detailsIn = async (language: string): Promise<Record<string, string>> => {
      const { errors } = (await order(payload, { 'accept-language': language })).json();
      return Object.fromEntries(
        errors.map((error: { pointer: string; detail: string }) => [error.pointer, error.detail]),
      );
    };
    const zh = await detailsIn('zh');
    expect(Object.keys(zh).sort()).toEqual([
      '/county',
      '/only',
      '/policy/0/parameter',
      '/policy/0/source',
      '/policy/0/value',
      '/scenarios/0/format',
      '/scenarios/0/operations/0/kind',
      '/scenarios/0/operations/0/until',
      '/scenarios/0/operations/1/op',
    ]);
    expect(zh['/county']).toContain('一段文字');
    expect(zh['/only']).toContain('须为 quota、rotation、pay 之一');
    expect(zh['/policy/0/parameter']).toContain('长度须 ≥ 1 个字符');
    expect(zh['/policy/0/value']).toContain('缺少必填字段');
    expect(zh['/scenarios/0/operations/0/until']).toContain('年-月，如 2026-09');
    const en = await detailsIn('en');
    expect(en['/only']).toContain('must be quota or rotation or pay');
    expect(Object.values(en).join()).not.toMatch(/[\u4e00-\u9fff]|Invalid input/);
  });

  it('with values, a scenario and pins that cannot be used is refused, each with its pointer into the body', async () => {
    const override = (parameter: string, value: unknown) => ({
      parameter,
      value,
      source: '试算',
      document: null,
      date: null,
    });
    const answer = await order({
      county,
      policy: [override('quota.pointFloor', 3), override('rotation.termYears', 99)],
      scenarios: [
        {
          format: 'junheng-scenario/2',
          title: { zh: '试', en: 'try' },
          operations: [
            { op: 'setPolicy', ...override('nothing', 1) },
            { op: 'pin', teacher: 'nobody', kind: 'goes', school: 'nowhere', reason: '试', until: null },
          ],
        },
      ],
    });
    const { code, errors } = answer.json();
    expect([answer.statusCode, code]).toEqual([422, 'planning.policyNotRead']);
    expect(errors.map((error: { code: string; pointer: string }) => [error.code, error.pointer])).toEqual([
      ['policy.badValue', '/policy/1/value'],
      ['policy.unknownParameter', '/scenarios/0/operations/0/parameter'],
      ['scenario.unknownTeacher', '/scenarios/0/operations/1/teacher'],
      ['scenario.unknownSchool', '/scenarios/0/operations/1/school'],
    ]);
    expect(await service.store.runs.latestOf('request')).toBeNull();
  });

  it('need not spell out what it does not give', async () => {
    const written = { parameter: 'quota.pointFloor', value: 3, source: '试算' };
    const scenario = {
      format: 'junheng-scenario/2',
      title: { zh: '试', en: 'try' },
      operations: [{ op: 'pin', teacher: 'T1', kind: 'stays', reason: '会议纪要' }],
    };
    const short = await order({ county, policy: [written], scenarios: [scenario] }, { 'idempotency-key': 'same' });
    const long = await order(
      {
        county,
        only: null,
        policy: [{ ...written, document: null, date: null }],
        scenarios: [
          {
            ...scenario,
            derivedFrom: [],
            operations: [{ op: 'pin', teacher: 'T1', kind: 'stays', school: null, reason: '会议纪要', until: null }],
          },
        ],
      },
      { 'idempotency-key': 'same' },
    );
    expect([short.statusCode, long.statusCode, long.json().id]).toEqual([202, 202, short.json().id]);
  });

  it('whose scenario has the wrong form is refused with pointers into the body too', async () => {
    const scenario = { format: 'junheng-scenario/2', title: { en: 'try' }, operations: [], colour: 1 };
    const answer = await order({ county, scenarios: [scenario] });
    const pointers = answer.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['/scenarios/0/colour', '/scenarios/0/operations', '/scenarios/0/title/zh']);
  });

  it('above the length of the queue is 429 with Retry-After', async () => {
    const held = await withHeldPlanning({ queue: { limits: { capacity: 1, perClient: 1, retryAfterSeconds: 17 } } });
    await order({ county });
    await held.started;
    await order({ county, seed: 2 });
    const refused = await order({ county, seed: 3 });
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([
      429,
      '17',
      'service.queueFull',
    ]);
  });
});

describe('an order of the same content', () => {
  it('is answered with the run that is there, whatever its scenarios are called, unless asked anew', async () => {
    const scenario = (zh: string) => ({
      format: 'junheng-scenario/2',
      title: { zh, en: zh },
      operations: [{ op: 'setPosts', total: 30 }],
    });
    const first = await order({ county, scenarios: [scenario('甲')] });
    const again = await order({ county, scenarios: [scenario('乙')] });
    expect([again.json().id, again.headers['content-replayed'], first.headers['content-replayed']]).toEqual([
      first.json().id,
      'true',
      undefined,
    ]);
    const anew = await order({ county, scenarios: [scenario('甲')], again: true });
    expect([anew.json().id === first.json().id, anew.json().contentHash]).toEqual([false, first.json().contentHash]);
    const other = await order({ county, scenarios: [scenario('甲')], seed: 2 });
    expect(other.json().contentHash).not.toBe(first.json().contentHash);
  });

  it('from one client too many is 429, and clients are told apart by name', async () => {
    const held = await withHeldPlanning({ queue: { limits: { capacity: 9, perClient: 1, retryAfterSeconds: 17 } } });
    await order({ county }, { 'junheng-client': 'bureau' });
    await held.started;
    const of = (seed: number, client: string) => order({ county, seed }, { 'junheng-client': client });
    expect((await of(2, 'bureau')).statusCode).toBe(202);
    const refused = await of(3, 'bureau');
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([
      429,
      '17',
      'service.clientQueueFull',
    ]);
    expect((await of(4, 'city')).statusCode).toBe(202);
  });
});

describe('an idempotency key', () => {
  it('with the same body gives the same run', async () => {
    const key = { 'idempotency-key': 'spring' };
    const first = await order({ county }, key);
    const again = await order({ county, seed: 1 }, key);
    expect(again.json().id).toBe(first.json().id);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed'], again.statusCode]).toEqual([
      undefined,
      'true',
      202,
    ]);
  });

  it('with another body is refused', async () => {
    const key = { 'idempotency-key': 'spring' };
    await order({ county }, key);
    const other = await order({ county, seed: 2 }, key);
    expect([other.statusCode, other.json().code]).toEqual([422, 'service.idempotencyReused']);
  });
});

describe('the plan of a run', () => {
  it('is the bytes that the command line writes', async () => {
    const { id } = (await order({ county })).json();
    await reaches(id, 'done');
    const result = await get(`/v1/plans/${id}/result`);
    const request = planningRequest(
      { county: smallCounty(), findings: [] },
      { county, only: null, seed: 1, deadlineSeconds: 600, memoryMegabytes: 3072, policy: [], scenarios: [] },
    );
    expect(result.rawPayload.equals(Buffer.from(planJson(planFor(request))))).toBe(true);
  });

  it('and its workbook are 409 while there is none', async () => {
    const held = await withHeldPlanning();
    const { id } = (await order({ county })).json();
    await held.started;
    for (const paper of ['result', 'workbook']) {
      const answer = await get(`/v1/plans/${id}/${paper}`);
      expect([answer.statusCode, answer.json().code, answer.json().values]).toEqual([
        409,
        'service.planNotThere',
        { state: 'running', stateZh: '测算中', stateEn: 'Running' },
      ]);
    }
  });

  it('comes as a workbook with a Chinese name', async () => {
    const { id } = (await order({ county })).json();
    await reaches(id, 'done');
    const answer = await get(`/v1/plans/${id}/workbook`);
    expect(answer.body).toBe('PK workbook');
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('试验县方案.xlsx'));
  });

  it.each(['', '/result', '/workbook'])('%s is not sent again to a client that has it', async (paper) => {
    const { id } = (await order({ county })).json();
    await reaches(id, 'done');
    const first = await get(`/v1/plans/${id}${paper}`);
    const again = await get(`/v1/plans/${id}${paper}`, { 'if-none-match': `W/"x", ${first.headers.etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag]);
  });

  it('the workbook has another tag once any source of the program has changed', async () => {
    const { id } = (await order({ county })).json();
    await reaches(id, 'done');
    const text = (await get(`/v1/plans/${id}/result`)).body;
    const tag = (sources: string) =>
      `"${createHash('sha256').update(`${sources} ${text}`).digest('base64url').slice(0, 27)}"`;
    const { etag } = (await get(`/v1/plans/${id}/workbook`)).headers;
    expect(etag).toBe(tag(wholeProgram()));
    expect(etag).not.toBe(tag('another program'));
  });

  it('has another tag in another state', async () => {
    const held = await withHeldPlanning();
    const { id } = (await order({ county })).json();
    await held.started;
    const { etag } = (await get(`/v1/plans/${id}`)).headers;
    held.release();
    await reaches(id, 'done');
    expect((await get(`/v1/plans/${id}`, { 'if-none-match': String(etag) })).statusCode).toBe(200);
  });
});

it('a run that ended with a code of an older program is still shown', async () => {
  const held = await withHeldPlanning();
  const { id } = (await order({ county })).json();
  await held.started;
  const problem = { code: 'service.ofOldenTimes', values: {} };
  await service.store.runs.end(id, { state: 'failed', problem, plan: null, timings: null });
  expect((await get(`/v1/plans/${id}`)).json().problem).toMatchObject({
    code: 'service.ofOldenTimes',
    words: { zh: expect.stringContaining('请记录任务编号') },
  });
  expect((await get('/')).statusCode).toBe(200);
});

describe('cancelling', () => {
  it('keeps the best plan so far', async () => {
    const held = await withHeldPlanning();
    const { id } = (await order({ county })).json();
    await held.started;
    expect((await cancel(id)).statusCode).toBe(202);
    await reaches(id, 'cancelled');
    expect((await get(`/v1/plans/${id}/result`)).json().status).toBe('feasible');
    expect((await cancel(id)).json().state).toBe('cancelled');
  });

  it('says why there is nothing, and what to do, where a run ended while it waited or before anything was decided', async () => {
    await service.end();
    const begun = Promise.withResolvers<void>();
    const plan: Planning = async (request, { signal }) => {
      begun.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      return { plan: planFor(request, { status: 'none', quota: null }), timings: {} };
    };
    service = await testService({ plan });
    county = await imported();
    const first = (await order({ county })).json().id;
    await begun.promise;
    const second = (await order({ county, seed: 2 })).json().id;
    const waiting = (await cancel(second)).json();
    expect([waiting.state, waiting.problem.code]).toEqual(['cancelled', 'service.cancelledBeforeStart']);
    expect(waiting.problem.words.zh).toMatch(/排队时被取消.*请重新提交/);
    await cancel(first);
    await reaches(first, 'cancelled');
    const { problem, links } = (await get(`/v1/plans/${first}`)).json();
    expect([problem.code, links.result]).toEqual(['planning.cancelledUndecided', null]);
    expect(problem.words.en).toMatch(/Cancelled before anything was decided.*Run it again/);
  });

  it('a finished run is 409, an unknown one 404', async () => {
    const { id } = (await order({ county })).json();
    await reaches(id, 'done');
    expect([(await cancel(id)).json().code, (await cancel('nothing')).json().code]).toEqual([
      'service.runEnded',
      'service.runUnknown',
    ]);
  });
});

describe('listing runs', () => {
  it('pages from new to old, each run once', async () => {
    const ids: string[] = [];
    for (const seed of [1, 2, 3]) ids.unshift((await order({ county, seed })).json().id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await get(`/v1/plans?limit=2${cursor}`)).json();
      seen.push(...page.runs.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(ids);
  });

  it('filters by state and county', async () => {
    const { id } = (await order({ county })).json();
    await reaches(id, 'done');
    const countOf = async (query: string) => (await get(`/v1/plans?${query}`)).json().runs.length;
    expect([await countOf('state=done'), await countOf('state=failed'), await countOf('county=other')]).toEqual([
      1, 0, 0,
    ]);
  });

  it.each([
    ['limit=0', 'service.requestRefused'],
    ['limit=', 'service.requestRefused'],
    ['state=asleep', 'service.requestRefused'],
    ['page=2', 'service.requestRefused'],
    ['cursor=garbage', 'service.cursorUnknown'],
  ])('refuses ?%s', async (query, code) => {
    const answer = await get(`/v1/plans?${query}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
  });

  it('names the parameter that is wrong, not a pointer into a body', async () => {
    const [error] = (await get('/v1/plans?limit=0')).json().errors;
    expect([error.parameter, error.pointer, error.values.expected]).toEqual(['limit', undefined, '须 ≥ 1']);
  });
});

it('what was found in the data is a page in the language asked, and JSON for programs', async () => {
  const finding = {
    level: 'assumption',
    code: 'county.mappedColumn',
    place: { table: '教师', row: 1, column: '单位' },
    values: { header: '单位', target: '现任教学校', english: 'work school' },
  } as const;
  const other = { ...smallCounty(), name: '另一县' };
  const { id } = (await service.store.counties.add(other, [finding], 'request')).version;
  const zh = await get(`/counties/${id}/findings?lang=zh`);
  expect(zh.headers['content-type']).toContain('text/html');
  expect(zh.body).toContain('「教师」表第 1 行「单位」：按列名对照，列名「单位」作为「现任教学校」读入。');
  expect(zh.body).toContain(`href="/v1/counties/${id}/findings"`);
  expect((await get(`/counties/${id}/findings?lang=en`)).body).toContain('was taken for 现任教学校 (work school)');
  expect((await get('/counties/none/findings')).json().code).toBe('service.countyUnknown');
});

describe('ways out of a run without a plan', () => {
  const scenario = {
    format: 'junheng-scenario/2' as const,
    title: { zh: '可行办法：编制总量增加 3 名', en: 'Way out: 3 more posts in all' },
    derivedFrom: [],
    operations: [{ op: 'changePosts', by: 3 }],
  };

  it('come as orders that can be sent as they stand, on top of what was asked', async () => {
    await service.end();
    service = await testService({
      plan: async (request) => ({
        plan:
          request.county.totalPosts === 23
            ? planFor(request)
            : planFor(request, {
                status: 'infeasible',
                diagnosis: {
                  stage: 'quota',
                  words: { zh: '差 3 名。', en: 'Three short.' },
                  conflicts: [],
                  relaxations: [],
                  waysOut: [
                    {
                      words: { zh: '编制总量增加 3 名。', en: '3 more posts in all.' },
                      affected: [],
                      scenario,
                      planned: true,
                    },
                  ],
                  verified: true,
                },
              }),
        timings: {},
      }),
    });
    county = await imported();
    const few = { ...scenario, title: { zh: '二十名', en: 'Twenty' }, operations: [{ op: 'setPosts', total: 20 }] };
    const { id } = (await order({ county, seed: 9, only: 'quota', scenarios: [few] })).json();
    await reaches(id, 'infeasible');
    const { words, ways } = (await get(`/v1/plans/${id}/ways-out`)).json();
    expect(words.zh).toBe('差 3 名。');
    expect(ways).toHaveLength(1);
    expect(ways[0].request).toMatchObject({ county, seed: 9, only: 'quota' });
    expect(ways[0].request.scenarios.map(({ title }: { title: { zh: string } }) => title.zh)).toEqual([
      '二十名',
      '可行办法：编制总量增加 3 名',
    ]);
    const again = await order(ways[0].request);
    expect(again.statusCode).toBe(202);
    // The button of the page sends no body: the service knows the order.
    const pressed = await service.app.inject({ method: 'POST', url: `/v1/plans/${id}/ways-out/1` });
    expect([pressed.statusCode, pressed.json().id]).toEqual([202, again.json().id]);
    const none = await service.app.inject({ method: 'POST', url: `/v1/plans/${id}/ways-out/2` });
    expect([none.statusCode, none.json().code]).toEqual([404, 'service.wayUnknown']);
    const page = (await get('/status?lang=zh')).body;
    expect(page).toMatch(/<li>编制总量增加 3 名。\s*<button[^>]+data-address="\/v1\/plans\/[^"]+\/ways-out\/1"/);
    await reaches(again.json().id, 'done');
    expect((await get(`/v1/plans/${again.json().id}/ways-out`)).json()).toEqual({ words: null, ways: [] });
  });

  it('are not there before there is a plan, or where there is no run', async () => {
    const held = await withHeldPlanning();
    const { id } = (await order({ county })).json();
    await held.started;
    expect((await get(`/v1/plans/${id}/ways-out`)).json().code).toBe('service.planNotThere');
    expect((await get('/v1/plans/nowhere/ways-out')).json().code).toBe('service.runUnknown');
    held.release();
  });
});
