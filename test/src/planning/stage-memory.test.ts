import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Policy } from '../../../models/parameters.ts';
import type { County } from '../../../src/county/county.ts';
import { planJson } from '../../../src/planning/plan-json.ts';
import { programIdentity } from '../../../src/planning/program.ts';
import { processMemory, type Remembered, type StageMemory, WatchedFacts } from '../../../src/planning/stage-memory.ts';
import { canonicalHash } from '../../../src/policy/canonical.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { stageFiles } from '../../../src/store/stage-files.ts';
import { planned, smallCounty } from '../../promises/planned.ts';
import { county } from '../../support/county-builder.ts';
import { temporaryFolder } from '../../support/planning-fixture.ts';

const { values } = resolvePolicy({ province: null, city: null, county: county() }).policy;

test('only what is read counts, of the county by table and of the policy by parameter', async () => {
  const facts = new WatchedFacts(county(), values);
  const { reads } = await facts.noting(new Set(['county.schools']), async () => [
    facts.county.travel,
    facts.policy['pay.allowanceMax'],
  ]);
  expect([...reads].sort()).toEqual(['county.schools', 'county.travel', 'policy.pay.allowanceMax']);
  const remembered = { reads: Object.fromEntries([...reads].map((fact) => [fact, facts.hashOf(fact)])), result: null };
  const holds = (of: Partial<County>, policy: Partial<Policy> = {}) =>
    new WatchedFacts(county(of), { ...values, ...policy }).holds(remembered);
  expect(holds({ name: '别的县', totalPosts: 9 }, { 'rotation.termYears': 2 })).toBe(true);
  expect(holds({ travel: [{ from: 'a', to: 'b', km: null, minutes: 3 }] })).toBe(false);
  expect(holds({}, { 'pay.allowanceMax': 1 })).toBe(false);
});

describe.each(['process', 'files'] as const)('a memory of %s', (kind) => {
  let temporary: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    temporary = temporaryFolder();
  });
  afterEach(() => temporary.remove());

  const memoryOf = (most: number): StageMemory =>
    kind === 'process' ? processMemory(most) : stageFiles({ folder: temporary.path, mostFiles: most });
  const result = (name: string): Remembered => ({ reads: { 'county.schools': name }, result: { name } });

  test('gives back what was kept in its place, the newest few', async () => {
    const memory = memoryOf(2);
    expect(await memory.recall('quota')).toEqual([]);
    await memory.keep('quota', result('a'));
    await memory.keep('quota', result('b'));
    expect(await memory.recall('rotation')).toEqual([]);
    expect((await memory.recall('quota')).map(({ result }) => result)).toEqual(
      expect.arrayContaining([{ name: 'a' }, { name: 'b' }]),
    );
    await memory.keep('quota', result('c'));
    expect(await memory.recall('quota')).toHaveLength(2);
  });
});

test('files that cannot be read count as not there', async () => {
  const temporary = temporaryFolder();
  const memory = stageFiles({ folder: temporary.path });
  await memory.keep('quota', { reads: {}, result: 1 });
  expect(await memory.recall('quota')).toEqual([{ reads: {}, result: 1 }]);
  for (const name of readdirSync(temporary.path)) writeFileSync(join(temporary.path, name), 'cut sho');
  expect(await memory.recall('quota')).toEqual([]);
  temporary.remove();
  expect(await memory.recall('quota')).toEqual([]);
});

describe('a planning with a memory', () => {
  const counted = () => {
    const memory = processMemory();
    const kept: string[] = [];
    return {
      kept,
      memory: {
        recall: memory.recall,
        keep: async (place: string, remembered: Remembered) => {
          kept.push(place);
          await memory.keep(place, remembered);
        },
      },
    };
  };

  test('solves again only what a change touches, and writes the same plan, byte for byte, as one without', async () => {
    const before = smallCounty();
    const { memory, kept } = counted();
    const first = await planned(before, { memory });
    expect(kept).toHaveLength(5);
    const { program, seed } = first.identity;
    expect(kept[0]).toBe(canonicalHash({ program, model: 'quota', seed, handed: null }));
    expect(program).toBe(programIdentity);
    expect(planJson(await planned(before, { memory }))).toBe(planJson(first));
    expect(kept).toHaveLength(5);
    const dearer: County = {
      ...before,
      policy: [
        ...before.policy,
        { parameter: 'pay.allowanceFloor', value: 700, source: '试算', document: null, date: null },
      ],
    };
    const remembered = await planned(dearer, { memory });
    expect(kept).toHaveLength(6);
    expect(planJson(remembered)).toBe(planJson(await planned(dearer)));
    const [school] = before.schools;
    await planned({ ...before, schools: [{ ...school!, name: '改名' }, ...before.schools.slice(1)] }, { memory });
    expect(kept.length).toBeGreaterThan(9);
  }, 120_000);
});
