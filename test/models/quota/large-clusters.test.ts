/** Clusters too large to be proven: a plan that keeps every rule, with bounds that are worth something. */
import { afterAll, describe, expect, it } from 'vitest';
import { auditPlan } from '../../../models/audit/audit.ts';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { decisionsOf } from '../../../src/planning/decisions.ts';
import { wholePosts } from '../../../src/planning/quota/relaxation.ts';
import { planQuota } from '../../../src/planning/quota.ts';
import type { StageProgress } from '../../../src/planning/stage-result.ts';
import { resolvePolicy } from '../../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';

const optimiser = createOptimiser({ threads: 2 });
afterAll(() => optimiser.close());

describe('a generated county of twelve schools', async () => {
  const county = generateCounty({ schools: 12, teachers: 240, seed: 3 });
  const { values: policy } = resolvePolicy({ province: county.province, city: county.city, county }).policy;
  const demand = deriveDemand(county, policy);
  const heard: StageProgress[] = [];
  const result = await planQuota(
    { county, policy, demand },
    { optimiser, deadlineMs: 300_000, seed: 1, onProgress: (progress) => heard.push(progress) },
  );
  if (result.kind !== 'optimal' && result.kind !== 'feasible') throw new Error(result.kind);
  const { part, goals } = result;

  it('passes every quota rule of the audit', () => {
    const audited = auditPlan(county, policy, decisionsOf({ quota: part, posts: null, rotation: null, pay: null }));
    const rules = audited.filter(({ id }) => id.startsWith('Q'));
    expect(rules).toHaveLength(14);
    expect(rules.flatMap(({ id, verdict }) => verdict.violations.map(({ words }) => [id, words.zh]))).toEqual([]);
  });

  it('tells of every group of schools when its posts are decided, then of every goal', () => {
    expect(heard.map(({ goal, groups }) => goal ?? `${groups?.done} of ${groups?.of}`)).toEqual([
      '0 of 4',
      '1 of 4',
      '2 of 4',
      '3 of 4',
      '4 of 4',
      ...policy['quota.goals'],
    ]);
  });

  it('leaves no post idle while schools are short', () => {
    expect(part.used).toBe(part.totalPosts);
  });

  it('bounds every goal within one per cent of what it counts', () => {
    for (const id of policy['quota.goals']) {
      const goal = goals.find((candidate) => candidate.id === id)!;
      expect(goal.gap! / goal.base!, id).toBeLessThan(0.01);
    }
  });

  it('explains every additive goal by parts that add up to it', () => {
    for (const { id, value, parts } of goals.filter((goal) => goal.parts !== undefined))
      expect([id, (parts ?? []).reduce((sum, { amount }) => sum + amount, 0)]).toEqual([id, value]);
  });

  it('teaches whole half periods', () => {
    const amounts = [
      ...part.itinerants.map(({ halfPeriods }) => halfPeriods),
      ...part.substitutions.map(({ halfPeriods }) => halfPeriods),
      ...part.supervision.map(({ halfPeriods }) => halfPeriods),
      ...part.schools.flatMap(({ subjects }) => subjects.map(({ taughtByOwn }) => taughtByOwn)),
    ];
    expect(amounts.filter((amount) => !Number.isInteger(amount))).toEqual([]);
  });
});

it('rounds posts of clusters to the total, within their ranges', () => {
  const ranges = [
    { least: 8, most: 10 },
    { least: 4, most: 5 },
    { least: 0, most: 3 },
  ];
  expect(wholePosts([9.5, 4.4, 1.1], ranges, 15)).toEqual([10, 4, 1]);
  expect(wholePosts([10.4, 3.1, 0.5], ranges, 14)).toEqual([9, 4, 1]);
  expect(wholePosts([10, 5, 3], ranges, 40)).toEqual([10, 5, 3]);
});
