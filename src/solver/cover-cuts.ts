/**
 * Cover inequalities: where things chosen or not (0/1) do not all fit into a row, one of them is left out. Relaxations
 * know nothing of that, and without it a branch-and-bound on knapsack rows has next to no bound.
 */
import type { LinearProblem } from '../../models/lp/compile.ts';
import { ROW_TOLERANCE } from '../../models/lp/model.ts';

/** A 0/1 choice in a knapsack: the variable's distance from its lower bound, or, where flipped, from its upper bound. */
interface Item {
  readonly column: number;
  readonly weight: number;
  readonly flipped: boolean;
}

/** Σ weight·item ≤ capacity, all weights above 0. */
export interface Knapsack {
  readonly items: readonly Item[];
  readonly capacity: number;
}

/** Σ sign·(variable − its lower bound) ≤ most. */
export interface CoverCut {
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly most: number;
}

/** By how much relaxed values must break a cover before it is worth a row: measured on generalised assignment. */
const LEAST_BREACH = 0.1;

function knapsack(problem: LinearProblem, row: number, sign: 1 | -1): Knapsack | null {
  const { starts, indices, values, lower, upper } = problem.rows;
  const items: Item[] = [];
  const side = sign === 1 ? upper[row]! : -lower[row]!;
  // A plan may pass a side by the tolerance of rows; no cover may cut that off.
  let capacity = side + ROW_TOLERANCE * Math.max(1, Math.abs(side));
  let total = 0;
  for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
    const column = indices[entry]!;
    const weight = sign * values[entry]!;
    if (weight === 0) continue;
    const [low, high] = [problem.lower[column]!, problem.upper[column]!];
    capacity -= weight * (weight > 0 ? low : high);
    if (problem.integer[column] !== 1 || high - low !== 1) continue;
    items.push({ column, weight: Math.abs(weight), flipped: weight < 0 });
    total += Math.abs(weight);
  }
  return Number.isFinite(capacity) && capacity >= 0 && total > capacity && items.length > 1
    ? { items, capacity }
    : null;
}

/** Each side of each row as a knapsack of its 0/1 variables, the others at their least; where not all of them fit. */
export const knapsacksOf = (problem: LinearProblem): Knapsack[] =>
  Array.from(problem.rows.lower.keys()).flatMap((row) =>
    ([1, -1] as const).flatMap((sign) => knapsack(problem, row, sign) ?? []),
  );

/**
 * A cover that the relaxed values break, `chosen` being a variable's distance from its lower bound; null when the greedy
 * search finds none. It is minimal, and extended by everything that weighs no less than its heaviest thing.
 */
export function coverCut({ items, capacity }: Knapsack, chosen: (column: number) => number): CoverCut | null {
  const share = ({ column, flipped }: Item): number => (flipped ? 1 - chosen(column) : chosen(column));
  const likely = items
    .map((item) => ({ item, share: share(item) }))
    .filter((each) => each.share > 1e-9)
    .sort((a, b) => (1 - a.share) / a.item.weight - (1 - b.share) / b.item.weight || b.item.weight - a.item.weight);
  let weight = 0;
  const taken = likely.filter(({ item }) => {
    if (weight > capacity) return false;
    weight += item.weight;
    return true;
  });
  if (weight <= capacity) return null;
  const cover = new Set<Item>();
  for (const { item } of taken.sort((a, b) => a.share - b.share)) {
    if (weight - item.weight > capacity) weight -= item.weight;
    else cover.add(item);
  }
  const heaviest = Math.max(...[...cover].map((item) => item.weight));
  const extended = items.filter((item) => cover.has(item) || item.weight >= heaviest);
  const sum = extended.reduce((all, item) => all + share(item), 0);
  if (sum <= cover.size - 1 + LEAST_BREACH) return null;
  return {
    terms: extended.map(({ column, flipped }) => ({ column, sign: flipped ? -1 : 1 })),
    most: cover.size - 1 - extended.filter(({ flipped }) => flipped).length,
  };
}
