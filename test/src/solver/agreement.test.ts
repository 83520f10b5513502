import { expect, it } from 'vitest';
import { disagreement, stepCosts } from '../../../src/solver/agreement.ts';

const problem = {
  lower: new Float64Array(4),
  upper: new Float64Array(4).fill(1),
  integer: Uint8Array.of(1, 1, 1, 0),
  rows: {
    starts: Int32Array.of(0),
    indices: new Int32Array(0),
    values: new Float64Array(0),
    lower: new Float64Array(0),
    upper: new Float64Array(0),
  },
};
const costs = Float64Array.of(3, 0.5, 2, 0);
const plan = Float64Array.of(1, 0, 1, 0.5);
const relaxed = Float64Array.of(1, 0, 0.5, 0.5);
const free = (more: number) => {
  const { lower, upper } = disagreement(problem, plan, relaxed, costs, more);
  return [0, 1, 2, 3].filter((column) => lower[column] !== upper[column]);
};

it('lets whole variables stand where plan and relaxation agree', () => {
  expect(free(0)).toEqual([2, 3]);
});

it('leaves so many more free, the cheapest to change first', () => {
  expect(free(1)).toEqual([1, 2, 3]);
  expect(free(2)).toEqual([0, 1, 2, 3]);
});

it('says what a step of each variable costs, whichever way it goes', () => {
  const rows = {
    starts: Int32Array.of(0, 2),
    indices: Int32Array.of(0, 2),
    values: Float64Array.of(1, 2),
    lower: Float64Array.of(1),
    upper: Float64Array.of(2),
  };
  const goal = { indices: Int32Array.of(0, 1), values: Float64Array.of(5, -4), constant: 7 };
  expect([...stepCosts({ ...problem, rows }, goal, Float64Array.of(3))]).toEqual([2, 4, 6, 0]);
});
