/**
 * Large counties whose posts do not limit what can be taught: what stays untaught then follows from the limits of the schools alone,
 * group by group, and every post above what lessons need goes where the fill rate is lowest. First the least that a group must
 * leave untaught, then the least posts with which each school keeps to that, then the fairest sharing above these.
 */
import type { Constraint, LinearModel } from '../../../models/lp/model.ts';
import { buildQuotaModel, type QuotaModel } from '../../../models/quota/build.ts';
import type { SchoolFacts } from '../../../models/quota/facts.ts';
import type { GoalVector } from '../../../models/quota/goal-vector.ts';
import { fairPosts, type PostLimits, schoolLimits } from '../../../models/quota/limits.ts';
import { withRoundingCuts } from '../../../models/quota/rounding-cuts.ts';
import { postsOfSchools, withSchoolPosts } from '../../../models/quota/school-posts.ts';
import { postTerms, type SchoolVariables } from '../../../models/quota/variables.ts';
import type { GoalResult } from '../../solver/port.ts';
import type { Decided } from './cells.ts';
import { leadingGoals, upToWhole } from './curve.ts';
import { type ClusterRange, twoAtATime, type Workshop } from './question.ts';

export interface FairShares {
  /** Posts of every school. */
  readonly posts: ReadonlyMap<string, number>;
  /** The same group by group, with what each group must leave untaught. */
  readonly decided: readonly Decided[];
  /** What no plan of the county beats. */
  readonly bound: GoalVector;
}

/** Branch-and-bound nodes for the least that stays untaught, and for the posts that takes: the same inputs stop at the same place. */
const NODES = 1000;
/** How often needs are raised where schools need more together than each alone. */
const ROUNDS = 3;
/** Half periods that may stay untaught beyond the least, so that needs are not of a fraction. */
const CRUMB = 1e-6;

/** What a group of schools must leave untaught, and the posts it needs for that. */
interface Group {
  readonly range: ClusterRange;
  /** Goals before the fill rate, lessons divisible, posts whole. */
  readonly goals: readonly GoalResult[];
  /** Least posts of each school alone: no plan that leaves so little untaught has fewer. */
  readonly needs: ReadonlyMap<string, number>;
  /** Least posts where schools need more together; a choice among several. */
  readonly raised: Map<string, number>;
}

/** null where the county's order of goals, its total or the time left ask for another way. */
export async function fairShares(
  ranges: readonly ClusterRange[],
  totalPosts: number,
  workshop: Workshop,
): Promise<FairShares | null> {
  const ids = workshop.policy['quota.goals'];
  const leading = leadingGoals(ids);
  const isOfLessons = leading.every((id) => id === 'untaughtProtected' || id === 'untaughtOther');
  if (leading.length === 0 || !isOfLessons || ids[leading.length] !== 'fillRate') return null;
  const groups = await twoAtATime(ranges, (range) => groupOf(range, leading, workshop));
  if (!groups.every((group) => group !== null)) return null;
  const schools = ranges.flatMap(({ cluster }) => cluster.schools);
  const limitsOf = limitsWith(groups, 'together', workshop);
  for (let round = 0; round < ROUNDS; round += 1) {
    const posts = fairPosts(schools, totalPosts, limitsOf);
    if (posts === null) return null;
    const raised = await twoAtATime(groups, (group) => raiseNeeds(group, posts, workshop));
    if (raised.some((answer) => answer === null)) return null;
    if (raised.every((answer) => answer === false)) {
      const alone = fairPosts(schools, totalPosts, limitsWith(groups, 'alone', workshop)) ?? posts;
      return {
        posts,
        decided: groups.map(({ goals }) => ({ posts, goals })),
        bound: boundOf(groups, alone, schools, ids),
      };
    }
  }
  return null;
}

const limitsWith =
  (groups: readonly Group[], counted: 'alone' | 'together', { policy }: Workshop) =>
  (school: SchoolFacts): PostLimits => {
    const { least, most } = schoolLimits(school, policy);
    const group = groups.find(({ needs }) => needs.has(school.code));
    const together = counted === 'together' ? (group?.raised.get(school.code) ?? 0) : 0;
    const need = Math.max(group?.needs.get(school.code) ?? 0, together);
    return { least: Math.max(least, Math.min(most, need)), most };
  };

async function groupOf(range: ClusterRange, leading: readonly string[], workshop: Workshop): Promise<Group | null> {
  const { policy, options, left } = workshop;
  const { model, context } = buildQuotaModel([range.cluster], range.most, policy, { goals: leading });
  const outcome = await options.optimiser.optimise(withRoundingCuts(model, context), {
    deadlineMs: Math.max(1, left()),
    seed: options.seed,
    nodeLimit: NODES,
    confirm: false,
    ...(options.signal && { signal: options.signal }),
  });
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return null;
  const needs = new Map<string, number>();
  const divisible = buildQuotaModel([range.cluster], range.most, policy, { goals: leading, parts: 'divisible' });
  const relaxed = keeping(divisible, outcome);
  for (const school of relaxed.context.schools) {
    if (school.stages.length === 0) continue;
    const least = await options.optimiser.optimise(leastOf(relaxed.model, [school]), {
      deadlineMs: Math.max(1, left()),
      seed: options.seed,
      confirm: false,
      solver: 'highs',
    });
    if (least.kind !== 'optimal' && least.kind !== 'feasible') return null;
    needs.set(school.facts.code, upToWhole(least.goals[0]!.bound ?? 0));
  }
  return { range, goals: outcome.goals, needs, raised: new Map() };
}

/** The model with the group's goals kept as rows, and the cuts. */
function keeping({ model, context }: QuotaModel, { goals }: Pick<Group, 'goals'>): QuotaModel {
  const rows = model.goals.flatMap((goal): Constraint[] => {
    const value = goals.find(({ id }) => id === goal.id)?.value;
    if (goal.kind !== 'additive' || value === undefined) return [];
    return [
      {
        rule: goal.rule,
        label: `${goal.id} kept`,
        expression: goal.expression,
        lower: Number.NEGATIVE_INFINITY,
        upper: upToWhole(value) - goal.constant + CRUMB,
      },
    ];
  });
  return { model: withRoundingCuts({ ...model, constraints: [...model.constraints, ...rows] }, context), context };
}

/** The least posts of some schools in all. */
function leastOf(model: LinearModel, schools: readonly SchoolVariables[]): LinearModel {
  const expression = postsOfSchools(schools);
  const goal = { kind: 'additive', id: 'needs', rule: 'Q23', unit: 'posts', constant: 0, resolution: 1 } as const;
  return { ...model, goals: [{ ...goal, expression }] };
}

/** Whether these posts were too few together, and needs are raised; null where the solver had no answer. */
async function raiseNeeds(
  group: Group,
  posts: ReadonlyMap<string, number>,
  workshop: Workshop,
): Promise<boolean | null> {
  const { policy, options, left } = workshop;
  const { range, goals } = group;
  const ids = goals.map(({ id }) => id);
  const whole = keeping(buildQuotaModel([range.cluster], range.most, policy, { goals: ids }), group);
  const atLeast = withSchoolPosts(whole, posts, 'atLeast');
  const shared = range.cluster.schools.reduce((sum, { code }) => sum + posts.get(code)!, 0);
  const outcome = await options.optimiser.optimise(leastOf(atLeast, whole.context.schools), {
    deadlineMs: Math.max(1, left()),
    seed: options.seed,
    nodeLimit: NODES,
    confirm: false,
    ...(options.signal && { signal: options.signal }),
  });
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return null;
  const { values } = outcome;
  const postsOf = (school: SchoolVariables) =>
    postTerms(school).reduce((sum, [variable, one]) => sum + one * Math.round(values[variable]!), 0);
  const needed = whole.context.schools.map((school) => ({ code: school.facts.code, posts: postsOf(school) }));
  if (needed.reduce((sum, school) => sum + school.posts, 0) <= shared) return false;
  for (const { code, posts: least } of needed) if (least > posts.get(code)!) group.raised.set(code, least);
  return true;
}

/** Bounds of the goals before the fill rate add up over the groups; the fairest rates above the needs bound the rest. */
function boundOf(
  groups: readonly Group[],
  posts: ReadonlyMap<string, number>,
  schools: readonly SchoolFacts[],
  ids: readonly string[],
): GoalVector {
  return ids.map((id) => {
    if (id === 'fillRate') {
      const counted = schools.filter(({ entitlement }) => entitlement > 0);
      return counted.map(({ code, entitlement }) => posts.get(code)! / entitlement).toSorted((a, b) => a - b);
    }
    const bounds = groups.map(({ goals }) => goals.find((goal) => goal.id === id)?.bound ?? 0);
    return bounds.reduce((sum, bound) => sum + upToWhole(bound), 0);
  });
}
