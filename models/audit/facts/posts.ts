/** The posts that rotation had to be planned against, whatever the plan says of them. */
import type { School, Stage } from '../../../src/county/county.ts';
import type { Decisions, PostDecision } from '../twin.ts';
import { atMost, nonTeachingShare } from './entitlement.ts';
import type { Facts } from './facts.ts';

export interface PostsInForce {
  readonly source: 'quota' | 'county' | 'derived';
  readonly rows: readonly PostDecision[];
}

/** Those that this plan decides; else the county's own table 岗位; else the stated arithmetic. */
export function postsInForce(facts: Facts, { quota }: Decisions): PostsInForce {
  if (quota !== null) return { source: 'quota', rows: quota.posts.filter(({ posts }) => posts > 0) };
  if (facts.county.posts === null) return { source: 'derived', rows: derived(facts) };
  const rows = facts.county.posts.flatMap(({ school: code, stage, subject, posts }) => {
    const school = facts.schools.get(code);
    return school?.inUse ? [{ school: code, stage: stage ?? firstStage(facts, school), subject, posts }] : [];
  });
  return { source: 'county', rows };
}

/** A row without a stage belongs to the only stage that has classes, to primary where there are two or none. */
function firstStage({ classes }: Facts, { code }: School): Stage {
  const { primary, junior } = classes.get(code)!.classes;
  return primary === 0 && junior > 0 ? 'junior' : 'primary';
}

/** The total shared in proportion to entitlements, then each school's teachers in proportion to its lessons; of equals the first name. */
function derived(facts: Facts): readonly PostDecision[] {
  const schools = facts.county.schools.filter(({ inUse }) => inUse).toSorted(byName);
  const entitled = schools.map(({ code }) => facts.entitlement.get(code)!);
  const forSchools = facts.totalPosts - atMost(facts.totalPosts * facts.policy['quota.reserveShare']);
  const shared = apportioned(entitled, Math.min(sum(entitled), forSchools));
  return schools.flatMap((school, index) => ofSchool(facts, school, shared[index]!));
}

function byName(a: School, b: School): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

function ofSchool(facts: Facts, school: School, staff: number): readonly PostDecision[] {
  const { code, kind } = school;
  // A special school is staffed apart, without subjects.
  if (kind === 'special') return [];
  const nonTeaching = Math.min(
    facts.nonTeachingToday.get(code) ?? 0,
    atMost(nonTeachingShare(school, facts.policy) * staff),
  );
  const taught = (['primary', 'junior'] as const).flatMap((stage) =>
    [...facts.classes.get(code)!.lessons[stage]]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([subject, halfPeriods]) => ({ stage, subject, halfPeriods })),
  );
  const posts = apportioned(
    taught.map(({ halfPeriods }) => halfPeriods),
    staff - nonTeaching,
  );
  return taught.flatMap(({ stage, subject }, index) =>
    posts[index]! > 0 ? [{ school: code, stage, subject, posts: posts[index]! }] : [],
  );
}

/** Largest remainders; among equals the first in the list. */
function apportioned(weights: readonly number[], whole: number): readonly number[] {
  const all = sum(weights);
  if (all === 0) return weights.map(() => 0);
  const quotas = weights.map((weight) => (weight * whole) / all);
  const rest = (index: number): number => quotas[index]! - atMost(quotas[index]!);
  const left = whole - sum(quotas.map(atMost));
  const rounded = weights.map((_, index) => index).toSorted((a, b) => rest(b) - rest(a) || a - b);
  const raised = new Set(rounded.slice(0, left));
  return quotas.map((quota, index) => atMost(quota) + (raised.has(index) ? 1 : 0));
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
