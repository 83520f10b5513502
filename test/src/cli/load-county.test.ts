import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCounty } from '../../../src/cli/load-county.ts';
import { mappingFileName } from '../../../src/county/mapping.ts';
import { readCounty } from '../../../src/county/read-county.ts';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { Scenario } from '../../../src/scenario/scenario.ts';
import { RunOrder } from '../../../src/store/run.ts';
import { small } from '../county/small-county.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-load-'));
  const files = { ...small, 教师: '标识,姓名,干活的地方,任教学科\nT1,王某,001,语文\nT2,李某,002,英文\n' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a mapping given on the command line', () => {
  const columns = { 教师: { 干活的地方: '现任教学校' } };

  test('is kept beside the data and used without being named again', async () => {
    const mapping = join(folder, 'own.json');
    await writeFile(mapping, JSON.stringify({ columns }));
    const first = await loadCounty(folder, { mapping });
    expect(JSON.parse(await readFile(join(folder, mappingFileName), 'utf8'))).toEqual({ tables: {}, columns });
    const again = await loadCounty(folder, {});
    expect(again.county).toEqual(first.county);
  });

  test('that does not exist is refused, not passed over', async () => {
    await expect(loadCounty(folder, { mapping: join(folder, 'none.json') })).rejects.toMatchObject({
      code: 'planning.unreadableJson',
    });
  });
});

test('a policy file with an identity number in a reason is refused without quoting it', async () => {
  const policy = join(folder, 'policy.json');
  const row = { parameter: 'rotation.eligibleYears', value: 6, source: '依 440182-19800101-0023 反映' };
  await writeFile(policy, JSON.stringify([row]));
  await writeFile(join(folder, mappingFileName), JSON.stringify({ columns: { 教师: { 干活的地方: '现任教学校' } } }));
  await writeFile(join(folder, '教师.csv'), '标识,姓名,干活的地方,任教学科\nT1,王某,001,语文\n');
  const refused = await loadCounty(folder, { policy }).catch((failure: unknown) => failure);
  expect(refused).toMatchObject({
    code: 'planning.jsonShape',
    findings: [{ level: 'error', code: 'service.identityNumberGiven', place: { pointer: '/0/source' }, values: {} }],
  });
  expect(JSON.stringify(refused)).not.toContain('19800101');
});

describe('values and a scenario given on the command line', () => {
  const override = (parameter: string, value: unknown) => ({
    parameter,
    value,
    source: '试算',
    document: null,
    date: null,
  });
  const scenarioOf = (policy: readonly object[]) => ({
    format: 'junheng-scenario/2',
    title: { zh: '试', en: 'try' },
    operations: [{ op: 'setPosts', total: 9 }, ...policy.map((value) => ({ op: 'setPolicy', ...value }))],
  });

  const written = async (name: string, content: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(content));
    return path;
  };

  beforeEach(async () => {
    await writeFile(join(folder, '教师.csv'), small.教师 ?? '');
    await writeFile(join(folder, '政策.csv'), '参数,取值,依据\nrotation.termYears,4,县规定\n');
  });

  test('give the same basis as the same order sent to the service', async () => {
    const policy = [override('rotation.termYears', 5), override('quota.pointFloor', 3)];
    const scenario = scenarioOf([override('quota.pointFloor', 4)]);
    const loaded = await loadCounty(folder, {
      month: '2026-09',
      policy: await written('policy.json', policy),
      scenario: [await written('scenario.json', scenario)],
    });
    const { county, findings } = await readCounty(folder, { planningMonth: '2026-09' });
    if (county === null) throw new Error('not read');
    const order = RunOrder.parse({
      county: 'c',
      only: null,
      seed: 1,
      deadlineSeconds: 9,
      policy,
      scenarios: [Scenario.parse(scenario)],
    });
    expect(planningRequest({ county, findings }, order)).toEqual({
      ...loaded,
      only: null,
      seed: 1,
      deadlineMs: 9000,
    });
    expect([loaded.policy.values['rotation.termYears'], loaded.policy.values['quota.pointFloor']]).toEqual([5, 4]);
    // Replacing the county's own value is what the option is for, not something to be warned of.
    expect(loaded.findings.filter(({ code }) => code === 'policy.givenTwice')).toEqual([]);
  });

  test('are refused with a place for each fault, in the option it was given with', async () => {
    const options = {
      policy: await written('policy.json', [override('rotation.termYears', 99)]),
      scenario: [await written('scenario.json', scenarioOf([override('nothing', 1)]))],
    };
    await expect(loadCounty(folder, options)).rejects.toMatchObject({
      code: 'planning.policyNotRead',
      values: { count: 2 },
      findings: [
        { place: { pointer: '/policy/0/value' } },
        { place: { pointer: '/scenarios/0/operations/1/parameter' } },
      ],
    });
  });
});
