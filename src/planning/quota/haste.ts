/**
 * A planning that is stopped while posts are decided still gives a plan: every group without one gets one from a single,
 * coarse search for untaught lessons or, where time is short for the groups that wait, whatever keeps the rules. All goals
 * of such a group stay open.
 */
import { buildQuotaModel } from '../../../models/quota/build.ts';
import { filledUp } from '../../../models/quota/fill-up.ts';
import { withRoundingCuts } from '../../../models/quota/rounding-cuts.ts';
import { inOneGoal } from '../../../models/quota/weighed-goals.ts';
import { isSmall, type SolvedCell } from './cells.ts';
import { leadingGoals, plainBounds } from './curve.ts';
import { type ClusterRange, twoAtATime, type Workshop } from './question.ts';

/** Share of the lessons by which a plan in haste may be worse than the best of its search. */
const COARSE = 0.03;
/** Milliseconds a group must have for the search; with less it gets whatever keeps the rules. */
const SEARCH_MS = 500;

/** A cell for every group, those solved before the stop as they are; null when some group has no plan in time. */
export async function cellsInHaste(
  ranges: readonly ClusterRange[],
  posts: readonly number[],
  solved: readonly (SolvedCell | undefined)[],
  workshop: Workshop,
): Promise<readonly SolvedCell[] | null> {
  let waiting = ranges.filter((_, position) => solved[position] === undefined).length;
  const answers = await twoAtATime([...ranges.entries()], async ([position, range]) => {
    const known = solved[position];
    if (known !== undefined) return known;
    const share = (2 * workshop.left()) / waiting;
    waiting -= 1;
    return await cellInHaste(range, posts[position]!, workshop, share < SEARCH_MS ? 'any' : 'coarse');
  });
  const cells = answers.filter((cell) => cell !== null);
  return cells.length === ranges.length ? cells : null;
}

async function cellInHaste(
  range: ClusterRange,
  posts: number,
  workshop: Workshop,
  search: 'coarse' | 'any',
): Promise<SolvedCell | null> {
  const { policy, options, left } = workshop;
  const small = isSmall(range, workshop);
  const goals = search === 'coarse' ? leadingGoals(policy['quota.goals']) : [];
  const built = buildQuotaModel([range.cluster], posts, policy, { parts: small ? 'whole' : 'wholePosts', goals });
  const { context } = built;
  const model = inOneGoal(small ? built.model : withRoundingCuts(built.model, context), COARSE);
  const outcome = await options.optimiser.optimise(model, {
    deadlineMs: Math.max(1, left()),
    seed: options.seed,
    nodeLimit: 1,
    confirm: false,
  });
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return null;
  return {
    kind: 'solved',
    posts,
    context,
    values: filledUp(context, outcome.values),
    goals: [],
    reached: [],
    bound: plainBounds(range, workshop)(posts),
    whole: small,
    search: null,
    variables: model.variables.length,
    clockStopped: true,
  };
}
