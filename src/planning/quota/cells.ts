/** A cell: one cluster with a given number of posts, solved goal by goal. */
import { keptValue } from '../../../models/lp/goals.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { buildQuotaModel } from '../../../models/quota/build.ts';
import { filledUp, fillRates } from '../../../models/quota/fill-up.ts';
import type { GoalValue, GoalVector } from '../../../models/quota/goal-vector.ts';
import { withRoundingCuts } from '../../../models/quota/rounding-cuts.ts';
import { postTerms, type QuotaContext } from '../../../models/quota/variables.ts';
import { amountOf, ownBound, ownValue, type WeighedGoal, weighGoals } from '../../../models/quota/weighed-goals.ts';
import { roundedDown, withPostsFixed } from '../../../models/quota/whole-lessons.ts';
import type { GoalResult } from '../../solver/port.ts';
import { type Bounds, upToWhole } from './curve.ts';
import type { ClusterRange, Workshop } from './question.ts';

export interface SolvedCell {
  readonly kind: 'solved';
  readonly posts: number;
  readonly context: QuotaContext;
  readonly values: readonly number[];
  readonly goals: readonly GoalResult[];
  /** What the plan of this cell reaches. */
  readonly reached: GoalVector;
  /** What no plan with so many posts beats: certified parts only. */
  readonly bound: GoalVector;
  /** Lessons are whole already. */
  readonly whole: boolean;
  /** How a large cluster was searched; null for a small one, whose goals were taken one by one. */
  readonly search: Search | null;
  readonly variables: number;
  readonly clockStopped: boolean;
}

/** Goals as they were weighed, with the bounds of the weighed sums and what kept goals were allowed afterwards. */
interface Search {
  readonly weighed: readonly WeighedGoal[];
  readonly bounds: ReadonlyMap<string, number | null>;
  readonly kept: readonly { readonly id: string; readonly most: number }[];
}

export type CellAnswer =
  | SolvedCell
  | { readonly kind: 'infeasible'; readonly posts: number; readonly model: LinearModel }
  | { readonly kind: 'none'; readonly clockStopped: boolean }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

/** Up to this many variables lessons are decided whole at once, and every goal is confirmed by a second word. */
const SMALL = 500;
/** Branch-and-bound nodes a pass: the same inputs stop at the same place. */
const NODES_SMALL = 20_000;
/** Where a cell is too large to be proven: by goal, most for the one that takes longest to bound. */
const NODES_LARGE = {
  untaughtProtected: 20,
  untaughtOther: 100,
  fillRate: 20,
  untaughtCore: 100,
  specialists: 600,
  change: 800,
  travel: 5,
};
/** For making lessons whole, posts as decided. */
const NODES_WHOLE = 5;
/** Safety net for making lessons whole, which takes a fraction of a second: the rounded plan stands when it is exceeded. */
const WHOLE_MS = 10_000;

/** Small clusters are solved with whole lessons, and proven. */
export function isSmall({ cluster, most }: ClusterRange, { policy }: Workshop): boolean {
  return buildQuotaModel([cluster], most, policy).model.variables.length <= SMALL;
}

export async function solveCell(
  range: ClusterRange,
  posts: number,
  bounds: Bounds,
  workshop: Workshop,
): Promise<CellAnswer> {
  const { policy, options } = workshop;
  const small = isSmall(range, workshop);
  const built = buildQuotaModel(
    [range.cluster],
    posts,
    policy,
    small ? { parts: 'whole' } : { parts: 'wholePosts', goals: goalsOfPosts(policy['quota.goals']) },
  );
  const { context } = built;
  const model = small ? built.model : withRoundingCuts(built.model, context);
  const weighing = small ? null : weighGoals(model);
  const parts = partsOf(model, context);
  const attempt = (seed: number) =>
    options.optimiser.optimise(weighing?.model ?? model, {
      deadlineMs: Math.max(1, workshop.left()),
      seed,
      nodeLimit: small ? NODES_SMALL : NODES_LARGE,
      ...(small ? {} : { parts }),
      confirm: small,
      ...(options.signal && { signal: options.signal }),
    });
  const first = await attempt(options.seed);
  // The solver's WebAssembly now and then breaks on one path of its search; another seed takes another path.
  const outcome = first.kind === 'error' ? await attempt(options.seed + 1) : first;
  if (outcome.kind === 'infeasible') return { kind: 'infeasible', posts, model };
  if (outcome.kind === 'none' || outcome.kind === 'error') return outcome;
  const values = givesOutIdlePosts(outcome.goals) ? filledUp(context, outcome.values) : outcome.values;
  const search = weighing === null ? null : searchOf(weighing.weighed, outcome.goals);
  const goals = search === null ? outcome.goals : unweighed(outcome.goals, search, valuesOf(search.weighed, values));
  return {
    kind: 'solved',
    posts,
    context,
    values,
    goals,
    reached: policy['quota.goals'].map((id) => {
      const goal = goals.find((candidate) => candidate.id === id);
      if (goal === undefined) return 0;
      return id === 'fillRate' ? fillRates(context, values) : reachedOf(goal);
    }),
    bound: boundOf(policy['quota.goals'], goals, bounds(posts)),
    whole: small,
    search,
    variables: model.variables.length,
    clockStopped: outcome.kind === 'feasible' && outcome.clockStopped,
  };
}

/** Schools with their posts; the last goal that moves posts is worth a search of its own, school by school. */
function partsOf({ goals }: LinearModel, { schools }: QuotaContext) {
  const last = goals.findLast(({ kind }) => kind === 'additive');
  return {
    groups: schools.map((school) => postTerms(school).map(([variable]) => variable)),
    improve: last === undefined ? [] : [last.id],
  };
}

function searchOf(weighed: readonly WeighedGoal[], goals: readonly GoalResult[]): Search {
  const resultOf = (id: string) => goals.find((goal) => goal.id === id);
  return {
    weighed,
    bounds: new Map(weighed.map(({ id }) => [id, resultOf(id)?.bound ?? null])),
    kept: weighed.flatMap(({ id, concession }) => {
      const result = resultOf(id);
      const isKept = result !== undefined && Number.isFinite(concession);
      return isKept ? [{ id, most: keptValue(result.value, result.resolution) + concession }] : [];
    }),
  };
}

const valuesOf = (weighed: readonly WeighedGoal[], values: readonly number[]): ReadonlyMap<string, number> =>
  new Map(weighed.map((goal) => [goal.id, ownValue(goal, values)]));

/** Results of weighed goals as results of the goals alone, for a plan that reaches so much in each. */
function unweighed(
  goals: readonly GoalResult[],
  { weighed, bounds, kept }: Search,
  reached: ReadonlyMap<string, number>,
): GoalResult[] {
  return goals.map((result) => {
    const position = weighed.findIndex(({ id }) => id === result.id);
    const goal = weighed[position];
    const value = reached.get(result.id);
    const bound = bounds.get(result.id);
    if (goal === undefined || value === undefined || bound === undefined) return result;
    const earlier = weighed.slice(0, position).map(({ id }) => id);
    const rows = kept.filter(({ id }) => earlier.includes(id));
    const own = bound === null ? null : ownBound(goal, bound, reached, rows);
    const { resolution } = goal.own;
    return { ...result, value, resolution, bound: own, status: goal.earlier.length > 0 ? 'open' : result.status };
  });
}

const ratesOf = (goal: GoalResult): readonly number[] =>
  (goal.levels ?? []).map(([posts, entitlement]) => posts / entitlement).toSorted((a, b) => a - b);

const reachedOf = (goal: GoalResult): GoalValue => (goal.id === 'fillRate' ? ratesOf(goal) : upToWhole(goal.value));

/** Travel as the last goal is left to the whole lessons: it hardly moves a post, and costs as much as any other goal. */
const goalsOfPosts = (goals: readonly string[]): readonly string[] =>
  goals.at(-1) === 'travel' && goals.length > 1 ? goals.slice(0, -1) : goals;

/** Where the search for the best rates ended early, and nothing that was wanted before them is touched by more posts. */
function givesOutIdlePosts(goals: readonly GoalResult[]): boolean {
  const rates = goals.findIndex(({ id }) => id === 'fillRate');
  const change = goals.findIndex(({ id }) => id === 'change');
  return rates >= 0 && goals[rates]!.status === 'open' && (change < 0 || change > rates);
}

/** Proven goals count at their value, up to the first open one; from there only what holds without the cell's own passes. */
function boundOf(ids: readonly string[], goals: readonly GoalResult[], optimistic: GoalVector): GoalVector {
  let proven = true;
  let sameLeaders = true;
  return ids.map((_, position) => {
    const goal = goals[position];
    const plain = optimistic[position]!;
    const leadersHold = sameLeaders;
    if (goal === undefined) return typeof plain === 'number' ? 0 : plain;
    proven &&= goal.status === 'proven';
    const reached = reachedOf(goal);
    sameLeaders &&= typeof plain !== 'number' || reached === plain;
    if (proven) return reached;
    return typeof plain === 'number' && !leadersHold ? 0 : plain;
  });
}

/** The same posts with whole half periods: the exact model from the rounded plan, or that plan itself when time is out. */
export async function withWholeLessons(range: ClusterRange, cell: SolvedCell, workshop: Workshop): Promise<SolvedCell> {
  if (cell.whole) return cell;
  const { policy, options } = workshop;
  const goals = policy['quota.goals'].filter((goal) => goal !== 'fillRate' && goal !== 'change');
  const { model, context } = buildQuotaModel([range.cluster], cell.posts, policy, { goals, parts: 'whole' });
  const start = roundedDown(context, cell.values.slice(0, model.variables.length));
  const outcome = await options.optimiser.optimise(withPostsFixed(model, context, start), {
    deadlineMs: Math.max(1, Math.min(WHOLE_MS, workshop.left())),
    seed: options.seed,
    nodeLimit: NODES_WHOLE,
    confirm: false,
    start,
    ...(options.signal && { signal: options.signal }),
  });
  const solved = outcome.kind === 'optimal' || outcome.kind === 'feasible';
  const values = solved ? outcome.values : start;
  const laterGoals = solved ? outcome.goals.filter(({ id }) => cell.goals.every((known) => known.id !== id)) : [];
  return {
    ...cell,
    context,
    goals: [
      ...(cell.search === null ? cell.goals : withReached(cell.goals, cell.search, model, values)),
      ...laterGoals.map((goal): GoalResult => ({ ...goal, status: 'open' })),
    ],
    values,
    whole: true,
    clockStopped:
      cell.clockStopped || (outcome.kind !== 'optimal' && 'clockStopped' in outcome && outcome.clockStopped),
  };
}

/**
 * Results for the whole lessons: what the plan reaches, and bounds that hold for it. A goal of posts alone keeps its bound from
 * the search, in which lessons are divisible.
 */
function withReached(goals: readonly GoalResult[], search: Search, model: LinearModel, values: readonly number[]) {
  const lessons = model.goals.filter((goal) => goal.kind === 'additive');
  const reached = new Map(lessons.map((goal) => [goal.id, amountOf(goal, values)]));
  return unweighed(goals, search, reached);
}
