import { expect, it } from 'vitest';
import { LinearModelBuilder } from '../../../models/lp/builder.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import { ownBound, ownValue, weighGoals } from '../../../models/quota/weighed-goals.ts';

/** Three lessons, one teacher: untaught u, substituted s; rates r; change c. */
function model(order: readonly string[]): LinearModel {
  const builder = new LinearModelBuilder('weighed');
  const variables = ['untaughtOther', 'specialists', 'change'].map((id) => [id, builder.integer(id, 0, 9)] as const);
  for (const id of order) {
    const variable = variables.find(([name]) => name === id)?.[1];
    if (variable === undefined) {
      const items = [{ label: 'A', terms: [[variables[0]![1], 1]] as const, denominator: 3 }];
      builder.leximin({ id, rule: 'Q23', unit: 'share', items, resolution: 1 });
    } else builder.minimise({ id, rule: 'Q24', unit: 'units', terms: [[variable, 1]], constant: 1, resolution: 1 });
  }
  return builder.freeze();
}

it('keeps the goals before the fill rate and weighs the ones after it with all before them', () => {
  const { model: weighed, weighed: goals } = weighGoals(model(['untaughtOther', 'fillRate', 'specialists', 'change']));
  expect(
    weighed.goals.map((goal) => (goal.kind === 'additive' ? [goal.concession, goal.constant, goal.expression] : [])),
  ).toEqual([
    [4, 1, { variables: [0], coefficients: [1] }],
    [],
    [Number.POSITIVE_INFINITY, 11, { variables: [0, 1], coefficients: [10, 1] }],
    [Number.POSITIVE_INFINITY, 12, { variables: [0, 1, 2], coefficients: [10, 1, 1] }],
  ]);
  expect(goals.map((goal) => ownValue(goal, [2, 5, 7]))).toEqual([3, 6, 8]);
});

it('takes what the finished plan reaches before a goal from the bound of the sum', () => {
  const [, specialists] = weighGoals(model(['untaughtOther', 'fillRate', 'specialists'])).weighed;
  // 10 · untaught + specialists ≥ 36.2: a plan that leaves 3 untaught substitutes at least 6.2, so 7 in whole numbers.
  const kept = [{ id: 'untaughtOther', most: 6 }];
  expect(ownBound(specialists!, 36.2, new Map([['untaughtOther', 3]]), kept)).toBe(7);
  expect(ownBound(specialists!, 36.2, new Map([['untaughtOther', 4]]), kept)).toBe(-3);
});

it('says nothing of a plan above the row that the search kept', () => {
  const [, specialists] = weighGoals(model(['untaughtOther', 'fillRate', 'specialists'])).weighed;
  const kept = [{ id: 'untaughtOther', most: 6 }];
  expect(ownBound(specialists!, 36.2, new Map([['untaughtOther', 7]]), kept)).toBeNull();
});

it('keeps only the first goal where there is no fill rate', () => {
  const { weighed } = weighGoals(model(['specialists', 'change']));
  expect(weighed.map(({ id, earlier, concession }) => [id, earlier, concession])).toEqual([
    ['specialists', [], 0],
    ['change', [{ id: 'specialists', weight: 1 }], Number.POSITIVE_INFINITY],
  ]);
});
