/** A planning stopped while posts are decided: what there is is put together, lawful and honest about what it does not know. */
import { afterAll, describe, expect, it } from 'vitest';
import { auditPlan } from '../../../models/audit/audit.ts';
import { deriveDemand } from '../../../models/demand/demand.ts';
import type { Policy } from '../../../models/parameters.ts';
import { clustersOf } from '../../../models/quota/facts.ts';
import { clusterLimits } from '../../../models/quota/limits.ts';
import type { County } from '../../../src/county/county.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { decisionsOf } from '../../../src/planning/decisions.ts';
import type { QuotaPlan } from '../../../src/planning/plan.ts';
import { planQuota } from '../../../src/planning/quota.ts';
import type { StageOptions, StageProgress, StageResult } from '../../../src/planning/stage-result.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { smallCounty, smallPolicy } from '../../support/small-counties.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

const large = generateCounty({ schools: 12, teachers: 240, seed: 3 });
const { values: largePolicy } = resolvePolicy({ province: large.province, city: large.city, county: large }).policy;

/** Two posts more than the least that every rule leaves possible. */
const small = withPostsAboveLeast(smallCounty(5, 0), 2);

function withPostsAboveLeast(county: County, more: number): County {
  const clusters = clustersOf(county, deriveDemand(county, smallPolicy), smallPolicy);
  const least = clusters.reduce((sum, cluster) => sum + clusterLimits(cluster, smallPolicy).least, 0);
  return { ...county, totalPosts: least + more };
}

const planned = (county: County, policy: Policy, options: Partial<StageOptions>): Promise<StageResult<QuotaPlan>> =>
  planQuota(
    { county, policy, demand: deriveDemand(county, policy) },
    { optimiser, deadlineMs: 300_000, seed: 1, ...options },
  );

function kept(result: StageResult<QuotaPlan>) {
  if (result.kind !== 'feasible') throw new Error(result.kind);
  return result;
}

function broken(county: County, policy: Policy, quota: QuotaPlan): string[] {
  const audited = auditPlan(county, policy, decisionsOf({ quota, posts: null, rotation: null, pay: null }));
  return audited.flatMap(({ id, verdict }) => (id.startsWith('Q') && verdict.violations.length > 0 ? [id] : []));
}

describe.each([
  ['a county of large groups', large, largePolicy],
  ['a county of small groups', small, smallPolicy],
])('%s, told to stop before anything is solved', async (_, county, policy) => {
  const { part, goals, clockStopped } = kept(await planned(county, policy, { signal: AbortSignal.abort() }));

  it('keeps every hard rule and gives out every post', () => {
    expect(broken(county, policy, part)).toEqual([]);
    expect(part.used).toBe(
      Math.min(
        part.totalPosts,
        part.schools.reduce((sum, { entitlement }) => sum + entitlement, 0),
      ),
    );
  });

  it('says that a clock stopped it, and of no goal that it is proven unless the bound of the county is met', () => {
    expect(clockStopped).toBe(true);
    for (const { id, status, gap } of goals) expect([id, status === 'proven' && gap !== 0]).toEqual([id, false]);
    expect(goals.some(({ status }) => status === 'open')).toBe(true);
  });
});

it('keeps what was known of the groups that were solved before the stop', async () => {
  const boundsAfter = async (groups: number) => {
    const stop = new AbortController();
    const onProgress = (progress: StageProgress) => progress.groups?.done === groups && stop.abort();
    const { part, goals } = kept(await planned(large, largePolicy, { signal: stop.signal, onProgress }));
    expect(broken(large, largePolicy, part)).toEqual([]);
    return goals.find(({ id }) => id === 'change')!.bound;
  };
  expect([await boundsAfter(0), (await boundsAfter(3))! > 0]).toEqual([0, true]);
}, 120_000);

it('counts no group as settled that the stop left without a plan', async () => {
  const told: string[] = [];
  const onProgress = ({ groups }: StageProgress) => groups && told.push(`${groups.done} of ${groups.of}`);
  await planned(large, largePolicy, { signal: AbortSignal.abort(), onProgress });
  expect(told).toEqual(['0 of 4']);
});

it('has no plan where there is no time to put one together', async () => {
  expect(await planned(large, largePolicy, { deadlineMs: 1 })).toEqual({ kind: 'none', clockStopped: true });
});
