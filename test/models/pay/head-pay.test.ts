import { expect, it } from 'vitest';
import { headPay } from '../../../models/pay/head-pay.ts';
import { appliesTo, dutiful, fact, linesOf, payRows } from '../../support/pay-county.ts';

const asked = { 'pay.supplements': ['head'], 'pay.headLeast': 100, 'pay.headRatio': 1.2 };

// Heads: A3 at 2,000 + 400, C1 at 1,800, together 4,200. The others: 2 × 2,200 + 1,800 + 2 × 2,000, 2,040 on average.
// 1.2 × 2 × 2,040 − 4,200 = 696.
it('pays by appraisal, within the ratio to the teachers’ average', () => {
  expect(linesOf('P11', { teachers: dutiful }, asked)).toEqual([
    'P11 考核优秀的校长: 10 steps[headExcellent] ≥ 100 (relax 12)',
    'P11 其他校长: 10 steps[headOther] ≥ 100 (relax 12)',
    'P11 考核次序: 10 steps[headExcellent] - 10 steps[headOther] ≥ 0 (relax 12)',
    'P11 校长与教师平均: 10 steps[headExcellent] + 10 steps[headOther] ≤ 696 (relax 12)',
  ]);
});

it('lets a ratio that is broken today not grow', () => {
  // 1 × 2 × 2,040 < 4,200; today both heads get 350.
  const pay = [...payRows, fact('headSupplement', null, 350)];
  expect(linesOf('P11', { teachers: dutiful, pay }, { ...asked, 'pay.headRatio': 1 }).at(-1)).toBe(
    'P11 校长与教师平均: 10 steps[headExcellent] + 10 steps[headOther] ≤ 700 (relax 12)',
  );
  expect(linesOf('P11', { teachers: dutiful }, { ...asked, 'pay.headRatio': 1 }).at(-1)).toContain('≤ 0 ');
});

it('has no order where all heads were rated alike', () => {
  const teachers = dutiful.map((person) => ({ ...person, appraisals: [] }));
  expect(linesOf('P11', { teachers }, asked)).toEqual([
    'P11 其他校长: 10 steps[headOther] ≥ 100 (relax 24)',
    'P11 校长与教师平均: 20 steps[headOther] ≤ 696 (relax 12)',
  ]);
});

it('is silent where it is not asked for or there is no head', () => {
  const silence = '本次未测算校长绩效津贴，或没有在岗的校长、书记';
  expect(appliesTo(headPay, { teachers: dutiful }, asked)).toBe(true);
  expect(appliesTo(headPay, { teachers: dutiful })).toBe(silence);
  expect(appliesTo(headPay, {}, asked)).toBe(silence);
});
