import { expect, it } from 'vitest';
import { classHeadSupplement } from '../../../models/pay/class-head-supplement.ts';
import { appliesTo, dutiful, fact, linesOf, payRows } from '../../support/pay-county.ts';

const asked = { 'pay.supplements': ['classHead', 'backbone'], 'pay.classHeadLeast': 405, 'pay.backboneLeast': 200 };

it('gives class heads at least the least, in whole steps, and never less than backbone teachers', () => {
  expect(linesOf('P09', { teachers: dutiful }, asked)).toEqual([
    'P09 班主任: 10 steps[classHead] ≥ 410 (relax 24)',
    'P09 班主任与骨干教师: 10 steps[classHead] - 10 steps[backbone] ≥ 0 (relax 24)',
  ]);
});

it('compares with nobody where only class heads are asked for', () => {
  expect(linesOf('P09', { teachers: dutiful }, { ...asked, 'pay.supplements': ['classHead'] })).toEqual([
    'P09 班主任: 10 steps[classHead] ≥ 410 (relax 24)',
  ]);
});

it('counts a year of two class heads into the cost', () => {
  expect(linesOf('P21', { teachers: dutiful }, { 'pay.supplements': ['classHead'] })).toEqual([
    'P21 leastCost [yuan a year, resolution 1]: minimise 360 steps[1] + 120 steps[2] + 240 steps[classHead]',
  ]);
});

it('goes into the full pay that is compared with civil servants, and into the performance total', () => {
  const teachers = dutiful.map((person) => ({ ...person, pay: { gradePay: 900 } }));
  const pay = [...payRows, fact('civilServantAverage', null, 5800), fact('performanceTotal', null, 200_000)];
  const values = { 'pay.supplements': ['classHead'] };
  // As without the supplement, plus what two class heads get.
  expect(linesOf('P02', { teachers, pay }, values)).toEqual([
    'P02 全县: 30 steps[0] + 30 steps[1] + 10 steps[2] + 20 steps[classHead] ≥ 450 (relax 120)',
  ]);
  expect(linesOf('P05', { teachers, pay }, values)).toEqual([
    'P05 全县: 240 steps[classHead] + performancePay ≤ 200000 (relax 1)',
  ]);
  expect(linesOf('P05', { teachers, pay }, { ...values, 'pay.supplementsInTotal': false })).toEqual([
    'P05 全县: performancePay ≤ 200000 (relax 1)',
  ]);
});

it('goes on as today where it is not asked for', () => {
  // Two class heads at 300 a month: 600 of the 450 that were lacking, so nothing is asked of the allowances.
  const teachers = dutiful.map((person) => ({ ...person, pay: { gradePay: 900 } }));
  const pay = [...payRows, fact('civilServantAverage', null, 5800), fact('classHeadSupplement', null, 300)];
  expect(linesOf('P02', { teachers, pay })).toEqual([
    'P02 全县: 30 steps[0] + 30 steps[1] + 10 steps[2] ≥ -150 (relax 120)',
  ]);
});

it('is silent where it is not asked for or nobody is a class head', () => {
  const silence = '本次未测算班主任津贴，或花名册没有登记班主任';
  expect(appliesTo(classHeadSupplement, { teachers: dutiful }, asked)).toBe(true);
  expect(appliesTo(classHeadSupplement, { teachers: dutiful })).toBe(silence);
  expect(appliesTo(classHeadSupplement, {}, asked)).toBe(silence);
});
