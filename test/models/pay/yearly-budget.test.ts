import { expect, it } from 'vitest';
import { yearlyBudget } from '../../../models/pay/yearly-budget.ts';
import { appliesTo, linesOf } from '../../support/pay-county.ts';

const budget = { 'pay.goal': 'bestWorstTier', 'pay.yearlyBudget': 50_000 };

it('holds twelve months of three and one recipients under the budget', () => {
  expect(linesOf('P07', {}, budget)).toEqual(['P07 全县: 360 steps[1] + 120 steps[2] ≤ 50000 (relax 1)']);
});

it('is silent when the goal is least cost', () => {
  expect(appliesTo(yearlyBudget, {}, budget)).toBe(true);
  expect(appliesTo(yearlyBudget)).toBe('目标为支出最少，不设预算上限');
});
