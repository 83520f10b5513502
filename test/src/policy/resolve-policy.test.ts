import { describe, expect, it } from 'vitest';
import { chosenQuotaGoalIds, chosenRotationGoalIds, parameterIds, parameters } from '../../../models/parameters.ts';
import type { PolicyOverride } from '../../../src/county/county.ts';
import { exemptions } from '../../../src/policy/exemptions.ts';
import { knownPacks, policyPackJsonSchema } from '../../../src/policy/packs.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { findingWords } from '../../../src/problems/registry.ts';

const override = (parameter: string, value: PolicyOverride['value']): PolicyOverride => ({
  parameter,
  value,
  source: '县政府常务会议决定',
  document: '阳府办〔2026〕3号',
  date: '2026-03-01',
});

const resolve = (
  own: readonly PolicyOverride[] = [],
  scenario: readonly PolicyOverride[] = [],
  city: string | null = null,
) =>
  resolvePolicy({
    province: city && 'guangdong',
    city,
    county: { code: '441823', policy: own },
    scenario: scenario.map((override, index) => ({
      override,
      pointers: { parameter: `/scenarios/${index}/parameter`, value: `/scenarios/${index}/value` },
    })),
  });

describe('the national pack', () => {
  it('gives every parameter a value with text, document and certainty', () => {
    const { policy, findings } = resolve();
    expect(findings).toEqual([]);
    expect(Object.keys(policy.values)).toEqual([...parameterIds]);
    for (const id of parameterIds) {
      const { layer, source } = policy.provenance[id];
      expect(layer, id).toBe('national');
      expect(source.text.length, id).toBeGreaterThan(5);
      expect(source.document, id).not.toBe('');
    }
  });

  it('never claims to quote what is only practice', () => {
    const { provenance } = resolve().policy;
    const quotedPractice = parameterIds.filter(
      (id) => provenance[id].source.document.startsWith('业务惯例') && provenance[id].source.certainty === 'quoted',
    );
    expect(quotedPractice).toEqual([]);
  });

  it('orders the goals as the models name them', () => {
    const { values } = resolve().policy;
    expect([...values['quota.goals'], ...chosenQuotaGoalIds].sort()).toEqual(
      [...parameters['quota.goals'].options].sort(),
    );
    const named = [...values['rotation.goals'], ...chosenRotationGoalIds];
    expect(named.sort()).toEqual([...parameters['rotation.goals'].options].sort());
  });
});

describe('every pack', () => {
  it.each(knownPacks.map((pack) => [pack.id, pack] as const))(
    '%s names known parameters once, with usable values',
    (_, pack) => {
      const ids = pack.parameters.map(({ parameter }) => parameter);
      expect(new Set(ids).size).toBe(ids.length);
      const rows = pack.parameters.map(({ parameter, value }) => override(parameter, value));
      expect(resolve(rows).findings).toEqual([]);
    },
  );

  it.each(
    knownPacks.flatMap((pack) =>
      pack.parameters
        .filter(({ parameter }) => parameter === 'curriculum')
        .map((entry) => [pack.id, entry.value] as const),
    ),
  )('%s has a timetable of 26, 26, 30, 30, 30, 30, 34, 34, 34 periods a week', (_, value) => {
    const rows = Object.values(value as Record<string, number[]>);
    const sums = Array.from({ length: 9 }, (_unused, grade) => rows.reduce((sum, row) => sum + row[grade]!, 0));
    expect(sums).toEqual([52, 52, 60, 60, 60, 60, 68, 68, 68]);
  });

  it('is described by a JSON Schema that closes unknown keys', () => {
    expect(policyPackJsonSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['id', 'layer', 'zh', 'en', 'parameters'],
    });
  });
});

describe('layers', () => {
  it('later layers win: nation, province, city, county, scenario', () => {
    const province = resolve([], [], 'qingyuan').policy;
    expect(province.values['pay.allowanceFloor']).toBe(1000);
    expect(province.provenance['pay.allowanceFloor']).toMatchObject({ layer: 'province', pack: 'guangdong' });
    expect(province.provenance['quota.pointFloor']).toMatchObject({ layer: 'city', pack: 'qingyuan' });
    expect(province.provenance['ratio.primary'].layer).toBe('national');
    const county = resolve([override('pay.allowanceFloor', 1200)], [], 'qingyuan').policy;
    expect(county.values['pay.allowanceFloor']).toBe(1200);
    expect(county.provenance['pay.allowanceFloor']).toEqual({
      layer: 'county',
      pack: '441823',
      source: { text: '县政府常务会议决定', document: '阳府办〔2026〕3号', date: '2026-03-01', certainty: 'quoted' },
    });
    const whatIf = resolve(
      [override('pay.allowanceFloor', 1200)],
      [override('pay.allowanceFloor', 1500)],
      'qingyuan',
    ).policy;
    expect(whatIf.values['pay.allowanceFloor']).toBe(1500);
    expect(whatIf.provenance['pay.allowanceFloor']).toMatchObject({
      layer: 'scenario',
      source: { certainty: 'unsure' },
    });
  });

  it('knows province and city by the names a clerk writes', () => {
    const named = (province: string, city: string) =>
      resolvePolicy({ province, city, county: { code: '441823', policy: [] } });
    const byId = named('guangdong', 'qingyuan').policy;
    for (const [province, city] of [
      ['广东', '清远'],
      ['广东省', '清远市'],
      [' 广东 省', 'Qingyuan'],
    ] as const)
      expect(named(province, city)).toEqual({ policy: byId, findings: [] });
    const [finding] = named('广西壮族自治区', '清远市').findings;
    expect(finding && findingWords(finding).zh).toBe(
      '「县」表「省政策」：没有「广西壮族自治区」的政策包，按没有这一级政策处理。目前有：广东省（guangdong）。如不在其中，请把本地规定逐项填入「政策」表。',
    );
    expect(named('清远', '广东').findings).toHaveLength(2);
  });

  it('keeps the value below a wrong one', () => {
    const { policy, findings } = resolve([override('ratio.primary', 190)]);
    expect(policy.values['ratio.primary']).toBe(19);
    expect(findings).toMatchObject([
      { level: 'error', code: 'policy.badValue', place: { table: '政策', row: 2, column: '取值' } },
    ]);
  });

  it('says so when a row is repeated, and uses the later', () => {
    const { policy, findings } = resolve([override('travel.speed', 40), override('travel.speed', 45)]);
    expect(policy.values['travel.speed']).toBe(45);
    expect(findings).toMatchObject([{ level: 'warning', code: 'policy.givenTwice', place: { table: '政策', row: 3 } }]);
  });

  it('names a pack it does not have and goes on without it', () => {
    const { policy, findings } = resolvePolicy({ province: 'atlantis', city: null, county: { code: 'x', policy: [] } });
    expect(findings).toMatchObject([
      {
        level: 'warning',
        code: 'policy.unknownPack',
        values: { layer: 'province', id: 'atlantis', known: '广东省（guangdong）' },
      },
    ]);
    expect(policy.hash).toBe(resolve().policy.hash);
  });
});

describe('values are held to their kind', () => {
  it.each([
    ['no.such.parameter', 1, 'policy.unknownParameter'],
    ['quota.pointFloor', 2.5, 'policy.badValue'],
    ['quota.minimumShare', 1.01, 'policy.badValue'],
    ['rotation.overTermHard', '是', 'policy.badValue'],
    ['pay.goal', 'cheapest', 'policy.badValue'],
    ['quota.itinerantSubjects', ['music', 'alchemy'], 'policy.badValue'],
    ['quota.itinerantSubjects', ['music', 'music'], 'policy.badValue'],
    ['rotation.exemptions', ['E1', 'E99'], 'policy.badValue'],
    ['curriculum', { music: [2, 2, 2] }, 'policy.badValue'],
    ['curriculum', { alchemy: [2, 2, 2, 2, 2, 2, 2, 2, 2] }, 'policy.badValue'],
    ['load.primary', { pe: 16 }, 'policy.badValue'],
    ['substitution', { primary: { chinese: ['alchemy'] }, junior: {} }, 'policy.badValue'],
    [
      'small.tiers',
      [
        { maxPupils: 30, mode: 'fixed', value: 2 },
        { maxPupils: 10, mode: 'fixed', value: 1 },
      ],
      'policy.badValue',
    ],
    ['small.tiers', [{ maxPupils: 30, mode: 'perPupil', value: 0 }], 'policy.badValue'],
    ['retirement.table', [], 'policy.badValue'],
  ] as const)('%s = %j is refused', (parameter, value, code) => {
    const rows = [override(parameter, structuredClone(value) as PolicyOverride['value'])];
    const { findings, policy } = resolve(rows);
    expect(findings.map((finding) => [finding.level, finding.code])).toEqual([['error', code]]);
    expect(policy.hash).toBe(resolve().policy.hash);
  });

  it('says in Chinese where, what and what to do', () => {
    const { findings } = resolve([override('ratio.primary', 190)]);
    expect(findingWords(findings[0]!).zh).toBe(
      '「政策」表第 2 行「取值」：政策参数「小学学生与教职工比」的取值为 190，不合要求。请填写：5—60 之间的数。',
    );
  });
});

describe('identity', () => {
  it('hashes values, not layers or the order of rows', () => {
    const one = resolve([override('travel.speed', 40), override('travel.detour', 1.5)]).policy.hash;
    const other = resolve([override('travel.detour', 1.5), override('travel.speed', 40)]).policy.hash;
    expect(one).toBe(other);
    expect(one).not.toBe(resolve().policy.hash);
    expect(resolve([override('travel.speed', 35)]).policy.hash).toBe(resolve().policy.hash);
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('is frozen to the last list', () => {
    const { policy } = resolve();
    expect(Object.isFrozen(policy.values.curriculum.music)).toBe(true);
    expect(Object.isFrozen(policy.provenance['ratio.primary'].source)).toBe(true);
  });
});

describe('the retirement table', () => {
  const row = (sex: string, postClass: string, seniorTitle: boolean) =>
    resolve().policy.values['retirement.table'].find(
      (one) => one.sex === sex && one.postClass === postClass && one.seniorTitle === seniorTitle,
    );

  it('holds the rates of the reform of 2025', () => {
    expect(row('male', 'teaching', false)).toMatchObject({
      baseAgeMonths: 720,
      finalAgeMonths: 756,
      firstBirthMonth: '1965-01',
      monthsPerStep: 4,
    });
    expect(row('female', 'teaching', false)).toMatchObject({
      baseAgeMonths: 660,
      finalAgeMonths: 696,
      firstBirthMonth: '1970-01',
      monthsPerStep: 4,
    });
    expect(row('female', 'support', false)).toMatchObject({
      baseAgeMonths: 600,
      finalAgeMonths: 660,
      firstBirthMonth: '1975-01',
      monthsPerStep: 2,
    });
    expect(row('female', 'teaching', true)).toMatchObject({ baseAgeMonths: 720, finalAgeMonths: 756 });
  });
});

describe('exemptions', () => {
  it('have public words without any ground of health or family', () => {
    expect(exemptions.map(({ code }) => code)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9']);
    for (const { publicZh } of exemptions) expect(publicZh).not.toMatch(/病|健康|孕|残|单亲|配偶|照护/);
  });
});
