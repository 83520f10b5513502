import { expect, it } from 'vitest';
import { linesOf, paySchools } from '../../support/pay-county.ts';

it('gives tier 0 nothing and never less to a more remote tier', () => {
  expect(linesOf('P03')).toEqual([
    'P03 第 0 档: 10 steps[0] ≤ 0',
    'P03 第 1 档: - 10 steps[0] + 10 steps[1] ≥ 0 (relax 360)',
    'P03 第 2 档: - 10 steps[1] + 10 steps[2] ≥ 0 (relax 120)',
  ]);
});

it('compares neighbours among the tiers where people are, whatever their numbers', () => {
  const schools = paySchools.map((place) => (place.code === 'S2' ? { ...place, remotenessTier: 7 } : place));
  expect(linesOf('P03', { schools })[2]).toBe('P03 第 7 档: - 10 steps[1] + 10 steps[7] ≥ 0 (relax 120)');
});

it('takes a school without a tier as 0 in the county seat and 1 elsewhere', () => {
  const schools = paySchools.map((place) => ({ ...place, remotenessTier: null }));
  expect(linesOf('P03', { schools })).toEqual([
    'P03 第 0 档: 10 steps[0] ≤ 0',
    'P03 第 1 档: - 10 steps[0] + 10 steps[1] ≥ 0 (relax 480)',
  ]);
});

it('keeps neighbouring tiers apart by the step of the county, the county seat aside', () => {
  expect(linesOf('P03', {}, { 'pay.tierStep': 50 })).toEqual([
    'P03 第 0 档: 10 steps[0] ≤ 0',
    'P03 第 1 档: - 10 steps[0] + 10 steps[1] ≥ 0 (relax 360)',
    'P03 第 2 档: - 10 steps[1] + 10 steps[2] ≥ 50 (relax 120)',
  ]);
});
