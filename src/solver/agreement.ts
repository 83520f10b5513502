/**
 * A better plan where the plan in hand and the relaxation disagree: every whole variable on which they agree stands, but for
 * those that cost least to change. What is left is small, and a few such solves lead from a poor plan to within a step or two of
 * the best (three thousand people: from 15,265 minutes to 14,387 in half a second, to the best, 14,365, in eight).
 */
import type { Box } from '../../models/lp/certificate.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';

const SAME = 1e-6;

/**
 * What one step of each variable costs a relaxation, in doubles: good enough to say which variables to leave free, and no more.
 * Of a blend of all goals that are left, since in one goal that counts people nearly everything costs nothing.
 */
export function stepCosts(
  { lower, rows }: LinearProblem,
  { indices, values }: CompiledExpression,
  duals: Float64Array,
): Float64Array {
  const costs = new Float64Array(lower.length);
  for (let entry = 0; entry < indices.length; entry += 1) costs[indices[entry]!]! += values[entry]!;
  for (let row = 0; row < rows.lower.length; row += 1) {
    const dual = duals[row]!;
    if (dual === 0) continue;
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1)
      costs[rows.indices[entry]!]! -= dual * rows.values[entry]!;
  }
  return costs.map(Math.abs);
}

/** Leaves free where plan and relaxation disagree, and `more` whole variables beside, the cheapest to change first. */
export function disagreement(
  { lower, upper, integer }: LinearProblem,
  plan: Float64Array,
  relaxed: Float64Array,
  costs: Float64Array,
  more: number,
): Box {
  const agreed = Array.from(lower.keys()).filter(
    (column) =>
      integer[column] === 1 && lower[column] !== upper[column] && Math.abs(plan[column]! - relaxed[column]!) <= SAME,
  );
  const box = { lower: lower.slice(), upper: upper.slice() };
  for (const column of agreed.sort((a, b) => costs[a]! - costs[b]! || a - b).slice(more)) {
    box.lower[column] = plan[column]!;
    box.upper[column] = plan[column]!;
  }
  return box;
}
