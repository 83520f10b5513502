import { expect, it } from 'vitest';
import type { LinearProblem } from '../../../models/lp/compile.ts';
import { coverCut, knapsacksOf } from '../../../src/solver/cover-cuts.ts';

/** One row over 0/1 variables and, after them, one divisible variable between 1 and 3. */
function oneRow(weights: readonly number[], divisible: number, lower: number, upper: number): LinearProblem {
  const columns = weights.length + 1;
  return {
    lower: Float64Array.from({ length: columns }, (_, column) => (column < weights.length ? 0 : 1)),
    upper: Float64Array.from({ length: columns }, (_, column) => (column < weights.length ? 1 : 3)),
    integer: Uint8Array.from({ length: columns }, (_, column) => (column < weights.length ? 1 : 0)),
    rows: {
      starts: Int32Array.from([0, columns]),
      indices: Int32Array.from({ length: columns }, (_, column) => column),
      values: Float64Array.from([...weights, divisible]),
      lower: Float64Array.from([lower]),
      upper: Float64Array.from([upper]),
    },
  };
}

const NONE = Number.NEGATIVE_INFINITY;

it('leaves one of three heavy things out, and with them whatever weighs no less', () => {
  const [knapsack] = knapsacksOf(oneRow([5, 5, 5, 9, 1], 1, NONE, 15));
  // 14 are left beside the divisible variable at its least; 5 + 5 + 5 do not fit.
  const relaxed = [0.95, 0.95, 0.9, 0.0, 0.25];
  expect(coverCut(knapsack!, (column) => relaxed[column]!)).toEqual({
    terms: [0, 1, 2, 3].map((column) => ({ column, sign: 1 })),
    most: 2,
  });
  // Two and four fifths of them do not break the cover by enough, and 5 + 9 fit.
  const near = [0.9, 0.7, 0.4, 0.0, 1];
  expect(coverCut(knapsack!, (column) => near[column]!)).toBeNull();
});

it('cuts off no choice that keeps its row, whatever the signs and sides', () => {
  let cuts = 0;
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < 400; round += 1) {
    const weights = Array.from({ length: 7 }, () => next(21) - 8);
    const middle = weights.reduce((sum, weight) => sum + weight, 0) / 2;
    const problem = oneRow(weights, next(5) - 2, Math.ceil(middle) - next(6), Math.ceil(middle) + next(6));
    const relaxed = weights.map(() => next(101) / 100);
    for (const knapsack of knapsacksOf(problem)) {
      const cut = coverCut(knapsack, (column) => relaxed[column]!);
      if (cut === null) continue;
      cuts += 1;
      const left = (values: readonly number[]) =>
        cut.terms.reduce((sum, { column, sign }) => sum + sign * values[column]!, 0);
      expect(left(relaxed)).toBeGreaterThan(cut.most);
      for (let choice = 0; choice < 2 ** weights.length; choice += 1) {
        const values = weights.map((_, column) => (choice >> column) & 1);
        const sum = weights.reduce((all, weight, column) => all + weight * values[column]!, 0);
        const other = [1, 3].map((value) => sum + value * problem.rows.values[weights.length]!);
        const keeps = Math.max(...other) >= problem.rows.lower[0]! && Math.min(...other) <= problem.rows.upper[0]!;
        if (keeps) expect(left(values)).toBeLessThanOrEqual(cut.most);
      }
    }
  }
  expect(cuts).toBeGreaterThan(100);
});
