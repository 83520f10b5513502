/**
 * A better plan where the plan in hand and the relaxation disagree: every whole variable on which they agree stands, but for
 * those that cost next to nothing. What is left is small, and a few such solves lead from a poor plan to within a step or two of
 * the best (three thousand people: from 15,265 minutes to 14,387 in half a second, to the best, 14,365, in eight).
 */
import type { Box, Certificate } from '../../models/lp/certificate.ts';
import type { LinearProblem } from '../../models/lp/compile.ts';

const SAME = 1e-6;

/** `cheap`: largest reduced cost, in the goal's unit, at which a variable stays free although both agree on it; 0: none does. */
export function disagreement(
  problem: LinearProblem,
  plan: Float64Array,
  relaxed: Float64Array,
  { reduced, bound }: Certificate,
  cheap: number,
): Box {
  const unit = 2 ** bound.bits;
  const stands = (column: number): boolean =>
    problem.integer[column] === 1 &&
    Math.abs(plan[column]! - relaxed[column]!) <= SAME &&
    (cheap === 0 || Math.abs(Number(reduced(column)) / unit) > cheap);
  return {
    lower: problem.lower.map((lower, column) => (stands(column) ? plan[column]! : lower)),
    upper: problem.upper.map((upper, column) => (stands(column) ? plan[column]! : upper)),
  };
}
