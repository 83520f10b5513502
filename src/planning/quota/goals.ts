/** The goals of the quota as the plan records them: value reached in whole numbers, bound, gap, parts. */
import { quotaGoalRules } from '../../../models/quota/catalogue.ts';
import type { Cluster } from '../../../models/quota/facts.ts';
import { goalBase, goalParts, type Part } from '../../../models/quota/goal-values.ts';
import type { GoalValue } from '../../../models/quota/goal-vector.ts';
import type { QuotaDecision } from '../../../models/quota/read.ts';
import type { PlanGoal, QuotaPlan } from '../plan.ts';
import type { CountyBound } from './allocated.ts';
import type { SolvedCell } from './cells.ts';
import { upToWhole } from './curve.ts';
import type { QuotaQuestion } from './question.ts';

export function quotaGoals(
  { policy }: QuotaQuestion,
  clusters: readonly Cluster[],
  plan: QuotaPlan,
  decision: QuotaDecision,
  cells: readonly SolvedCell[],
  countyBound: CountyBound,
): PlanGoal[] {
  let closed = true;
  return policy['quota.goals'].map((goal, position) => {
    const rule = quotaGoalRules.find((candidate) => candidate.goal === goal)!;
    const levels = levelsOf(plan);
    const parts = goal === 'fillRate' ? [] : goalParts(goal, clusters, decision, policy).toSorted(byCode);
    const value = goal === 'fillRate' ? rate(levels[0]) : total(parts.map(({ amount }) => amount));
    const ofCounty = countyBound[position]!;
    closed &&= ofCounty !== null;
    const bound = ofCounty !== null && closed ? single(ofCounty) : boundWithinClusters(goal, cells, value);
    const isConditional = !closed;
    const results = cells.flatMap((cell) => cell.goals.find(({ id }) => id === goal) ?? []);
    const reachesBound = goal === 'fillRate' ? sameRates(levels, ofCounty) : closed && value === bound;
    closed &&= reachesBound && results.length === cells.length && results.every(({ status }) => status === 'proven');
    const kept = bound === null ? null : goal === 'fillRate' ? Math.max(bound, value) : Math.min(bound, value);
    return {
      model: 'quota',
      id: goal,
      rule: rule.id,
      title: rule.title,
      unit: rule.unit.en,
      resolution: rule.resolution,
      value,
      bound: kept,
      ...(isConditional && kept !== null ? { boundGiven: conditionOf(goal, cells, ofCounty === null) } : {}),
      gap: kept === null ? null : Math.abs(value - kept),
      proof: results.length > 0 && results.every(({ proof }) => proof === 'dual') ? 'dual' : 'solver',
      confirmedBy: [...new Set(results.flatMap(({ confirmedBy }) => confirmedBy))].toSorted(),
      status: closed ? 'proven' : 'open',
      base: goalBase(goal, clusters, policy),
      ...(goal === 'fillRate'
        ? { levels }
        : { parts: parts.map(({ school, amount }) => ({ subject: school, amount })) }),
    };
  });
}

/**
 * Travel is decided last, with every post as it stands. Where other posts of the schools would be as fair, the later goals were
 * searched with these. Posts decided with divisible lessons give a goal of posts alone its bound from there.
 */
function conditionOf(
  goal: string,
  cells: readonly SolvedCell[],
  postsStand: boolean,
): NonNullable<PlanGoal['boundGiven']> {
  if (goal === 'travel') return 'everyPost';
  if (postsStand) return 'postsOfEverySchool';
  const isDivisible = goal === 'change' && cells.some(({ search }) => search !== null);
  return isDivisible ? 'postsOfEveryClusterLessonsDivisible' : 'postsOfEveryCluster';
}

const byCode = (a: Part, b: Part): number => (a.school < b.school ? -1 : 1);

type Levels = NonNullable<PlanGoal['levels']>;

function levelsOf({ schools }: QuotaPlan): Levels {
  return schools
    .filter(({ entitlement }) => entitlement > 0)
    .map(({ school, posts, entitlement }) => ({ school, posts, entitlement }))
    .toSorted((a, b) => a.posts * b.entitlement - b.posts * a.entitlement || (a.school < b.school ? -1 : 1));
}

const rate = (level: Levels[number] | undefined): number => (level === undefined ? 1 : level.posts / level.entitlement);

/** The number a bound is told as: the worst rate for leximin. */
const single = (value: GoalValue): number => (typeof value === 'number' ? value : (value[0] ?? 1));

function sameRates(levels: Levels, bound: GoalValue | null): boolean {
  return (
    bound !== null &&
    typeof bound !== 'number' &&
    levels.length === bound.length &&
    levels.every((level, position) => rate(level) === bound[position])
  );
}

function boundWithinClusters(goal: string, cells: readonly SolvedCell[], value: number): number | null {
  const bounds = cells.map((cell) => cell.goals.find(({ id }) => id === goal)?.bound ?? null);
  if (goal === 'fillRate') {
    const worst = cells.flatMap(({ goals }, index) => {
      const result = goals.find(({ id }) => id === goal);
      if (result !== undefined && (result.levels ?? []).length === 0) return [];
      return [bounds[index] ?? bestCase(cells[index]!)];
    });
    return worst.length === 0 ? value : Math.min(...worst);
  }
  return upToWhole(total(bounds.map((bound) => bound ?? 0)));
}

/** Without a word of the solver, the rates that these posts could give at best. */
function bestCase(cell: SolvedCell): number {
  const rates = cell.bound.find((value) => typeof value !== 'number');
  return rates === undefined || typeof rates === 'number' ? 1 : (rates[0] ?? 1);
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
