/**
 * A written proof that no plan of a problem has `goal ≤ most`, and its check. The proof is a list of steps, a tree in
 * preorder: a branch splits the values of one integer variable in two and is followed by the proofs of both parts; a cut
 * drops, by exact reduced costs, what no plan ≤ most can use and is followed by the proof of the rest; a leaf is closed by
 * multipliers whose exact bound is above `most`, or above 0 for no goal at all: then no plan exists there. Every integer
 * assignment lies in some leaf because each branch leaves out nothing between its two parts.
 */
import { type Box, certify, compare, roundedMultipliers, tightened } from '../../models/lp/certificate.ts';
import { gridOf } from '../../models/lp/check.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';

/** Multipliers of the rows that have one: duals as a solver suggests them, or, where it says so, whole multiples of 2^-30. */
export interface SparseMultipliers {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export type ProofStep =
  /** First the part with variable ≤ at, then the part with variable ≥ at + 1. */
  | { readonly kind: 'branch'; readonly column: number; readonly at: number }
  | { readonly kind: 'cut'; readonly multipliers: SparseMultipliers }
  | { readonly kind: 'tooDear'; readonly multipliers: SparseMultipliers }
  | { readonly kind: 'impossible'; readonly multipliers: SparseMultipliers };

const NO_GOAL: CompiledExpression = { indices: new Int32Array(0), values: new Float64Array(0), constant: 0 };

/** The largest value ≤ most that the goal can have: bounds only need to pass that. */
export function reachableAtMost(problem: LinearProblem, goal: CompiledExpression, most: number): number {
  const grid = Number.isInteger(goal.constant) ? gridOf(goal, problem) : 0;
  return grid > 0 ? goal.constant + Math.floor((most - goal.constant) / grid) * grid : most;
}

/** Of all multipliers, those that are not 0. */
export function sparse(multipliers: Float64Array): SparseMultipliers {
  const rows = Int32Array.from(multipliers.keys()).filter((row) => multipliers[row] !== 0);
  return { rows, values: Float64Array.from(rows, (row) => multipliers[row]!) };
}

/** The step with its multipliers as they are added up: whole multiples of 2^-30. */
export function certified(problem: LinearProblem, step: ProofStep): ProofStep {
  if (step.kind === 'branch') return step;
  const duals = dense(step.multipliers, problem.rows.lower.length);
  return { ...step, multipliers: sparse(roundedMultipliers(problem, duals)) };
}

/** Multipliers of all rows. */
export function dense({ rows, values }: SparseMultipliers, length: number): Float64Array {
  const all = new Float64Array(length);
  for (const [at, row] of rows.entries()) all[row] = values[at]!;
  return all;
}

/** True when the multipliers show that the problem has no plan with goal ≤ most. */
export function isTooDear(
  problem: LinearProblem,
  goal: CompiledExpression,
  most: number,
  duals: Float64Array,
): boolean {
  const certificate = certify(problem, goal, duals);
  return certificate !== null && compare(certificate.bound, most) > 0;
}

/** True when the multipliers show that the problem has no plan. */
export const isImpossible = (problem: LinearProblem, duals: Float64Array): boolean =>
  isTooDear(problem, NO_GOAL, 0, duals);

/** Both parts of a branch: the variable ≤ at, and ≥ at + 1. */
export const parted = ({ lower, upper }: Box, column: number, at: number): readonly [Box, Box] => [
  { lower, upper: upper.with(column, at) },
  { lower: lower.with(column, at + 1), upper },
];

/** The same; null when the variable is not integer there, or a part is empty: such a branch is not written. */
export function halves(problem: LinearProblem, box: Box, column: number, at: number): readonly [Box, Box] | null {
  const isBranch =
    problem.integer[column] === 1 && Number.isInteger(at) && box.lower[column]! <= at && at < box.upper[column]!;
  return isBranch ? parted(box, column, at) : null;
}

/** Adds a proof up again, without any solver: true only when it shows that no plan of the problem has goal ≤ most. */
export function provesNoPlanAtMost(
  problem: LinearProblem,
  goal: CompiledExpression,
  most: number,
  steps: readonly ProofStep[],
): boolean {
  const reachable = reachableAtMost(problem, goal, most);
  const length = problem.rows.lower.length;
  const open: Box[] = [{ lower: problem.lower, upper: problem.upper }];
  for (const step of steps) {
    const box = open.pop();
    if (box === undefined) return false;
    const part = { ...problem, ...box };
    if (step.kind === 'branch') {
      const parts = halves(problem, box, step.column, step.at);
      if (parts === null) return false;
      open.push(parts[1], parts[0]);
    } else if (step.kind === 'cut') {
      const certificate = certify(part, goal, dense(step.multipliers, length));
      const rest = certificate === null ? null : tightened(part, certificate, reachable);
      if (rest === null) return false;
      open.push(rest);
    } else {
      const duals = dense(step.multipliers, length);
      const isClosed = step.kind === 'tooDear' ? isTooDear(part, goal, reachable, duals) : isImpossible(part, duals);
      if (!isClosed) return false;
    }
  }
  return open.length === 0;
}
