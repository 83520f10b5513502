import { expect, it } from 'vitest';
import { rankOrder } from '../../../models/pay/rank-order.ts';
import { appliesTo, linesOf, payPeople } from '../../support/pay-county.ts';

const byRank = { 'pay.allowanceByRank': true };

it('gives a higher post of a tier at least what the next lower one gets', () => {
  // Tier 1: B1 of rank 9, B2 and B3 of rank 8. Tier 2: C1 of rank 9 alone.
  expect(linesOf('P12', {}, byRank)).toEqual(['P12 第 1 档,8 级岗位: - 10 steps[1,9] + 10 steps[1,8] ≥ 0 (relax 24)']);
});

it('puts people without a rank post lowest', () => {
  const teachers = payPeople.map((person) => (person.id === 'B3' ? { ...person, rankPost: null } : person));
  expect(linesOf('P12', { teachers }, byRank)).toEqual([
    'P12 第 1 档,9 级岗位: - 10 steps[1] + 10 steps[1,9] ≥ 0 (relax 12)',
    'P12 第 1 档,8 级岗位: - 10 steps[1,9] + 10 steps[1,8] ≥ 0 (relax 12)',
  ]);
});

it('makes the other rules speak rank by rank', () => {
  expect(linesOf('P01', {}, byRank)).toEqual([
    'P01 8 级岗位: - 20 steps[0,8] + 20 steps[1,8] ≥ 600 (relax 120)',
    'P01 9 级岗位: - 20 steps[0,9] + 10 steps[1,9] + 10 steps[2,9] ≥ 550 (relax 120)',
  ]);
  expect(linesOf('P03', {}, byRank)).toEqual([
    'P03 第 0 档,9 级岗位: 10 steps[0,9] ≤ 0',
    'P03 第 1 档,9 级岗位: - 10 steps[0,9] + 10 steps[1,9] ≥ 0 (relax 120)',
    'P03 第 2 档,9 级岗位: - 10 steps[1,9] + 10 steps[2,9] ≥ 0 (relax 120)',
    'P03 第 0 档,8 级岗位: 10 steps[0,8] ≤ 0',
    'P03 第 1 档,8 级岗位: - 10 steps[0,8] + 10 steps[1,8] ≥ 0 (relax 240)',
  ]);
  expect(linesOf('P22', {}, byRank).map((line) => line.split(' ')[1])).toEqual([
    'bestWorstTier.1.9',
    'bestWorstTier.1.8',
    'bestWorstTier.2.9',
  ]);
});

it('is silent where allowances do not differ by rank post, or no tier has several', () => {
  expect(appliesTo(rankOrder, {}, byRank)).toBe(true);
  expect(appliesTo(rankOrder)).toBe('补助不分岗位等级');
  const teachers = payPeople.filter(({ rankPost }) => rankPost === 9);
  expect(appliesTo(rankOrder, { teachers }, byRank)).toBe('没有一档有多个岗位等级');
});
