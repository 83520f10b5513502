/** Nothing that is shown proves a bound that is not true: small models of which every plan can be looked at. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type NamedStep, provenInOrder } from '../../../../models/audit/proof/chain.ts';
import { type LargeModel, LargeModelBuilder, type Term } from '../../../../models/audit/proof/large-model.ts';

const UNIT = 2 ** 30;

/** Two people who stay or go one of two ways, and a number from 0 to 3. */
interface Drawn {
  readonly rows: readonly (readonly number[])[];
  readonly sides: readonly number[];
  readonly goals: readonly (readonly number[])[];
}

const names = ['moved[a]', 'to[a,1]', 'to[a,2]', 'moved[b]', 'to[b,1]', 'to[b,2]', 'short'];
const numbers = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 7, maxLength: 7 });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  rows: fc.array(numbers, { minLength: 3, maxLength: 3 }),
  sides: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
  goals: fc.array(numbers, { minLength: 2, maxLength: 2 }),
});

const terms = (coefficients: readonly number[]): Term[] =>
  coefficients.map((coefficient, column) => [column, coefficient]);

function modelOf({ rows, sides, goals }: Drawn): LargeModel {
  const model = new LargeModelBuilder();
  for (const name of names) model.column(name, 0, name === 'short' ? 3 : 1);
  model.choice({ whole: 0, ways: [1, 2] });
  model.choice({ whole: 3, ways: [4, 5] });
  for (const [index, row] of rows.entries()) model.row(`R${index}`, terms(row), { upper: sides[index]! });
  for (const [index, goal] of goals.entries()) model.goal(`g${index}`, terms(goal), index);
  return model.finished();
}

const times = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, each, index) => sum + each * other[index]!, 0);

function plansOf({ rows, sides }: Drawn): readonly (readonly number[])[] {
  const choices = [
    [0, 0, 0],
    [1, 1, 0],
    [1, 0, 1],
  ];
  return choices
    .flatMap((a) => choices.flatMap((b) => [0, 1, 2, 3].map((short) => [...a, ...b, short])))
    .filter((plan) => rows.every((row, index) => times(row, plan) <= sides[index]!));
}

const shown = fc.array(
  fc.tuple(
    fc.constantFrom('R0', 'R1', 'R2', 'goal g0'),
    fc.oneof(
      fc.integer({ min: -3 * UNIT, max: UNIT }),
      fc.integer({ min: -3, max: 1 }).map((whole) => whole * UNIT),
    ),
  ),
  { maxLength: 4 },
);
const step: fc.Arbitrary<NamedStep> = fc.oneof(
  fc.record({
    kind: fc.constant('branch' as const),
    name: fc.constantFrom(...names),
    at: fc.integer({ min: -1, max: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'tooDear' as const, 'impossible' as const), multipliers: shown }),
);

it('whatever multipliers and steps are shown', () => {
  let proofs = 0;
  fc.assert(
    fc.property(
      drawn,
      fc.option(shown, { nil: null }),
      fc.option(shown, { nil: null }),
      fc.array(step, { maxLength: 7 }),
      fc.integer({ min: -12, max: 12 }),
      fc.integer({ min: 0, max: 2 }),
      (given, first, second, steps, bound, slack) => {
        const plans = plansOf(given);
        const [g0, g1] = given.goals as [number[], number[]];
        // The plan in hand has a value of the first goal that some plan has, not always the best.
        const value = Math.min(...plans.map((plan) => times(g0, plan))) + slack;
        const kept = plans.filter((plan) => times(g0, plan) <= value);
        const best = Math.min(...kept.map((plan) => times(g1, plan) + 1));
        const [, isProven] = provenInOrder(modelOf(given), [
          { id: 'g0', value, bound: null, resolution: 1, root: first, steps: [] },
          { id: 'g1', value: best, bound, resolution: 1, root: second, steps },
        ]);
        if (isProven) proofs += 1;
        if (isProven) expect(best).toBeGreaterThanOrEqual(bound);
      },
    ),
    { numRuns: 4000, seed: 11 },
  );
  expect(proofs).toBeGreaterThan(200);
});

it('a goal is proven by its multipliers, or by a tree where they leave room', () => {
  // min −moved[a] − moved[b] where both ways of a and of b need the same half of a room.
  const model = modelOf({
    rows: [
      [0, 2, 2, 0, 2, 2, 0],
      [0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ],
    sides: [3, 0, 0],
    goals: [
      [-1, 0, 0, -1, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 1],
    ],
  });
  const proven = (bound: number, root: readonly (readonly [string, number])[], steps: readonly NamedStep[] = []) =>
    provenInOrder(model, [{ id: 'g0', value: -1, bound, resolution: 1, root, steps }])[0];
  expect(proven(-1, [['R0', -UNIT / 2]])).toBe(true);
  expect(proven(0, [['R0', -UNIT / 2]])).toBe(false);
  expect(proven(-1, [])).toBe(false);
  const tree: readonly NamedStep[] = [
    { kind: 'branch', name: 'moved[a]', at: 0 },
    { kind: 'tooDear', multipliers: [] },
    { kind: 'branch', name: 'moved[b]', at: 0 },
    { kind: 'tooDear', multipliers: [] },
    { kind: 'impossible', multipliers: [['R0', -UNIT]] },
  ];
  expect(proven(-1, [], tree)).toBe(true);
  expect(proven(-1, [], tree.slice(0, 4))).toBe(false);
  expect(proven(-1, [], [...tree, tree[1]!])).toBe(false);
  expect(proven(-1, [], [...tree.slice(0, 4), { kind: 'impossible', multipliers: [['R9', -UNIT]] }])).toBe(false);
});
