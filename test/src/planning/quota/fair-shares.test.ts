/** Where posts do not limit what is taught, fair shares reach what one model of the whole county reaches, goal by goal. */
import { afterAll, describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../../models/demand/demand.ts';
import type { Policy } from '../../../../models/parameters.ts';
import { buildQuotaModel } from '../../../../models/quota/build.ts';
import { clustersOf } from '../../../../models/quota/facts.ts';
import { clusterLimits } from '../../../../models/quota/limits.ts';
import { sharingGroups } from '../../../../models/quota/sharing-groups.ts';
import { fairShares } from '../../../../src/planning/quota/fair-shares.ts';
import { createOptimiser } from '../../../../src/solver/optimiser.ts';
import { smallCounty, smallPolicy } from '../../../support/small-counties.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const options = { optimiser, deadlineMs: 60_000, seed: 1 };
const goals = ['untaughtProtected', 'untaughtOther', 'fillRate', 'specialists', 'change'];
const policy: Policy = {
  ...smallPolicy,
  'quota.goals': goals,
  'quota.remoteSubjects': ['music'],
  substitution: { ...smallPolicy.substitution, primary: { chinese: ['pe'], pe: ['music'] } },
};

function countyWithout(seed: number, missing: number) {
  const county = smallCounty(seed, 0);
  const demand = deriveDemand(county, policy);
  const clusters = clustersOf(county, demand, policy);
  const ranges = clusters.flatMap(sharingGroups).map((cluster) => ({ cluster, ...clusterLimits(cluster, policy) }));
  return { clusters, ranges, total: ranges.reduce((sum, { most }) => sum + most, 0) - missing };
}

/** Posts and lessons whole, all schools in one model, goal after goal. */
async function wholeCounty({ clusters, total }: ReturnType<typeof countyWithout>) {
  const { model } = buildQuotaModel(clusters, total, policy, { goals, parts: 'whole' });
  const outcome = await optimiser.optimise(model, { ...options, solver: 'highs', confirm: false });
  if (!('goals' in outcome)) return outcome.kind;
  return outcome.goals.map(({ value, levels }) =>
    levels === undefined
      ? Math.round(value)
      : levels.map(([posts, entitlement]) => posts / entitlement).toSorted((a, b) => a - b),
  );
}

describe('fair shares', () => {
  it('agree in every goal with one model of the whole county, where one or two posts are missing', async () => {
    let decided = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const county = countyWithout(seed, 1 + (seed % 2));
      const workshop = { policy, options, left: () => 60_000 };
      const shares = await fairShares(county.ranges, county.total, workshop, () => workshop);
      if (shares?.kind !== 'allocated') continue;
      const bound = shares.bound.map((value) => (typeof value === 'number' ? Math.round(value) : value));
      const best = await wholeCounty(county);
      const isForCounty = bound.every((value) => value !== null);
      if (!isForCounty) {
        expect([seed, bound.slice(0, 2)]).toEqual([seed, best.slice(0, 2)]);
        continue;
      }
      decided += 1;
      expect([seed, bound]).toEqual([seed, best]);
      const reached = shares.cells.map((cell) => cell.reached);
      const sums = [0, 1, 3, 4].map((goal) => reached.reduce((sum, vector) => sum + Number(vector[goal]), 0));
      expect([seed, sums]).toEqual([seed, [0, 1, 3, 4].map((goal) => best[goal])]);
    }
    expect(decided).toBeGreaterThan(20);
  }, 120_000);

  it('say nothing where the order of goals puts something else before the fill rate', async () => {
    const other = { ...policy, 'quota.goals': ['change', 'fillRate'] };
    const workshop = { policy: other, options, left: () => 60_000 };
    expect(await fairShares([], 10, workshop, () => workshop)).toBeNull();
  });
});
