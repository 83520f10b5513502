import { expect, it } from 'vitest';
import { performanceTotal } from '../../../models/pay/performance-total.ts';
import { appliesTo, fact, linesOf, payRows } from '../../support/pay-county.ts';

const total = (amount: number) => ({ pay: [...payRows, fact('performanceTotal', null, amount)] });

// 4 × 1,800 + 3 × 2,000 + 3 × 400 = 14,400 a month, 172,800 a year.
it('holds the year’s performance pay under the approved total', () => {
  expect(linesOf('P05', total(200_000))).toEqual(['P05 全县: performancePay ≤ 200000 (relax 1)']);
});

it('lets a total that is already broken not grow', () => {
  expect(linesOf('P05', total(100_000))).toEqual(['P05 全县: performancePay ≤ 172800 (relax 1)']);
});

it('is silent without an approved total', () => {
  expect(appliesTo(performanceTotal, total(1))).toBe(true);
  expect(appliesTo(performanceTotal)).toBe('未提供绩效工资总量');
});
