import { expect, it } from 'vitest';
import { withoutImpliedUppers } from '../../../src/solver/implied-bounds.ts';

const INFINITY = Number.POSITIVE_INFINITY;

it('drops upper bounds that a row of additions says, and no others', () => {
  const problem = {
    lower: Float64Array.from([0, 1, 0, 0, 2]),
    upper: Float64Array.from([1, 2, 9, 1, 2]),
    integer: new Uint8Array(5),
    rows: {
      starts: Int32Array.from([0, 3, 5]),
      // x0 + x1 + 2·x4 ≤ 6 leaves x0 one and x1 two; 3·x2 − x3 ≤ 3 uses the upper bound of x3.
      indices: Int32Array.from([0, 1, 4, 2, 3]),
      values: Float64Array.from([1, 1, 2, 3, -1]),
      lower: new Float64Array(2),
      upper: Float64Array.from([6, 3]),
    },
  };
  expect([...withoutImpliedUppers(problem).upper]).toEqual([INFINITY, INFINITY, 9, 1, 2]);
  const looser = { ...problem, rows: { ...problem.rows, upper: Float64Array.from([6.5, 3]) } };
  expect([...withoutImpliedUppers(looser).upper]).toEqual([1, 2, 9, 1, 2]);
});
