import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LinearModelBuilder, ModelError } from '../../../models/lp/builder.ts';
import { breaches, evaluate, gridOf, rounded } from '../../../models/lp/check.ts';
import { compile, extend } from '../../../models/lp/compile.ts';
import { elastic } from '../../../models/lp/elastic.ts';
import { betterValue, keptValue, orderGoals, rowAtMost, stepOf } from '../../../models/lp/goals.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { modelText } from '../../../models/lp/text.ts';

function example(): LinearModel {
  const model = new LinearModelBuilder('example');
  const music = model.integer('posts[330101-02,music]', 0, 4);
  const art = model.integer('posts[330101-02,art]', 1, 4);
  const hours = model.continuous('periods[330101-02]', 0, 90.5);
  model.constrain({
    rule: 'Q01',
    label: 'county',
    terms: [
      [art, 1],
      [music, 1],
      [music, 1],
    ],
    upper: 5,
    relaxPrice: 3,
  });
  model.constrain({
    rule: 'Q05',
    label: 'balance',
    terms: [
      [hours, 1],
      [music, -10],
      [art, -10],
    ],
    lower: 0,
    upper: 0,
  });
  model.constrain({ rule: 'Q02', label: 'floor', terms: [[hours, 1]], lower: 20, relaxPrice: 0.5 });
  model.minimise({
    id: 'change',
    rule: 'Q25',
    unit: 'posts',
    terms: [
      [music, 4],
      [art, 6],
    ],
    constant: -2,
    resolution: 1,
  });
  model.leximin({
    id: 'fillRate',
    rule: 'Q23',
    unit: 'share',
    items: [{ label: 'x', terms: [[music, 1]], denominator: 3 }],
    resolution: 0.001,
  });
  return model.freeze();
}

describe('compile', () => {
  test('rows, bounds and goals by position; no label is left', () => {
    const { problem, goals } = compile(example());
    expect([...problem.rows.starts]).toEqual([0, 2, 5, 6]);
    expect([...problem.rows.indices]).toEqual([0, 1, 0, 1, 2, 2]);
    expect([...problem.rows.values]).toEqual([2, 1, -10, -10, 1, 1]);
    expect([...problem.rows.lower]).toEqual([Number.NEGATIVE_INFINITY, 0, 20]);
    expect([...problem.rows.upper]).toEqual([5, 0, Number.POSITIVE_INFINITY]);
    expect([...problem.integer]).toEqual([1, 1, 0]);
    expect([...problem.upper]).toEqual([4, 4, 90.5]);
    expect(goals.map(({ id }) => id)).toEqual(['change', 'fillRate']);
    expect(JSON.stringify({ problem, goals })).not.toContain('330101');
  });

  test('a number that is not finite stops here, not in a solver', () => {
    const model = example();
    const nan = { ...model.constraints[0]!, expression: { variables: [0], coefficients: [Number.NaN] } };
    expect(() => compile({ ...model, constraints: [nan] })).toThrow(
      new ModelError('Q01 county: coefficient of variable 0 is NaN; only finite numbers reach a solver.'),
    );
    const stranger = { ...model.constraints[0]!, expression: { variables: [7], coefficients: [1] } };
    expect(() => compile({ ...model, constraints: [stranger] })).toThrow('variable 7 does not exist');
    const endless = { ...model.variables[0]!, upper: Number.POSITIVE_INFINITY };
    expect(() => compile({ ...model, variables: [endless] })).toThrow(
      'upper bound of posts[330101-02,music] is Infinity',
    );
  });

  test('more rows and variables leave the given problem as it was', () => {
    const { problem } = compile(example());
    const row = { indices: Int32Array.of(0, 3), values: Float64Array.of(1, 2), lower: 1, upper: 9 };
    const longer = extend(problem, [row], [{ lower: 0, upper: 7, integer: true }]);
    expect([...longer.rows.starts]).toEqual([0, 2, 5, 6, 8]);
    expect([...longer.rows.indices].slice(6)).toEqual([0, 3]);
    expect([longer.upper[3], longer.integer[3], longer.rows.upper[3]]).toEqual([7, 1, 9]);
    expect(problem.rows.lower).toHaveLength(3);
  });
});

describe('check', () => {
  test('integers are rounded, far ones and strange numbers are no plan', () => {
    const { problem } = compile(example());
    expect([...rounded(problem, Float64Array.of(1.0000000001, 2, 30))!]).toEqual([1, 2, 30]);
    expect(rounded(problem, Float64Array.of(1.3, 2, 30))).toBeNull();
    expect(rounded(problem, Float64Array.of(1, 2, Number.NaN))).toBeNull();
    expect(rounded(problem, Float64Array.of(1, 2))).toBeNull();
  });

  test('whole rows hold exactly, others within the tolerance, bounds always', () => {
    const { problem, goals } = compile(example());
    expect(breaches(problem, Float64Array.of(1, 2, 30.0000001))).toEqual([]);
    expect(breaches(problem, Float64Array.of(2, 2, 41))).toEqual([
      { kind: 'row', position: 0, amount: 1 },
      { kind: 'row', position: 1, amount: 1 },
    ]);
    expect(breaches(problem, Float64Array.of(1, 0, 10))).toEqual([
      { kind: 'bound', position: 1, amount: 1 },
      { kind: 'row', position: 2, amount: 10 },
    ]);
    const change = goals[0]!;
    if (change.kind !== 'additive') throw new Error('change is additive');
    expect(evaluate(change.expression, [1, 2, 30])).toBe(14);
    expect(gridOf(change.expression, problem)).toBe(2);
  });
});

describe('goals in order', () => {
  test('the order listed, silent goals passed over, none twice', () => {
    const ordered = orderGoals(example(), ['fillRate', 'untaughtProtected', 'change']);
    expect(ordered.goals.map(({ id }) => id)).toEqual(['fillRate', 'change']);
    expect(() => orderGoals(example(), ['change', 'change'])).toThrow('goal change is listed twice');
  });

  test('steps of a resolution, sums of doubles included', () => {
    expect([stepOf(41, 20), stepOf(40, 20), stepOf(0.1 + 0.2, 0.1), stepOf(-3, 2)]).toEqual([3, 2, 3, -1]);
    expect([keptValue(41, 20), betterValue(41, 20)]).toEqual([60, 40]);
    const { goals } = compile(example());
    const change = goals[0]!;
    if (change.kind !== 'additive') throw new Error('change is additive');
    expect(rowAtMost(change.expression, 8).upper).toBe(10);
  });
});

describe('the elastic model', () => {
  test('rows with a price may give, in whole units where they count whole things; the others stay', () => {
    const { model, slacks } = elastic(example());
    expect(modelText(model)).toBe(readFileSync(new URL('./golden/elastic.txt', import.meta.url), 'utf8'));
    expect(slacks.map(({ rule, side, price, constraint }) => [rule, side, price, constraint])).toEqual([
      ['Q01', 'over', 3, 0],
      ['Q02', 'short', 0.5, 2],
    ]);
  });
});

test('the text of a model is its golden text', () => {
  expect(modelText(example())).toBe(readFileSync(new URL('./golden/example.txt', import.meta.url), 'utf8'));
  expect(modelText(example(), 'Q02')).toBe(
    'Q02 floor: periods[330101-02] ≥ 20 (relax 0.5)\nreal 0 ≤ periods[330101-02] ≤ 90.5\n',
  );
});
