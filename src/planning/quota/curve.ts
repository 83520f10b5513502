/**
 * Bounds of a cluster as a function of its posts, from the relaxation in which posts and lessons may be divided. The
 * relaxation is convex in the posts: where the middle of a stretch lies on its chord, the whole stretch does, so that a
 * handful of solves gives the bound at every number of posts.
 */

import { buildQuotaModel } from '../../../models/quota/build.ts';
import type { GoalVector } from '../../../models/quota/goal-vector.ts';
import { bestFillRates } from '../../../models/quota/limits.ts';
import type { ClusterRange, Workshop } from './question.ts';

/** Optimistic goals of a cluster with so many posts; no plan beats them. */
export type Bounds = (posts: number) => GoalVector;

/** Half a millionth of what is compared: what floating sums may be off. */
const slack = (value: number): number => 1e-6 * (1 + Math.abs(value));
/** A bound in whole units. */
export const upToWhole = (value: number): number => Math.max(0, Math.ceil(value - slack(value)));

/** Goals before the first leximin goal; later ones are bounded by zero until a cell is solved. */
function leadingGoals(goals: readonly string[]): readonly string[] {
  const leximin = goals.indexOf('fillRate');
  return goals.slice(0, Math.min(2, leximin < 0 ? goals.length : leximin));
}

/** Without solving anything: nothing untaught, best fill rates for these posts. */
export function plainBounds(range: ClusterRange, { policy }: Workshop): Bounds {
  return (posts) =>
    policy['quota.goals'].map((goal) =>
      goal === 'fillRate' ? bestFillRates(range.cluster.schools, posts, policy) : 0,
    );
}

export async function relaxedBounds(range: ClusterRange, workshop: Workshop): Promise<Bounds> {
  const plain = plainBounds(range, workshop);
  const goals = leadingGoals(workshop.policy['quota.goals']);
  if (goals.length === 0) return plain;
  const known = new Map<number, readonly number[]>();
  const at = async (posts: number): Promise<readonly number[]> => {
    const values = await relaxedGoals(range, posts, goals, workshop);
    known.set(posts, values);
    return values;
  };
  const stretches: { from: number; to: number }[] = [];
  const explore = async (from: number, to: number): Promise<void> => {
    const middle = Math.floor((from + to) / 2);
    if (middle === from) return;
    const values = await at(middle);
    if (isOnChord(known.get(from)!, values, known.get(to)!, (middle - from) / (to - from))) {
      stretches.push({ from, to });
      return;
    }
    await explore(from, middle);
    await explore(middle, to);
  };
  await at(range.most);
  if (range.least < range.most) await at(range.least);
  await explore(range.least, range.most);

  const between = (posts: number): readonly number[] => {
    const exact = known.get(posts);
    if (exact !== undefined) return exact;
    const stretch = stretches.find(({ from, to }) => from < posts && posts < to);
    if (stretch === undefined) return goals.map(() => 0);
    const left = known.get(stretch.from)!;
    const right = known.get(stretch.to)!;
    const share = (posts - stretch.from) / (stretch.to - stretch.from);
    return left.map((value, position) => value + share * (right[position]! - value));
  };
  return (posts) => {
    const values = between(posts);
    return plain(posts).map((value, position) => (position < values.length ? upToWhole(values[position]!) : value));
  };
}

/** Later goals are convex only while the goals before them stay the same. */
function isOnChord(
  left: readonly number[],
  middle: readonly number[],
  right: readonly number[],
  share: number,
): boolean {
  const chord = left.map((value, position) => value + share * (right[position]! - value));
  const isStraight = middle.every((value, position) => Math.abs(value - chord[position]!) <= slack(value));
  const leadersAgree = left.slice(0, -1).every((value, position) => Math.abs(value - right[position]!) <= slack(value));
  return isStraight && leadersAgree;
}

/** Bounds of the leading goals, each with the ones before it at their best; zero from where the solver had no word. */
async function relaxedGoals(
  range: ClusterRange,
  posts: number,
  goals: readonly string[],
  { policy, options, left }: Workshop,
): Promise<readonly number[]> {
  const { model } = buildQuotaModel([range.cluster], posts, policy, { goals, parts: 'divisible' });
  const outcome = await options.optimiser.optimise(model, {
    deadlineMs: Math.max(1, left()),
    seed: options.seed,
    ...(options.signal && { signal: options.signal }),
  });
  if (outcome.kind !== 'optimal') return goals.map(() => 0);
  return outcome.goals.map(({ bound }) => bound ?? 0);
}
