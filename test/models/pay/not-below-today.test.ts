import { expect, it } from 'vitest';
import { notBelowToday } from '../../../models/pay/not-below-today.ts';
import { appliesTo, dutiful, fact, linesOf, payRows } from '../../support/pay-county.ts';

const pay = [
  ...payRows,
  fact('tierAllowance', '0', 0),
  fact('tierAllowance', '1', 255),
  fact('headSupplement', null, 400),
];

it('keeps today’s standard of every tier and supplement, in whole steps', () => {
  const asked = { 'pay.supplements': ['classHead', 'head'] };
  expect(linesOf('P13', { teachers: dutiful, pay }, asked)).toEqual([
    'P13 第 1 档: 10 steps[1] ≥ 260 (relax 36)',
    'P13 考核优秀的校长: 10 steps[headExcellent] ≥ 400 (relax 12)',
    'P13 其他校长: 10 steps[headOther] ≥ 400 (relax 12)',
  ]);
});

it('keeps it for every rank post where allowances differ by rank post', () => {
  expect(linesOf('P13', { pay }, { 'pay.allowanceByRank': true })).toEqual([
    'P13 第 1 档,9 级岗位: 10 steps[1,9] ≥ 260 (relax 12)',
    'P13 第 1 档,8 级岗位: 10 steps[1,8] ≥ 260 (relax 24)',
  ]);
});

it('is silent where the county lets standards fall, or gives none', () => {
  expect(appliesTo(notBelowToday, { pay })).toBe(true);
  expect(appliesTo(notBelowToday, { pay }, { 'pay.keepToday': false })).toBe('允许低于现行标准');
  expect(appliesTo(notBelowToday)).toBe('「工资」表没有现行标准');
});
