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
export const upToWhole = (value: number): number => Math.max(0, Math.ceil(value - slack(value)) + 0);

/** Goals before the first leximin goal; later ones are bounded by zero until a cell is solved. */
export function leadingGoals(goals: readonly string[]): readonly string[] {
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
  const tolerance = LOOSE * lessonsOf(range);
  const stretches: Stretch[] = [];
  const explore = async (from: number, to: number): Promise<void> => {
    const middle = Math.floor((from + to) / 2);
    if (middle === from) return;
    const values = await at(middle);
    const sag = sagOf(known.get(from)!, values, known.get(to)!, (middle - from) / (to - from));
    if (sag?.every((below) => below <= tolerance)) {
      stretches.push({ from, to, sag });
      return;
    }
    await explore(from, middle);
    await explore(middle, to);
  };
  await at(range.most);
  if (range.least < range.most) await at(range.least);
  await explore(range.least, range.most);

  return (posts) => {
    const values = known.get(posts) ?? onStretch(stretches, known, posts) ?? [];
    return plain(posts).map((value, position) => (position < values.length ? upToWhole(values[position]!) : value));
  };
}

/** Numbers of posts between two solved ones, and by how much the bound may lie below the chord, per goal. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly sag: readonly number[];
}

/** Share of a cluster's lessons by which a bound may be looser than the relaxation, to save solves. */
const LOOSE = 1e-4;

const lessonsOf = ({ cluster }: ClusterRange): number =>
  cluster.schools
    .flatMap(({ stages }) => stages.flatMap(({ lessons }) => lessons.map(([, halfPeriods]) => halfPeriods)))
    .reduce((sum, halfPeriods) => sum + halfPeriods, 0);

/**
 * How far a convex function can lie below its chord, from how far it does in the middle: d at share s of the stretch allows
 * at most d / min(s, 1 − s) anywhere. null: later goals are convex only while the goals before them stay the same.
 */
function sagOf(
  left: readonly number[],
  middle: readonly number[],
  right: readonly number[],
  share: number,
): readonly number[] | null {
  const leadersAgree = left
    .slice(0, -1)
    .every((value, goal) => [middle, right].every((other) => Math.abs(value - other[goal]!) <= slack(value)));
  if (!leadersAgree) return null;
  return middle.map((value, goal) => {
    const chord = left[goal]! + share * (right[goal]! - left[goal]!);
    return Math.max(0, chord - value - slack(value)) / Math.min(share, 1 - share);
  });
}

function onStretch(
  stretches: readonly Stretch[],
  known: ReadonlyMap<number, readonly number[]>,
  posts: number,
): readonly number[] | undefined {
  const stretch = stretches.find(({ from, to }) => from < posts && posts < to);
  if (stretch === undefined) return undefined;
  const left = known.get(stretch.from)!;
  const right = known.get(stretch.to)!;
  const share = (posts - stretch.from) / (stretch.to - stretch.from);
  return left.map((value, goal) => value + share * (right[goal]! - value) - stretch.sag[goal]!);
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
