/**
 * What multipliers of rows prove, added up in whole numbers. For any multipliers y of rows `lower ≤ a·x ≤ upper`, every plan has
 * c·x ≥ Σ_i (y_i > 0 ? y_i·lower_i : y_i·upper_i) + least d·x, d = c − Aᵀy, where the least d·x is taken thing by thing within its
 * limits, and person by person where somebody goes one of some ways or stays. Multipliers are whole multiples of 2^-30; where doubles
 * would not hold the sums exactly, of a coarser unit: other multipliers that prove as well.
 */
import type { Box, Choice, LargeModel, LargeRow, Sum } from './large-model.ts';

/** Units of multipliers, from the finest. */
const SCALES = [2 ** 30, 2 ** 20, 2 ** 10];
const [FINEST] = SCALES as [number];
/** Sums of two such numbers are exact in doubles. */
const MOST = 2 ** 52;

export interface Weighed {
  readonly row: LargeRow;
  /** Times 2^30 a whole number. */
  readonly multiplier: number;
}

/** d, and what the sides of the rows add to the bound, both times the scale. */
interface Reduced {
  readonly costs: Float64Array;
  readonly sides: bigint;
  readonly scale: number;
}

/** Exact bound times the scale, with the costs that gave it. */
export interface ExactBound {
  readonly costs: Float64Array;
  readonly bound: bigint;
  readonly scale: number;
}

/** Whether every value is above `most`, a whole number. */
export const isAbove = ({ bound, scale }: ExactBound, most: number): boolean => bound > BigInt(most) * BigInt(scale);

/** Whole products added up exactly, in doubles while they hold them. */
class Tally {
  #carried = 0n;
  #open = 0;

  add(one: number, other: number): void {
    const product = one * other;
    if (Math.abs(product) >= MOST) this.#carried += BigInt(one) * BigInt(other);
    else if (Math.abs(this.#open + product) >= MOST) {
      this.#carried += BigInt(this.#open) + BigInt(product);
      this.#open = 0;
    } else this.#open += product;
  }

  get total(): bigint {
    return this.#carried + BigInt(this.#open);
  }
}

/** Null where a multiplier leans on a side that has no limit, or every number is too large. */
function reduced(goal: Sum | null, weighed: readonly Weighed[], columns: number): Reduced | null {
  for (const scale of SCALES) {
    const costs = new Float64Array(columns);
    const sizes = new Float64Array(columns);
    const sides = new Tally();
    const add = (sum: Sum, times: number): void => {
      for (let at = 0; at < sum.columns.length; at += 1) {
        const amount = sum.coefficients[at]! * times;
        costs[sum.columns[at]!]! += amount;
        sizes[sum.columns[at]!]! += Math.abs(amount);
      }
    };
    if (goal !== null) add(goal, scale);
    for (const { row, multiplier } of weighed) {
      const times = Math.round(multiplier / (FINEST / scale));
      const side = times > 0 ? row.lower : row.upper;
      if (times === 0) continue;
      if (!Number.isSafeInteger(times) || side === null) return null;
      sides.add(times, side);
      add(row, -times);
    }
    if (sizes.every((size) => size < MOST)) return { costs, sides: sides.total, scale };
  }
  return null;
}

/** The least that a choice can cost within the box: staying costs nothing. Null: neither staying nor going is left. */
function leastOf({ whole, ways }: Choice, costs: Float64Array, { lower, upper }: Box): number | null {
  let [least, forced] = [lower[whole] === 0 ? 0 : Number.POSITIVE_INFINITY, 0];
  for (const way of ways) forced += lower[way]!;
  if (forced > 1) return null;
  if (forced === 1) least = Number.POSITIVE_INFINITY;
  if (upper[whole] === 1)
    for (const way of ways)
      if (upper[way] === 1 && lower[way] === forced) least = Math.min(least, costs[whole]! + costs[way]!);
  return least === Number.POSITIVE_INFINITY ? null : least;
}

/** Everything that is no part of a choice. */
export function aloneOf({ names, choices }: LargeModel): readonly number[] {
  const chosen = new Set(choices.flatMap(({ whole, ways }) => [whole, ...ways]));
  return Array.from(names.keys()).filter((column) => !chosen.has(column));
}

/** `empty`: nothing is left within the box. */
export function exactBound(
  { names, choices }: LargeModel,
  alone: readonly number[],
  goal: Sum | null,
  weighed: readonly Weighed[],
  box: Box,
): ExactBound | 'empty' | null {
  const known = reduced(goal, weighed, names.length);
  if (known === null) return null;
  const { costs, sides, scale } = known;
  const sum = new Tally();
  for (const column of alone) {
    const [low, high, cost] = [box.lower[column]!, box.upper[column]!, costs[column]!];
    if (low > high) return 'empty';
    sum.add(cost, cost > 0 ? low : high);
  }
  for (const choice of choices) {
    const least = leastOf(choice, costs, box);
    if (least === null) return 'empty';
    sum.add(least, 1);
  }
  return { costs, bound: sides + sum.total, scale };
}

/**
 * The box without what no plan with a value ≤ `most` can have: whatever costs more than the room that the bound leaves. Null: the
 * bound leaves none.
 */
export function withoutTooDear(
  { choices, divisible }: LargeModel,
  alone: readonly number[],
  { costs, bound, scale }: ExactBound,
  most: number,
  box: Box,
): Box | null {
  const gap = BigInt(most) * BigInt(scale) - bound;
  if (gap < 0n) return null;
  if (gap >= BigInt(MOST)) return box;
  const room = Number(gap);
  const [lower, upper] = [box.lower.slice(), box.upper.slice()];
  for (const column of alone) {
    const cost = costs[column]!;
    if (cost === 0 || divisible[column] === 1) continue;
    const steps = wholeSteps(room, Math.abs(cost));
    if (cost > 0) upper[column] = Math.min(upper[column]!, lower[column]! + steps);
    else lower[column] = Math.max(lower[column]!, upper[column]! - steps);
  }
  for (const choice of choices) {
    const least = leastOf(choice, costs, box);
    if (least === null) return null;
    const { whole, ways } = choice;
    if (-least > room) lower[whole] = 1;
    for (const way of ways) if (costs[whole]! + costs[way]! - least > room) upper[way] = 0;
    if (ways.every((way) => upper[way] === 0)) upper[whole] = 0;
  }
  return { lower, upper };
}

/** The most whole steps of a size that fit into a room; both whole, and below 2^52. */
function wholeSteps(room: number, size: number): number {
  const steps = Math.floor(room / size);
  return steps * size > room ? steps - 1 : steps;
}
