/** Clusters solved alone and joined by the dynamic program give what one model of the whole county gives. */
import { afterAll, describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import { buildQuotaModel } from '../../../models/quota/build.ts';
import { clustersOf } from '../../../models/quota/facts.ts';
import { clusterLimits } from '../../../models/quota/limits.ts';
import type { County } from '../../../src/county/county.ts';
import { planQuota } from '../../../src/planning/quota.ts';
import type { GroupsDone, StageProgress } from '../../../src/planning/stage-result.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { smallCounty, smallPolicy } from '../../support/small-counties.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const options = { optimiser, deadlineMs: 60_000, seed: 1 };

/** What the goals are worth: numbers, and the rates from the worst up. */
interface Worth {
  readonly id: string;
  readonly value: number;
  readonly rates: readonly number[];
}

async function planned(county: County, policy: Policy = smallPolicy): Promise<readonly Worth[] | 'infeasible'> {
  const result = await planQuota({ county, policy, demand: deriveDemand(county, policy) }, options);
  if (result.kind === 'infeasible') return 'infeasible';
  if (result.kind !== 'optimal' && result.kind !== 'feasible') throw new Error(result.kind);
  expect(result.goals.map(({ id, status }) => [id, status])).toEqual(result.goals.map(({ id }) => [id, 'proven']));
  return result.goals.map(({ id, value, levels = [] }) => ({
    id,
    value,
    rates: levels.map(({ posts, entitlement }) => posts / entitlement),
  }));
}

async function wholeModel(county: County): Promise<readonly Worth[] | 'infeasible'> {
  const demand = deriveDemand(county, smallPolicy);
  const { model } = buildQuotaModel(clustersOf(county, demand, smallPolicy), demand.totalPosts, smallPolicy, {
    parts: 'whole',
  });
  const outcome = await optimiser.optimise(model, { deadlineMs: 60_000, seed: 2, solver: 'highs', confirm: false });
  if (outcome.kind === 'infeasible') return 'infeasible';
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') throw new Error(outcome.kind);
  return outcome.goals.map(({ id, value, levels = [] }) => {
    const rates = levels.map(([posts, entitlement]) => posts / entitlement).toSorted((a, b) => a - b);
    return { id, value: id === 'fillRate' ? (rates[0] ?? 1) : Math.round(value), rates };
  });
}

/** From the least posts possible, less one, to one above what schools are entitled to. */
function withTotal(seed: number): County {
  const county = smallCounty(seed, 0);
  const demand = deriveDemand(county, smallPolicy);
  const limits = clustersOf(county, demand, smallPolicy).map((cluster) => clusterLimits(cluster, smallPolicy));
  const least = limits.reduce((sum, limit) => sum + limit.least, 0);
  const most = limits.reduce((sum, limit) => sum + limit.most, 0);
  return { ...county, totalPosts: least - 1 + (seed % (most - least + 3)) };
}

describe('clusters joined equal the whole county', () => {
  it.each(Array.from({ length: 50 }, (_, seed) => seed + 1))('county %i', async (seed) => {
    const county = withTotal(seed);
    expect(await planned(county)).toEqual(await wholeModel(county));
  });
});

it('tells of the groups whose posts are settled, while they are bounded and while they are solved', async () => {
  const county = withTotal(5);
  const heard: (GroupsDone | undefined)[] = [];
  const onProgress = ({ groups }: StageProgress) => heard.push(groups);
  await planQuota(
    { county, policy: smallPolicy, demand: deriveDemand(county, smallPolicy) },
    { ...options, onProgress },
  );
  const told = heard.flatMap((groups) => (groups === undefined ? [] : [`${groups.done} of ${groups.of}`]));
  expect(told).toEqual(['0 of 3', '0 of 3', '1 of 3', '2 of 3', '3 of 3']);
});

describe('what must not change the answer', () => {
  const county = withTotal(4);

  it('the order of rows', async () => {
    const turned = {
      ...county,
      schools: county.schools.toReversed(),
      enrolment: county.enrolment.toReversed(),
      teachers: county.teachers.toReversed(),
      travel: county.travel.toReversed(),
    };
    expect(await planned(turned)).toEqual(await planned(county));
  });

  it('codes of schools', async () => {
    const renamed = (code: string) => `新${code.split('').toReversed().join('')}`;
    const turned: County = {
      ...county,
      schools: county.schools.map((school) => ({
        ...school,
        code: renamed(school.code),
        legalUnit: renamed(school.legalUnit),
      })),
      enrolment: county.enrolment.map((row) => ({ ...row, school: renamed(row.school) })),
      teachers: county.teachers.map((teacher) => ({
        ...teacher,
        workSchool: renamed(teacher.workSchool),
        postSchool: teacher.postSchool && renamed(teacher.postSchool),
      })),
      travel: county.travel.map((row) => ({ ...row, from: renamed(row.from), to: renamed(row.to) })),
    };
    expect(await planned(turned)).toEqual(await planned(county));
  });
});

describe('relaxing a rule never makes the goals worse', () => {
  const relaxations: readonly (readonly [string, Partial<Policy>, Partial<County>])[] = [
    ['a larger total', {}, { totalPosts: 99 }],
    ['a lower least share', { 'quota.minimumShare': 0.3 }, {}],
    ['longer ways for itinerants', { 'quota.itinerantMaxMinutes': 200 }, {}],
    ['more lessons away from home', { 'quota.itinerantMaxShare': 1 }, {}],
    ['remote lessons', { 'quota.remoteSubjects': ['music', 'pe'] }, {}],
  ];
  it.each(relaxations)('%s', async (_, policy, facts) => {
    for (const seed of [3, 8]) {
      const county = withTotal(seed);
      const before = await planned(county);
      const after = await planned({ ...county, ...facts }, { ...smallPolicy, ...policy });
      if (before === 'infeasible' || after === 'infeasible') {
        expect(before).toBe('infeasible');
        continue;
      }
      expect(isWorse(after, before)).toBe(false);
    }
  });
});

/** The first goal that differs decides; rates are to be high, all else low. */
function isWorse(a: readonly Worth[], b: readonly Worth[]): boolean {
  for (const [position, { value, rates }] of a.entries()) {
    const other = b[position]!;
    const rate = rates.findIndex((each, index) => each !== other.rates[index]);
    if (rate >= 0) return rates[rate]! < other.rates[rate]!;
    if (value !== other.value) return value > other.value;
  }
  return false;
}
