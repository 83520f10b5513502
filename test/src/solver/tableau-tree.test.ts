import { describe, expect, it } from 'vitest';
import { evaluate, isPlan } from '../../../models/lp/check.ts';
import type { CompiledExpression, LinearProblem } from '../../../models/lp/compile.ts';
import type { IntegerLimits } from '../../../src/solver/engine.ts';
import { build } from '../../../src/solver/tableau.ts';
import { treeSearch } from '../../../src/solver/tableau-tree.ts';

/** The search with much work and time, or what the limits say. */
const searched = (problem: LinearProblem, goal: CompiledExpression, limits: Partial<IntegerLimits> = {}, cells = 1e9) =>
  treeSearch({
    problem,
    goal,
    built: build(problem, goal),
    work: { cells },
    limits: { milliseconds: 20_000, seed: 1, presolve: true, ...limits },
  });

/** Whole variables from 0 to `most`, under rows Σ weight·variable between two sides. */
function whole(most: number, rows: readonly { weights: readonly number[]; lower: number; upper: number }[]) {
  const columns = rows[0]!.weights.length;
  return {
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(most),
    integer: new Uint8Array(columns).fill(1),
    rows: {
      starts: Int32Array.from({ length: rows.length + 1 }, (_, row) => row * columns),
      indices: Int32Array.from(rows.flatMap(() => Array.from({ length: columns }, (_, column) => column))),
      values: Float64Array.from(rows.flatMap(({ weights }) => weights)),
      lower: Float64Array.from(rows, ({ lower }) => lower),
      upper: Float64Array.from(rows, ({ upper }) => upper),
    },
  } satisfies LinearProblem;
}

const least = (costs: readonly number[]): CompiledExpression => ({
  indices: Int32Array.from(costs.keys()),
  values: Float64Array.from(costs),
  constant: 0,
});

const NONE = Number.NEGATIVE_INFINITY;
const cargo = whole(3, [
  { weights: [7, 11, 13, 17, 19], lower: NONE, upper: 61 },
  { weights: [23, 5, 9, 3, 21], lower: NONE, upper: 58 },
]);
const worth = least([-29, -17, -23, -21, -41]);

/** The best of all plans of the cargo, by trying. */
function bestCargo(): number {
  let best = 0;
  for (let code = 0; code < 4 ** 5; code += 1) {
    const plan = Float64Array.from({ length: 5 }, (_, column) => Math.floor(code / 4 ** column) % 4);
    if (isPlan(cargo, plan)) best = Math.min(best, evaluate(worth, plan));
  }
  return best;
}

describe('whole plans from the tableau', () => {
  it('finds ever better plans until the best, and none where it is given as the start', () => {
    const plans: Float64Array[] = [];
    const result = searched(cargo, worth, { onIncumbent: (plan) => plans.push(plan) });
    const best = bestCargo();
    if (result.status !== 'optimal') throw new Error(result.status);
    expect([result.bound, evaluate(worth, result.values)]).toEqual([best, best]);
    const values = plans.map((plan) => evaluate(worth, plan));
    expect(values).toEqual([...new Set(values)].sort((a, b) => b - a));
    expect(values.at(-1)).toBe(best);
    expect(plans.every((plan) => isPlan(cargo, plan))).toBe(true);
    const again = searched(cargo, worth, { start: result.values });
    expect(again).toEqual(result);
  });

  it('ends at its limits, says which, and keeps the start', () => {
    // An odd sum of even numbers: there is no plan, and no relaxation says so before all but everything is whole.
    const odd = whole(9, [{ weights: [2, 2, 2, 2, 2, 2, 2, 2], lower: 35, upper: 35 }]);
    const nothing = least([1, 1, 1, 1, 1, 1, 1, 1]);
    const stopped = (limits: Partial<IntegerLimits>) => searched(odd, nothing, limits);
    const none = { status: 'stopped', values: null, bound: null };
    expect(stopped({ nodes: 5 })).toEqual({ ...none, stop: 'work' });
    expect(stopped({ milliseconds: 0 })).toEqual({ ...none, stop: 'clock' });
    expect(stopped({ interrupted: () => true })).toEqual({ ...none, stop: 'interrupt' });

    const start = new Float64Array(5);
    expect(searched(cargo, worth, { start }, 100)).toEqual({ ...none, stop: 'work', values: start });
  });
});
