/** Scenarios, orders and mappings that an earlier version kept with identity numbers in them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { personCode } from '../../../src/county/identity-number.ts';
import { identityNumbersGiven } from '../../../src/county/numbers-in-orders.ts';
import { openKeptMapping } from '../../../src/http/kept-mapping.ts';
import { Scenario, scenarioId } from '../../../src/scenario/scenario.ts';
import { cleanedOrder } from '../../../src/store/cleaned-order.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import { smallCounty, temporaryFolder } from '../../support/planning-fixture.ts';
import { newRun, roomy } from './new-run.ts';

const person = '440182198001010023';

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const scenario = (facts: object): Scenario =>
  Scenario.parse({
    format: 'junheng-scenario/2',
    title: { zh: '情景', en: 'Scenario' },
    operations: [{ op: 'setPosts', total: 30 }],
    ...facts,
  });
const pin = { op: 'pin', teacher: person, kind: 'stays', reason: `见${person}号材料` };

/** The store as the version before the step left it. */
async function before(fill: (store: Store) => Promise<void>, change: (file: Sqlite.Database) => void = () => {}) {
  const store = await openStore({ folder: temporary.path });
  await fill(store);
  await store.close();
  const file = new Sqlite(join(temporary.path, 'junheng.sqlite'));
  file.prepare('delete from kysely_migration where name >= ?').run('0005-numbers-in-orders');
  change(file);
  file.close();
}

const digitsOnDisk = (): string =>
  readdirSync(temporary.path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(temporary.path, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path).toString('latin1'))
    .join('')
    .replaceAll(/\D/g, '');

test('a scenario is cleaned in its place in the list; its children name it by its new hash, others stay', async () => {
  const county = smallCounty();
  const parent = scenario({ county: county.name, operations: [pin] });
  const child = scenario({ title: { zh: '子', en: 'Child' }, derivedFrom: [scenarioId(parent)] });
  const grandchild = scenario({ title: { zh: '孙', en: 'Grandchild' }, derivedFrom: [scenarioId(child)] });
  const other = scenario({ title: { zh: '无关', en: 'Other' } });
  await before(async ({ counties, scenarios }) => {
    await counties.add(county, [], 'request');
    for (const one of [grandchild, parent, other, child]) await scenarios.add(one);
  });

  const store = await openStore({ folder: temporary.path });
  const found = await store.scenarios.list({ limit: 10, before: null });
  expect(found.map((kept) => kept.scenario.title.zh)).toEqual(['子', '无关', '情景', '孙']);
  for (const kept of found) expect(kept.id).toBe(scenarioId(kept.scenario));
  const [second, untouched, first, third] = found;
  const code = personCode(person, county.code);
  expect(first?.scenario.operations).toMatchObject([
    { op: 'pin', teacher: code.kind === 'identity' && code.code, reason: '见4401＊号材料' },
  ]);
  expect(second?.scenario.derivedFrom).toEqual([first?.id]);
  expect(third?.scenario.derivedFrom).toEqual([second?.id]);
  expect(untouched?.id).toBe(scenarioId(other));
  await store.close();
  expect(digitsOnDisk()).not.toContain(person);
});

test('of two scenarios that clean into the same, one stays', async () => {
  const named = (reason: string) => scenario({ operations: [{ ...pin, teacher: 'T1', reason }] });
  await before(async ({ scenarios }) => {
    await scenarios.add(named(`见${person}`));
    await scenarios.add(named('见4401＊'));
  });
  const store = await openStore({ folder: temporary.path });
  const found = await store.scenarios.list({ limit: 10, before: null });
  expect(found.map(({ id }) => id)).toEqual([scenarioId(named('见4401＊'))]);
  await store.close();
});

test('an order is cleaned, its plan goes and its run says so; clients, keys and kept results hold none either', async () => {
  const county = smallCounty();
  const ids: string[] = [];
  await before(
    async ({ counties, runs }) => {
      const { id } = (await counties.add(county, [], 'request')).version;
      const title = { zh: `为${person}`, en: 'For somebody' };
      const withPin = newRun(
        id,
        {
          idempotencyKey: `key ${person}`,
          client: `client ${person}`,
          scenarios: [{ id: 'sha256:a', title, derivedFrom: [], operations: [] }],
        },
        { seed: 440182800101002, scenarios: [scenario({ title, operations: [pin] })] },
      );
      ids.push((await runs.submit(withPin, roomy)).run.id);
      ids.push((await runs.submit(newRun(id, { idempotencyKey: 'plain' }), roomy)).run.id);
      mkdirSync(join(temporary.path, 'solved'));
      writeFileSync(join(temporary.path, 'solved', 'one.json'), person);
    },
    (file) => {
      file.prepare('insert into plan (run_id, text) values (?, ?)').run(ids[0], `{"reason":"${person}"}`);
      file.prepare('insert into plan (run_id, text) values (?, ?)').run(ids[1], '{}');
      file.prepare('update run set idempotency_key = ? where id = ?').run(`key ${person}`, ids[0]);
    },
  );

  const store = await openStore({ folder: temporary.path });
  const [cleaned, plain] = await Promise.all(ids.map((id) => store.runs.find(id)));
  expect([cleaned?.state, cleaned?.problem?.code]).toEqual(['failed', 'service.orderCleaned']);
  expect(cleaned?.order).toMatchObject({ seed: 4401, scenarios: [{ title: { zh: '为4401＊' } }] });
  expect(cleaned?.scenarios).toMatchObject([{ title: { zh: '为4401＊' } }]);
  expect(identityNumbersGiven(cleaned?.order)).toEqual([]);
  expect([plain?.state, plain?.problem]).toEqual(['queued', null]);
  expect(await Promise.all(ids.map((id) => store.runs.planText(id)))).toEqual([null, '{}']);
  const again = await store.runs.submit(newRun(cleaned?.order.county ?? '', { idempotencyKey: 'plain' }), roomy);
  expect([again.repeated, again.run.id]).toEqual(['key', ids[1]]);
  await store.close();
  expect(existsSync(join(temporary.path, 'solved'))).toBe(false);
  expect(digitsOnDisk()).not.toContain(person);
});

test('whatever a document holds, cleaned it is one that is taken today, and a clean one stays as it is', () => {
  const text = fc.constantFrom(
    person,
    `见${person}`,
    '440182800101002',
    '44018219800101002x',
    '441823100201001',
    '纪要',
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.constantFrom(440182800101002, 30, -1.5, true, null),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom('teacher', 'teachers', 'reason'), text), tie('json'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(json, (document) => {
      const cleaned = cleanedOrder(JSON.parse(JSON.stringify(document)), '440182');
      expect(identityNumbersGiven(cleaned)).toEqual([]);
      expect(cleanedOrder(cleaned, '440182')).toEqual(cleaned);
    }),
  );
});

test('a kept mapping forgets the headers with numbers when the service opens, and keeps the others', async () => {
  const file = join(temporary.path, '列名对照.json');
  writeFileSync(
    file,
    JSON.stringify({
      tables: { 名册: '教师', [`名册${person}`]: '教师' },
      columns: { 教师: { 单位: '现任教学校', [person]: null }, [person]: { 单位: null } },
    }),
  );
  const mapping = await openKeptMapping(temporary.path);
  const clean = { tables: { 名册: '教师' }, columns: { 教师: { 单位: '现任教学校' } } };
  expect(await mapping.load()).toEqual(clean);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(clean);
  expect(digitsOnDisk()).not.toContain(person);
});
