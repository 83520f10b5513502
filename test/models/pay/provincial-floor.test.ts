import { expect, it } from 'vitest';
import { provincialFloor } from '../../../models/pay/provincial-floor.ts';
import { appliesTo, linesOf, paySchools } from '../../support/pay-county.ts';

it('averages over the four recipients: 3·a1 + a2 ≥ 4 × 400', () => {
  expect(linesOf('P04', {}, { 'pay.allowanceFloor': 400 })).toEqual([
    'P04 全县: 30 steps[1] + 10 steps[2] ≥ 1600 (relax 120)',
  ]);
});

it('counts recipients after the moves', () => {
  // A1 goes to the village: 3·a1 + 2·a2 ≥ 5 × 400.
  expect(linesOf('P04', {}, { 'pay.allowanceFloor': 400 }, new Map([['A1', 'S2']]))).toEqual([
    'P04 全县: 30 steps[1] + 20 steps[2] ≥ 2000 (relax 120)',
  ]);
});

it('is silent without a floor or recipients', () => {
  expect(appliesTo(provincialFloor)).toBe('未设省定下限');
  const schools = paySchools.map((place) => ({ ...place, remotenessTier: 0 }));
  expect(appliesTo(provincialFloor, { schools }, { 'pay.allowanceFloor': 400 })).toBe('没有享受补助的教师');
});
