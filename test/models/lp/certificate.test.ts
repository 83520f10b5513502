import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certify, compare, downward, fractionBits, lifted, tightened } from '../../../models/lp/certificate.ts';
import { compile } from '../../../models/lp/compile.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { everyPlan, smallModel } from '../../support/small-models.ts';

function first(model: LinearModel) {
  const { problem, goals } = compile(model);
  const goal = goals[0]!;
  if (goal.kind !== 'additive') throw new Error('the first goal of a small model is additive');
  const value = (plan: readonly number[]) =>
    goal.expression.indices.reduce(
      (sum, column, entry) => sum + goal.expression.values[entry]! * plan[column]!,
      goal.expression.constant,
    );
  return { problem, expression: goal.expression, plans: everyPlan(model), value };
}

const anyDuals = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 8, maxLength: 8 });

describe('the dual bound', () => {
  test('no multipliers, however wrong, give a bound above any plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), anyDuals, (seed, duals) => {
        const { problem, expression, plans, value } = first(smallModel({ seed, leximin: false }));
        const { bound } = certify(problem, expression, Float64Array.from(duals))!;
        return plans.every((plan) => compare(bound, value(plan)) <= 0);
      }),
      { numRuns: 150 },
    );
  });

  test('fixing by reduced cost loses no plan that is good enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        anyDuals,
        fc.integer({ min: -30, max: 30 }),
        (seed, duals, most) => {
          const { problem, expression, plans, value } = first(smallModel({ seed, leximin: false }));
          const box = tightened(problem, certify(problem, expression, Float64Array.from(duals))!, most);
          return plans
            .filter((plan) => value(plan) <= most)
            .every(
              (plan) =>
                box !== null && plan.every((at, column) => at >= box.lower[column]! && at <= box.upper[column]!),
            );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('fractions and whole numbers add up exactly', () => {
    const problem = {
      lower: Float64Array.of(0, 0),
      upper: Float64Array.of(10, 10),
      integer: Uint8Array.of(0, 1),
      rows: {
        starts: Int32Array.of(0, 2),
        indices: Int32Array.of(0, 1),
        values: Float64Array.of(0.5, 0.25),
        lower: Float64Array.of(1.5),
        upper: Float64Array.of(Number.POSITIVE_INFINITY),
      },
    };
    const goal = { indices: Int32Array.of(0, 1), values: Float64Array.of(1, 1), constant: 0.125 };
    // 0.5x + 0.25y ≥ 1.5 times 2: x + 0.5y ≥ 3, so x + y ≥ 3.
    expect(compare(certify(problem, goal, Float64Array.of(2))!.bound, 3.125)).toBe(0);
    expect(downward(certify(problem, goal, Float64Array.of(2))!.bound)).toBe(3.125);
    // A multiplier of the side that is infinite is not used: only the bounds of the variables are left.
    expect(downward(certify(problem, goal, Float64Array.of(-2))!.bound)).toBe(0.125);
  });

  test('a variable without a bound and with a cost left over bounds nothing', () => {
    const problem = {
      lower: Float64Array.of(Number.NEGATIVE_INFINITY),
      upper: Float64Array.of(0),
      integer: Uint8Array.of(0),
      rows: {
        starts: Int32Array.of(0),
        indices: new Int32Array(0),
        values: new Float64Array(0),
        lower: new Float64Array(0),
        upper: new Float64Array(0),
      },
    };
    const goal = { indices: Int32Array.of(0), values: Float64Array.of(1), constant: 0 };
    expect(certify(problem, goal, new Float64Array(0))).toBeNull();
  });

  test('a bound is printed downwards, compared exactly and lifted to the next value there is', () => {
    const third = { numerator: 0x5555_5555_5555_5555_5555n, bits: 80 };
    expect(compare(third, downward(third))).toBeGreaterThanOrEqual(0);
    expect(downward(third)).toBeCloseTo(1 / 3, 15);
    expect(compare({ numerator: 5n, bits: 1 }, 2.5)).toBe(0);
    expect(lifted({ numerator: 5n, bits: 1 }, 1, 0)).toBe(3);
    expect(lifted({ numerator: 6n, bits: 1 }, 1, 0)).toBe(3);
    expect(lifted({ numerator: -5n, bits: 1 }, 2, 1)).toBe(-1);
    expect([fractionBits(3), fractionBits(0.5), fractionBits(-0.375)]).toEqual([0, 1, 3]);
  });
});
