/** Conflicts of small models worked out by hand, and of random ones against trying every set of rules. */
import { afterAll, describe, expect, it, test } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import { compile } from '../../../models/lp/compile.ts';
import { elastic } from '../../../models/lp/elastic.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { findConflict } from '../../../src/solver/conflict.ts';
import { highsEngine } from '../../../src/solver/highs-engine.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const conflictOf = (model: LinearModel, late: readonly number[] = []) =>
  optimiser.conflict(elastic(model), { deadlineMs: 20_000, late });

type Side = { readonly lower: number } | { readonly upper: number };

/** Rows over one variable from 0 to 9: rule, side, price. */
function rows(...each: readonly (readonly [rule: string, side: Side, price: number])[]): LinearModel {
  const builder = new LinearModelBuilder('small');
  const x = builder.integer('x', 0, 9);
  for (const [rule, side, relaxPrice] of each)
    builder.constrain({ rule, label: rule, terms: [[x, 1]], ...side, relaxPrice });
  return builder.freeze();
}

it('finds the least that must give, the rules that contradict each other, and what each gives alone', async () => {
  const found = await conflictOf(rows(['A', { upper: 3 }, 1], ['B', { lower: 5 }, 3], ['C', { upper: 8 }, 1]));
  if (found.kind !== 'conflict') throw new Error(found.kind);
  expect(found.price).toBeCloseTo(2, 6);
  expect(found.rules).toEqual(['A', 'B']);
  expect(found.rows).toEqual([0, 1]);
  // A gives 2 so that x may be 5; B gives 2 so that x may be 3. Variables: x, over[A], short[B], over[C].
  expect(found.alone.get('A')?.map(Math.round)).toEqual([5, 2, 0, 0]);
  expect(found.alone.get('B')?.map(Math.round)).toEqual([3, 0, 2, 0]);
});

it('tells where one rule alone is not enough, because another contradiction is left', async () => {
  const builder = new LinearModelBuilder('two');
  const [x, y] = [builder.integer('x', 0, 9), builder.integer('y', 0, 9)];
  const row = (rule: string, variable: number, side: Side, relaxPrice: number) =>
    builder.constrain({ rule, label: rule, terms: [[variable, 1]], ...side, relaxPrice });
  row('A', x, { upper: 3 }, 1);
  row('B', x, { lower: 5 }, 9);
  row('C', y, { upper: 3 }, 1);
  row('D', y, { lower: 4 }, 9);
  const found = await conflictOf(builder.freeze());
  if (found.kind !== 'conflict') throw new Error(found.kind);
  expect(found.price).toBeCloseTo(3, 6);
  expect([
    ['A', 'B'],
    ['C', 'D'],
  ]).toContainEqual(found.rules);
  // With A alone open the other contradiction remains; the rule that gives there gives too.
  const values = found.alone.get(found.rules[0]!);
  expect(values?.slice(2).map(Math.round)).toEqual([2, 0, 1, 0]);
});

it('says that all can be kept, or that rows which nobody may relax contradict each other', async () => {
  const kept = await conflictOf(rows(['A', { upper: 5 }, 1], ['B', { lower: 5 }, 1]));
  expect(kept).toMatchObject({ kind: 'none' });
  if (kept.kind === 'none') expect(Math.round(kept.keeping[0]!)).toBe(5);
  const builder = new LinearModelBuilder('rigid');
  const x = builder.integer('x', 0, 9);
  builder.constrain({ rule: 'A', label: 'a', terms: [[x, 1]], upper: 3 });
  builder.constrain({ rule: 'B', label: 'b', terms: [[x, 1]], lower: 4 });
  builder.constrain({ rule: 'C', label: 'c', terms: [[x, 1]], lower: 5, relaxPrice: 1 });
  expect((await conflictOf(builder.freeze())).kind).toBe('rigid');
});

it('only says whether there is a contradiction where nothing more is asked', async () => {
  const model = elastic(rows(['A', { upper: 3 }, 1], ['B', { lower: 5 }, 3]));
  expect(await optimiser.conflict(model, { deadlineMs: 20_000, explain: false })).toMatchObject({
    kind: 'conflict',
    rules: [],
  });
});

it('claims nothing when there is no time', async () => {
  const model = elastic(rows(['A', { upper: 3 }, 1], ['B', { lower: 5 }, 1]));
  expect(await optimiser.conflict(model, { deadlineMs: 1 })).toEqual({ kind: 'unknown' });
  const stopped = AbortSignal.abort();
  expect(await optimiser.conflict(model, { deadlineMs: 20_000, signal: stopped })).toEqual({ kind: 'unknown' });
});

/** Rules over several variables with many late columns of which a few are needed to keep them. */
function random(seed: number): { model: LinearModel; late: number[] } {
  const next = randomNumbers(seed);
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const builder = new LinearModelBuilder(`random ${seed}`);
  const early = Array.from({ length: 3 }, (_, i) => builder.integer(`x${i}`, 0, 4));
  const late = Array.from({ length: 40 }, (_, i) => builder.integer(`late${i}`, 0, 1));
  for (const rule of ['A', 'B', 'C', 'D', 'E']) {
    const terms = [...early, ...late].filter(() => next() < 0.3).map((variable) => [variable, whole(1, 3)] as const);
    if (terms.length === 0) continue;
    const most = terms.reduce((sum, [variable, size]) => sum + size * (variable < 3 ? 4 : 1), 0);
    const side: Side =
      next() < 0.5 ? { lower: whole(Math.ceil(most / 2), most) } : { upper: whole(0, Math.floor(most / 2)) };
    builder.constrain({ rule, label: rule, terms, ...side, relaxPrice: whole(1, 5) });
  }
  return { model: builder.freeze(), late };
}

const withRules = (model: LinearModel, rules: readonly string[]): LinearModel => ({
  ...model,
  variables: model.variables.map((variable) => ({ ...variable, integer: false })),
  constraints: model.constraints.filter(({ rule }) => rules.includes(rule)),
  goals: [],
});

/** By the solver's own function, with two late columns there from the start. */
async function withFewColumns(model: LinearModel, late: readonly number[]) {
  const flexible = elastic(model);
  const rules = [...new Set(flexible.slacks.map(({ rule }) => rule))];
  const result = findConflict(
    await highsEngine(),
    {
      problem: compile({ ...flexible.model, goals: [] }).problem,
      slacks: flexible.slacks.map(({ variable, constraint, rule, price }) => ({
        column: variable,
        row: constraint,
        group: rules.indexOf(rule),
        price,
      })),
      late: Int32Array.from(late),
      explain: true,
    },
    () => 20_000,
    2,
  );
  if (result.kind !== 'conflict') return { kind: result.kind, price: 0, rules: [] };
  return { kind: result.kind, price: result.least.price, rules: result.groups.map((group) => rules[group]!) };
}

describe('random models', () => {
  test('columns that are let in only when they are needed change nothing', async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const { model, late } = random(seed);
      const whole = await conflictOf(model);
      const few = await withFewColumns(model, late);
      expect(few.kind, `seed ${seed}`).toBe(whole.kind);
      // Both are known to half of the cheapest unit.
      if (whole.kind === 'conflict') expect(Math.abs(few.price - whole.price), `seed ${seed}`).toBeLessThanOrEqual(0.5);
    }
  }, 120_000);

  test('a conflict is one, without any of its rules it is none, and where none is found there is none', async () => {
    const possible = async (model: LinearModel): Promise<boolean> => {
      const { kind } = await optimiser.optimise(model, {
        deadlineMs: 20_000,
        seed: 0,
        confirm: false,
        solver: 'highs',
      });
      return kind !== 'infeasible';
    };
    let conflicts = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const { model, late } = random(seed);
      const all = model.constraints.map(({ rule }) => rule);
      const found = await conflictOf(model, late);
      if (found.kind === 'none') {
        expect(await possible(withRules(model, all)), `seed ${seed}`).toBe(true);
        continue;
      }
      if (found.kind !== 'conflict') throw new Error(`${found.kind}, seed ${seed}`);
      conflicts += 1;
      expect(await possible(withRules(model, found.rules)), `seed ${seed}: ${found.rules}`).toBe(false);
      for (const rule of found.rules)
        expect(
          await possible(
            withRules(
              model,
              found.rules.filter((each) => each !== rule),
            ),
          ),
          `seed ${seed}`,
        ).toBe(true);
    }
    expect(conflicts).toBeGreaterThan(8);
  }, 120_000);
});
