import { expect, it } from 'vitest';
import { evaluate } from '../../../models/lp/check.ts';
import { scaledProblem } from '../../../src/solver/scaled-problem.ts';

const problem = {
  lower: Float64Array.from([0, -3]),
  upper: Float64Array.from([7, Number.POSITIVE_INFINITY]),
  integer: new Uint8Array(2),
  rows: {
    starts: Int32Array.from([0, 2, 4]),
    indices: Int32Array.from([0, 1, 0, 1]),
    values: Float64Array.from([3000, 0.5, 1000, 0.25]),
    lower: Float64Array.from([10, Number.NEGATIVE_INFINITY]),
    upper: Float64Array.from([Number.POSITIVE_INFINITY, 90]),
  },
};
const goal = { indices: Int32Array.from([0, 1]), values: Float64Array.from([5, 600]), constant: 12 };

it('brings coefficients near 1 and back again without losing a digit', () => {
  const scaled = scaledProblem(problem, goal);
  const sizes = [...scaled.problem.rows.values].map(Math.abs);
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(4);
  expect(Math.max(...scaled.goal.values)).toBeGreaterThan(0.5);
  expect(Math.max(...scaled.goal.values)).toBeLessThan(2);

  // Its upper corner and a row side, in its own units.
  const values = scaled.valuesOf(Float64Array.from([scaled.problem.upper[0]!, scaled.problem.lower[1]!]));
  expect([...values]).toEqual([7, -3]);
  const unit = evaluate(goal, values) / evaluate(scaled.goal, [scaled.problem.upper[0]!, scaled.problem.lower[1]!]);
  expect(Number.isInteger(Math.log2(unit))).toBe(true);
  // Weak duality in both: multiplier times side is worth the same.
  const duals = Float64Array.from([0.75, -0.5]);
  const [first, second] = scaled.dualsOf(duals);
  expect(first! * 10).toBe(unit * 0.75 * scaled.problem.rows.lower[0]!);
  expect(second! * 90).toBe(unit * -0.5 * scaled.problem.rows.upper[1]!);
});
