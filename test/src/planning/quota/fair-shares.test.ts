/** Where posts do not limit what is taught, fair shares are the fill rates of the whole model. */
import { afterAll, describe, expect, it } from 'vitest';
import { deriveDemand } from '../../../../models/demand/demand.ts';
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

async function both(seed: number, missing: number) {
  const county = smallCounty(seed, 0);
  const demand = deriveDemand(county, smallPolicy);
  const clusters = clustersOf(county, demand, smallPolicy);
  const ranges = clusters
    .flatMap(sharingGroups)
    .map((cluster) => ({ cluster, ...clusterLimits(cluster, smallPolicy) }));
  const total = ranges.reduce((sum, { most }) => sum + most, 0) - missing;
  const shares = await fairShares(ranges, total, { policy: smallPolicy, options, left: () => 60_000 });
  const goals = ['untaughtProtected', 'untaughtOther', 'fillRate'];
  const { model } = buildQuotaModel(clusters, total, smallPolicy, { goals });
  const whole = await optimiser.optimise(model, { ...options, confirm: false });
  const levels = 'goals' in whole ? whole.goals.find(({ id }) => id === 'fillRate')!.levels! : [];
  return {
    shares,
    rates: levels.map(([posts, entitlement]) => posts / entitlement).toSorted((a, b) => a - b),
    schools: clusters.flatMap(({ schools }) => schools).filter(({ entitlement }) => entitlement > 0),
    untaught: 'goals' in whole ? whole.goals.slice(0, 2).map(({ value }) => value) : [],
  };
}

describe('fair shares', () => {
  it('agree with the whole model on random counties that lack one post', async () => {
    let decided = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const { shares, rates, schools, untaught } = await both(seed, 1);
      if (shares === null) continue;
      decided += 1;
      const fair = schools.map(({ code, entitlement }) => shares.posts.get(code)! / entitlement);
      expect([seed, fair.toSorted((a, b) => a - b)]).toEqual([seed, rates]);
      expect(shares.bound[2]).toEqual(rates);
      expect(
        shares.bound.slice(0, 2).every((bound, goal) => typeof bound === 'number' && bound <= untaught[goal]! + 1),
      ).toBe(true);
    }
    expect(decided).toBeGreaterThan(5);
  });

  it('say nothing where the order of goals puts something else before the fill rate', async () => {
    const policy = { ...smallPolicy, 'quota.goals': ['change', 'fillRate'] };
    expect(await fairShares([], 10, { policy, options, left: () => 60_000 })).toBeNull();
  });
});
