/**
 * Large counties: one relaxation of the whole county, posts and lessons divisible, proposes how many posts each cluster gets
 * and bounds the leading goals. What it leaves open is settled by shares of the entitlement as even as possible.
 */
import type { Constraint, Goal, LinearModel } from '../../../models/lp/model.ts';
import type { Policy } from '../../../models/parameters.ts';
import { buildQuotaModel, type QuotaModel } from '../../../models/quota/build.ts';
import type { GoalVector } from '../../../models/quota/goal-vector.ts';
import { bestFillRates } from '../../../models/quota/limits.ts';
import { largestRemainder } from '../../../models/quota/posts-table.ts';
import { postTerms, type SchoolVariables } from '../../../models/quota/variables.ts';
import { leadingGoals, upToWhole } from './curve.ts';
import type { ClusterRange, Workshop } from './question.ts';

export interface Proposal {
  /** Posts of every cluster, within its range; together the total. */
  readonly posts: readonly number[];
  /** What no plan of the county beats. */
  readonly bound: GoalVector;
}

/** Without solving anything: every cluster the same share of what it can have, and the best fill rates for these posts. */
export function evenProposal(ranges: readonly ClusterRange[], totalPosts: number, policy: Policy): Proposal {
  const most = ranges.map((range) => range.most);
  const schools = ranges.flatMap(({ cluster }) => cluster.schools);
  return {
    posts: wholePosts(most, ranges, totalPosts),
    bound: policy['quota.goals'].map((goal) => (goal === 'fillRate' ? bestFillRates(schools, totalPosts, policy) : 0)),
  };
}

/** null when the relaxation has no plan or ran out of time. */
export async function proposedPosts(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  { policy, options, left }: Workshop,
): Promise<Proposal | null> {
  const goals = leadingGoals(policy['quota.goals']);
  const clusters = ranges.map(({ cluster }) => cluster);
  const county = buildQuotaModel(clusters, totalPosts, policy, { goals, parts: 'divisible' });
  const outcome = await options.optimiser.optimise(evenly(county, totalPosts), {
    deadlineMs: Math.max(1, left()),
    seed: options.seed,
    ...(options.signal && { signal: options.signal }),
  });
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return null;
  const { values } = outcome;
  const schools = county.context.schools.map((school) => ({
    code: school.facts.code,
    posts: postTerms(school).reduce((sum, [variable, one]) => sum + one * values[variable]!, 0),
  }));
  const postsOf = new Map(schools.map(({ code, posts }) => [code, posts]));
  const wanted = ranges.map(({ cluster }) =>
    cluster.schools.reduce((sum, { code }) => sum + (postsOf.get(code) ?? 0), 0),
  );
  const everySchool = clusters.flatMap((cluster) => cluster.schools);
  return {
    posts: wholePosts(wanted, ranges, totalPosts),
    bound: policy['quota.goals'].map((goal) => {
      if (goal === 'fillRate') return bestFillRates(everySchool, totalPosts, policy);
      const result = goals.includes(goal) ? outcome.goals.find(({ id }) => id === goal) : undefined;
      return upToWhole(result?.bound ?? 0);
    }),
  };
}

/** Rounds to whole posts that add up to the total and stay within every cluster's range. */
export function wholePosts(
  wanted: readonly number[],
  ranges: readonly Pick<ClusterRange, 'least' | 'most'>[],
  totalPosts: number,
): readonly number[] {
  const most = ranges.reduce((sum, range) => sum + range.most, 0);
  const total = Math.min(totalPosts, most);
  const posts = largestRemainder(wanted, total).map((share, position) => {
    const range = ranges[position]!;
    return Math.min(range.most, Math.max(range.least, share));
  });
  let difference = total - posts.reduce((sum, share) => sum + share, 0);
  while (difference !== 0) {
    const step = Math.sign(difference);
    const room = (position: number) =>
      step > 0 ? ranges[position]!.most - posts[position]! : posts[position]! - ranges[position]!.least;
    const widest = posts.reduce((best, _, position) => (room(position) > room(best) ? position : best), 0);
    if (room(widest) === 0) break;
    posts[widest] = posts[widest]! + step;
    difference -= step;
  }
  return posts;
}

/** Last goals of the relaxation: the worst fill rate as high as can be, then least shortfall below the county's average. */
function evenly({ model, context }: QuotaModel, totalPosts: number): LinearModel {
  const schools = context.schools.filter(({ facts }) => facts.entitlement > 0);
  const entitlement = schools.reduce((sum, { facts }) => sum + facts.entitlement, 0);
  const average = Math.min(1, totalPosts / Math.max(1, entitlement));
  const worst = model.variables.length;
  const shortfalls = schools.map((_, position) => worst + 1 + position);
  const row = (label: string, school: SchoolVariables, extra: readonly [number, number], lower: number): Constraint => {
    const terms = [...postTerms(school), extra].toSorted(([a], [b]) => a - b);
    return {
      rule: 'Q23',
      label: `${school.facts.code} ${label}`,
      expression: { variables: terms.map(([variable]) => variable), coefficients: terms.map(([, one]) => one) },
      lower,
      upper: Number.POSITIVE_INFINITY,
    };
  };
  const real = (index: number, label: string, upper: number) => ({ index, label, lower: 0, upper, integer: false });
  const goal = (id: string, variables: readonly number[], resolution: number): Goal => ({
    kind: 'additive',
    id,
    rule: 'Q23',
    unit: 'posts',
    expression: { variables, coefficients: variables.map(() => 1) },
    constant: 0,
    resolution,
  });
  return {
    ...model,
    variables: [
      ...model.variables,
      real(worst, 'worst shortfall', 1),
      ...schools.map(({ facts }, position) =>
        real(shortfalls[position]!, `shortfall[${facts.code}]`, facts.entitlement),
      ),
    ],
    constraints: [
      ...model.constraints,
      ...schools.flatMap((school, position) => {
        const { entitlement: own } = school.facts;
        return [
          row('against the worst', school, [worst, own], own),
          row('against the average', school, [shortfalls[position]!, 1], average * own),
        ];
      }),
    ],
    goals: [...model.goals, goal('worst', [worst], 0.001), goal('shortfall', shortfalls, 1)],
  };
}
