/** No identity number is kept, answered or logged, whatever a request carries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityNumbersGiven } from '../../../src/county/numbers-in-orders.ts';
import { readCounty } from '../../../src/county/read-county.ts';
import { smallCounty } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';
import { small } from '../county/small-county.ts';

const person = '440182198001010023';
const old = '440182800101002';

let service: TestService;
let logged: string;

beforeEach(async () => {
  logged = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  service = await testService({
    readCounty: (path, { mappingFile, planningMonth }) =>
      readCounty(path, { planningMonth, ...(mappingFile !== undefined && { mappingFile }) }),
    log: { level: 'trace', stream },
  });
});
afterEach(() => service.end());

/** Everything the service has written to its folder: the database, what it has not yet taken over, and the rest. */
const kept = (): string =>
  readdirSync(service.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('');

const bare = (text: string) => text.replaceAll(/[^\dX]/g, '');

async function upload(tables: Readonly<Record<string, string>>, mapping = '{}'): Promise<LightMyRequestResponse> {
  const form = new FormData();
  for (const [name, text] of Object.entries(tables)) form.append('files', new Blob([text]), `${name}.csv`);
  form.append('mapping', mapping);
  const encoded = new Response(form);
  return service.app.inject({
    method: 'POST',
    url: '/v1/counties',
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
}

test('a county is kept and answered without the numbers in its texts', async () => {
  const answer = await upload({
    ...small,
    县: `县代码,县名,计划学年起始月,提示语\n000001,试验县,2026-09,联系${person}\n`,
    教师: `标识,姓名,现任教学校,任教学科,居住乡镇\n'${person},王某,001,语文,\nT2,李某${person},002,数学,${old}\n`,
  });
  expect([answer.statusCode, answer.json().notice]).toEqual([201, '联系4401＊']);
  expect(
    answer
      .json()
      .findings.filter(({ code }: { code: string }) => code === 'county.identityNumberMasked')
      .map(({ place }: { place: object }) => place),
  ).toEqual([
    { table: '县', row: 2, column: '提示语' },
    { table: '教师', row: 3, column: '姓名' },
    { table: '教师', row: 3, column: '居住乡镇' },
  ]);
  const written = kept();
  expect(written).toContain('sha256:');
  for (const text of [written, answer.body, logged]) {
    expect(text).not.toContain(person);
    expect(text).not.toContain(old);
  }
});

const pin = (facts: object) => ({ op: 'pin', teacher: 'T1', kind: 'stays', school: null, reason: '纪要', ...facts });
const scenario = (facts: object) => ({
  format: 'junheng-scenario/2',
  title: { zh: '情景', en: 'Scenario' },
  operations: [{ op: 'setPosts', total: 30 }],
  ...facts,
});
const override = (facts: object) => [{ parameter: 'rotation.eligibleYears', value: 6, source: '纪要', ...facts }];

test.each<[string, string, object, string]>([
  [
    'a pin’s reason',
    '/v1/scenarios',
    scenario({ operations: [pin({ reason: `见${person}` })] }),
    '/operations/0/reason',
  ],
  [
    'a pin’s teacher',
    '/v1/scenarios',
    scenario({ operations: [pin({ teacher: `'${person}` })] }),
    '/operations/0/teacher',
  ],
  ['an old number', '/v1/scenarios', scenario({ operations: [pin({ teacher: old })] }), '/operations/0/teacher'],
  [
    'a mistyped number',
    '/v1/scenarios',
    scenario({ operations: [pin({ teacher: `${person.slice(0, 17)}4` })] }),
    '/operations/0/teacher',
  ],
  [
    'a title',
    '/v1/scenarios',
    scenario({ title: { zh: '４４０１８２１９８００１０１００２３', en: 'a' } }),
    '/title/zh',
  ],
  ['a key', '/v1/scenarios', scenario({ [person]: 1 }), '/4401＊'],
  ['a policy’s document', '/v1/plans', { county: 'c', policy: override({ document: person }) }, '/policy/0/document'],
  ['a policy’s value', '/v1/plans', { county: 'c', policy: override({ value: Number(person) }) }, '/policy/0/value'],
  [
    'a value within a value',
    '/v1/plans',
    { county: 'c', policy: override({ value: { a: [person] } }) },
    '/policy/0/value/a/0',
  ],
  ['a future', '/v1/horizons', { county: 'c', policy: override({ source: person }) }, '/policy/0/source'],
])('an order with a number in %s is refused where it stands', async (_place, url, payload, pointer) => {
  const answer = await service.app.inject({ method: 'POST', url, payload });
  const [only, ...others] = answer.json().errors;
  expect([answer.statusCode, answer.json().code, others]).toEqual([400, 'service.requestRefused', []]);
  expect([only.code, only.pointer]).toEqual(['service.identityNumberGiven', pointer]);
  for (const text of [kept(), answer.body, logged]) expect(bare(text)).not.toContain(person.slice(0, 17));
});

describe('what is not in a body', () => {
  test('a mapping with a number as a header is refused', async () => {
    const answer = await upload(small, JSON.stringify({ columns: { 教师: { [person]: 'name' } } }));
    expect(answer.json().errors).toMatchObject([
      { code: 'service.identityNumberGiven', pointer: '/mapping/columns/教师/4401＊' },
    ]);
    expect(kept() + answer.body + logged).not.toContain(person);
  });

  test('a header that is kept is refused', async () => {
    const county = (await service.store.counties.add(smallCounty(), [], 'request')).version.id;
    const headers = { 'idempotency-key': person };
    const answer = await service.app.inject({ method: 'POST', url: '/v1/plans', headers, payload: { county } });
    expect(answer.json().errors).toMatchObject([{ code: 'service.identityNumberGiven', parameter: 'idempotency-key' }]);
    expect(kept() + answer.body + logged).not.toContain(person);
  });

  test('a path and an id are answered without it', async () => {
    for (const url of [`/v1/counties/${person}`, `/v1/${person}`, `/v1/plans?county=${person}`]) {
      const answer = await service.app.inject({ url });
      expect(answer.body + logged).not.toContain(person);
    }
  });
});

test('codes of many digits, hashes and words are no concern', () => {
  const document = scenario({
    derivedFrom: [`sha256:${'0123456789abcdef'.repeat(4)}`],
    operations: [
      { op: 'closeSchool', school: '441823100201001', to: '44182310020100112' },
      pin({ teacher: 'sha256:4401828001010024401828001010020a' }),
      pin({ teacher: '0012', reason: '局党组会议纪要〔2026〕5号' }),
    ],
  });
  expect(identityNumbersGiven(document)).toEqual([]);
});

test('wherever a number stands in a document, its place is told once', () => {
  const place = fc.array(fc.constantFrom('a', 'reason', 'teachers', '0', 'x/y', '~'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(place, fc.constantFrom('', '见', ' ', '（'), (path, before) => {
      const document = path.reduceRight<unknown>(
        (inner, key) => ({ [key]: inner, other: '纪要' }),
        `${before}${person}`,
      );
      const pointer = path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
      expect(identityNumbersGiven(document).map(({ place: { pointer: at } }) => at)).toEqual([pointer]);
    }),
  );
});
