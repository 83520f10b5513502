import { expect, it } from 'vitest';
import { linesOf } from '../../support/pay-county.ts';

it('caps every tier that receives, in yuan; the price is a year’s cost of the tier', () => {
  expect(linesOf('P06', {}, { 'pay.allowanceStep': 50, 'pay.allowanceMax': 1234 })).toEqual([
    'P06 第 1 档: 50 steps[1] ≤ 1234 (relax 36)',
    'P06 第 2 档: 50 steps[2] ≤ 1234 (relax 12)',
  ]);
});
