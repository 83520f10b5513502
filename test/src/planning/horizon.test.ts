import { afterAll, describe, expect, test } from 'vitest';
import type { Future } from '../../../models/horizon/futures.ts';
import type { County } from '../../../src/county/county.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { horizonJson, planHorizon } from '../../../src/planning/horizon.ts';
import { HorizonPlan, type HorizonRequest } from '../../../src/planning/horizon-plan.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { horizonCounty, horizonPolicy, horizonRequest, shrinking, steady } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const national = resolvePolicy({ province: null, city: null, county: { code: '000001', policy: [] } }).policy;

function planned(county: County, request: HorizonRequest, values = horizonPolicy()) {
  const policy = { ...national, values };
  const question = { county, policy, findings: [], scenarios: [], request, seed: 1, deadlineMs: 60_000 };
  return planHorizon(question, { optimiser });
}

describe('the county of three posts', () => {
  test('is proven in every goal, audited, and a document of its schema', async () => {
    const plan = await planned(horizonCounty(), horizonRequest());
    expect(HorizonPlan.parse(plan)).toEqual(plan);
    expect([plan.status, plan.audit.passed]).toEqual(['optimal', true]);
    expect(plan.goals.map(({ id, value, status }) => [id, value, status])).toEqual([
      ['unfilled', 0, 'proven'],
      ['smoothHiring', 4, 'proven'],
      ['surplus', 0, 'proven'],
      ['moves', 1, 'proven'],
      ['retrained', 0, 'proven'],
    ]);
    expect(plan.audit.rules.map(({ id, passed }) => [id, passed])).toEqual([
      ['H01', true],
      ['H02', true],
      ['H03', true],
      ['H04', true],
      ['H05', true],
    ]);
    const [first, second] = plan.futures[0]!.years;
    expect(first).toMatchObject({
      schoolYear: '2026-09',
      need: 24,
      hired: 2,
      moved: 1,
      people: 24,
      unfilled: 0,
      surplus: 0,
    });
    expect(second).toMatchObject({ schoolYear: '2027-09', retired: 2, hired: 2, people: 24 });
    expect(
      plan.recruitment.map(({ schoolYear, cluster, stage, people }) => [schoolYear, cluster, stage, people]),
    ).toEqual([
      ['2026-09', '乙学区', 'primary', [1]],
      ['2026-09', '甲学区', 'junior', [1]],
      ['2027-09', '甲学区', 'primary', [2]],
    ]);
  });

  test('says what it assumes', async () => {
    const plan = await planned(horizonCounty(), horizonRequest());
    expect(plan.findings.map(({ code }) => code)).toContain('horizon.entrantsAssumed');
    const births = [2020, 2021, 2022].flatMap((year) => [{ town: null, year, children: 57 }]);
    const known = await planned(horizonCounty(), horizonRequest([{ ...steady, births }]));
    expect(known.findings.map(({ code }) => code)).not.toContain('horizon.entrantsAssumed');
  });

  test('in two futures decides the first year once', async () => {
    const plan = await planned(horizonCounty(), horizonRequest([steady, shrinking]));
    expect(plan.status).toBe('optimal');
    expect(plan.recruitment.filter(({ schoolYear }) => schoolYear === '2026-09').map(({ people }) => people)).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('the same question gives the same bytes, whatever the order of rows', async () => {
    const county = horizonCounty();
    const reversed = {
      ...county,
      schools: county.schools.toReversed(),
      enrolment: county.enrolment.toReversed(),
      teachers: county.teachers.toReversed(),
    };
    const request = horizonRequest([steady, shrinking]);
    const first = await planned(county, request);
    expect(horizonJson(await planned(county, request))).toBe(horizonJson(first));
    const other = await planned(reversed, request);
    expect([other.futures, other.goals]).toEqual([first.futures, first.goals]);
  });
});

test('a generated county of three futures is proven, and the audit finds what the model found', async () => {
  const county = generateCounty({ schools: 24, teachers: 480, seed: 3 });
  const { policy } = resolvePolicy({ province: county.province, city: county.city, county });
  const futures: Future[] = [
    { ...steady, juniorShare: 0.9 },
    {
      ...steady,
      id: 'fewer',
      entrantsPercentAYear: -6,
      drifts: [{ location: 'countySeat', town: null, percentAYear: 2 }],
    },
    {
      ...steady,
      id: 'births',
      births: [2019, 2020, 2021, 2022].map((year) => ({ town: county.schools[0]!.town, year, children: 240 })),
      drifts: [{ location: null, town: county.schools.at(-1)!.town, percentAYear: -3 }],
    },
  ];
  const plan = await planned(county, horizonRequest(futures, 4), policy.values);
  expect([plan.status, plan.audit.rules.flatMap(({ violations }) => violations)]).toEqual(['optimal', []]);
  expect(plan.goals.every(({ proof }) => proof === 'dual')).toBe(true);
}, 120_000);
