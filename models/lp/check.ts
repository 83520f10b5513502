/** What a solver hands back is checked here, without it: integers rounded, every row added up again, goals recomputed. */
import type { CompiledExpression, LinearProblem } from './compile.ts';
import { INTEGRALITY_TOLERANCE, ROW_TOLERANCE } from './model.ts';

/** A row or a bound that does not hold, by position, and by how much. */
export interface Breach {
  readonly kind: 'row' | 'bound';
  readonly position: number;
  readonly amount: number;
}

/**
 * Integers to the nearest whole number, continuous values into their bounds. Returns null when an integer variable is
 * further than the tolerance from a whole number, or when a value is no finite number: that is no plan.
 */
export function rounded(
  problem: LinearProblem,
  values: Float64Array,
  tolerance = INTEGRALITY_TOLERANCE,
): Float64Array | null {
  if (values.length !== problem.lower.length) return null;
  const plan = new Float64Array(values.length);
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column]!;
    if (!Number.isFinite(value)) return null;
    if (problem.integer[column] === 1) {
      const whole = Math.round(value);
      if (Math.abs(value - whole) > tolerance) return null;
      plan[column] = whole === 0 ? 0 : whole;
    } else {
      plan[column] = Math.min(problem.upper[column]!, Math.max(problem.lower[column]!, value));
    }
  }
  return plan;
}

/**
 * Rows and bounds a plan breaks. A row of whole numbers on integer variables must hold exactly; any other within
 * `ROW_TOLERANCE` of max(1, |bound|).
 */
export function breaches(problem: LinearProblem, plan: Float64Array): Breach[] {
  const found: Breach[] = [];
  for (let column = 0; column < plan.length; column += 1) {
    const amount = Math.max(problem.lower[column]! - plan[column]!, plan[column]! - problem.upper[column]!);
    if (amount > 0) found.push({ kind: 'bound', position: column, amount });
  }
  const { starts, indices, values, lower, upper } = problem.rows;
  for (let row = 0; row < lower.length; row += 1) {
    let sum = 0;
    let whole = true;
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const coefficient = values[entry]!;
      const column = indices[entry]!;
      sum += coefficient * plan[column]!;
      whole &&= problem.integer[column] === 1 && Number.isInteger(coefficient);
    }
    const slack = (bound: number) => (whole ? 0 : ROW_TOLERANCE * Math.max(1, Math.abs(bound)));
    const below = lower[row]! - sum;
    const above = sum - upper[row]!;
    if (below > slack(lower[row]!)) found.push({ kind: 'row', position: row, amount: below });
    if (above > slack(upper[row]!)) found.push({ kind: 'row', position: row, amount: above });
  }
  return found;
}

/** True when the plan keeps every row and bound. */
export const isPlan = (problem: LinearProblem, plan: Float64Array): boolean => breaches(problem, plan).length === 0;

/** Value of an expression; exact where coefficients and values are whole. */
export function evaluate(expression: CompiledExpression, plan: Float64Array | readonly number[]): number {
  let sum = expression.constant;
  for (let entry = 0; entry < expression.indices.length; entry += 1) {
    sum += expression.values[entry]! * plan[expression.indices[entry]!]!;
  }
  return sum;
}

/**
 * The distance between values an expression can have on integer variables: the greatest common divisor of its whole
 * coefficients; 0 when it can have any value. A bound may be lifted to the next value that can be.
 */
export function gridOf(expression: CompiledExpression, problem: LinearProblem): number {
  let divisor = 0;
  for (let entry = 0; entry < expression.indices.length; entry += 1) {
    const coefficient = expression.values[entry]!;
    const column = expression.indices[entry]!;
    if (problem.lower[column] === problem.upper[column] && Number.isInteger(coefficient * problem.lower[column]!)) {
      divisor = commonDivisor(divisor, Math.abs(coefficient * problem.lower[column]!));
      continue;
    }
    if (problem.integer[column] !== 1 || !Number.isSafeInteger(coefficient)) return 0;
    divisor = commonDivisor(divisor, Math.abs(coefficient));
  }
  return divisor;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
