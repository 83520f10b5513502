/**
 * Goals one after the other, each proven by what the plan shows of it: multipliers of rows alone, or with them the steps of a branch
 * tree. A goal that is kept drops what it rules out for the goals after it, whoever proved it. The rows and goals are the audit's
 * own; what the plan shows cannot make a bound true that is not.
 */
import { aloneOf, type ExactBound, exactBound, isAbove, type Weighed, withoutTooDear } from './exact-bound.ts';
import type { Box, LargeGoal, LargeModel, LargeRow, Sum } from './large-model.ts';

/** Names of rows, each with its multiplier as a whole multiple of 2^-30. */
export type NamedMultipliers = readonly (readonly [row: string, multiplier: number])[];

export type NamedStep =
  /** First the part where it is at most `at`, then the part where it is more. */
  | { readonly kind: 'branch'; readonly name: string; readonly at: number }
  /** Drops what is too dear, and goes on with the rest. */
  | { readonly kind: 'cut'; readonly multipliers: NamedMultipliers }
  /** Nothing here is good enough. */
  | { readonly kind: 'tooDear'; readonly multipliers: NamedMultipliers }
  /** Nothing here keeps the rows. */
  | { readonly kind: 'impossible'; readonly multipliers: NamedMultipliers };

/** What is shown for a goal: multipliers, and where they do not say it all the steps of a tree. */
export interface ShownGoal {
  readonly id: string;
  readonly root: NamedMultipliers | null;
  readonly steps: readonly NamedStep[];
}

/** What a plan says of a goal and shows for it. */
export interface Claim extends ShownGoal {
  readonly value: number;
  readonly bound: number | null;
  readonly resolution: number;
}

/** Rows and decisions in the order in which a plan numbers them, which says nothing of anybody to whom has no data of the county. */
export const numbered = ({ names, rows, goals }: LargeModel) => ({
  rows: [...rows.map(({ name }) => name), ...goals.map(keptName)].sort(),
  decisions: [...names].sort(),
});

const keptName = ({ id }: Pick<LargeGoal, 'id'>): string => `goal ${id}`;

/** For each claim whether what it shows proves its bound, the goals before it being kept. */
export function provenInOrder(model: LargeModel, claims: readonly Claim[]): readonly boolean[] {
  const chain = new Chain(model);
  return claims.map((claim) => chain.take(claim));
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

class Chain {
  readonly #model: LargeModel;
  readonly #alone: readonly number[];
  readonly #rows: Map<string, LargeRow>;
  readonly #columns: ReadonlyMap<string, number>;
  #box: Box;

  constructor(model: LargeModel) {
    this.#model = model;
    this.#alone = aloneOf(model);
    this.#rows = new Map(model.rows.map((row) => [row.name, row]));
    this.#columns = new Map(model.names.map((name, column) => [name, column]));
    this.#box = model.box;
  }

  take(claim: Claim): boolean {
    const goal = this.#model.goals.find(({ id }) => id === claim.id);
    if (goal === undefined) return false;
    const root = claim.root === null ? null : this.#bound(goal, claim.root, this.#box);
    const isProven = claim.bound !== null && root !== null && this.#proves(goal, root, claim.bound, claim.steps);
    this.#keep(goal, root, claim);
    return isProven;
  }

  /** No plan has a value below the bound: none has one at the next lower value that the goal can have. */
  #proves(goal: LargeGoal, root: ExactBound | 'empty', bound: number, steps: readonly NamedStep[]): boolean {
    if (root === 'empty') return true;
    // The goal takes only multiples of what its coefficients have in common.
    const grid = goal.coefficients.reduce((divisor, cost) => gcd(divisor, Math.abs(cost)), 0) || 1;
    const below = grid * (Math.ceil((bound - goal.constant) / grid) - 1);
    if (isAbove(root, below)) return true;
    const rest = withoutTooDear(this.#model, this.#alone, root, below, this.#box);
    return steps.length > 0 && this.#closes(goal, below, rest, steps);
  }

  /** Whether the steps leave no part of the box open in which the goal, its constant apart, might be at most `most`. */
  #closes(goal: LargeGoal, most: number, within: Box | null, steps: readonly NamedStep[]): boolean {
    // Null: a part that is closed already, whatever is shown of it.
    const open: (Box | null)[] = [within];
    for (const step of steps) {
      const box = open.pop();
      if (box === undefined) return false;
      const parts = box === null ? (step.kind === 'branch' ? [null, null] : []) : this.#after(goal, most, box, step);
      if (parts === null) return false;
      open.push(...parts);
    }
    return open.every((box) => box === null);
  }

  /** The parts that a step leaves, the one that is shown first at the end; null: it shows nothing. */
  #after(goal: LargeGoal, most: number, box: Box, step: NamedStep): (Box | null)[] | null {
    if (step.kind === 'branch') return this.#halves(box, step);
    const found = this.#bound(step.kind === 'impossible' ? null : goal, step.multipliers, box);
    if (found === null) return null;
    if (step.kind === 'cut')
      return [found === 'empty' ? null : withoutTooDear(this.#model, this.#alone, found, most, box)];
    const isClosed = found === 'empty' || isAbove(found, step.kind === 'impossible' ? 0 : most);
    return isClosed ? [] : null;
  }

  #halves({ lower, upper }: Box, { name, at }: Extract<NamedStep, { kind: 'branch' }>): (Box | null)[] | null {
    const column = this.#columns.get(name);
    if (column === undefined || this.#model.divisible[column] === 1 || !Number.isInteger(at)) return null;
    const below = upper.slice();
    below[column] = Math.min(upper[column]!, at);
    const above = lower.slice();
    above[column] = Math.max(lower[column]!, at + 1);
    const isEmpty = (low: Float64Array, high: Float64Array) => low[column]! > high[column]!;
    return [
      isEmpty(above, upper) ? null : { lower: above, upper },
      isEmpty(lower, below) ? null : { lower, upper: below },
    ];
  }

  #bound(goal: Sum | null, multipliers: NamedMultipliers, box: Box): ExactBound | 'empty' | null {
    const weighed: Weighed[] = [];
    for (const [name, multiplier] of multipliers) {
      const row = this.#rows.get(name);
      if (row === undefined) return null;
      weighed.push({ row, multiplier });
    }
    return exactBound(this.#model, this.#alone, goal, weighed, box);
  }

  /** The goal as a row for those after it: no worse than the step of its resolution that its value stands on. */
  #keep(goal: LargeGoal, root: ExactBound | 'empty' | null, { value, resolution }: Claim): void {
    const most = Math.floor(resolution * Math.ceil(value / resolution - 1e-9) - goal.constant + 1e-9);
    const name = keptName(goal);
    this.#rows.set(name, { ...goal, name, lower: null, upper: most });
    if (root === null || root === 'empty') return;
    const rest = withoutTooDear(this.#model, this.#alone, root, most, this.#box);
    this.#box = rest ?? this.#box;
  }
}
