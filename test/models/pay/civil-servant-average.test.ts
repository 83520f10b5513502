import { expect, it } from 'vitest';
import { civilServantAverage } from '../../../models/pay/civil-servant-average.ts';
import { appliesTo, fact, linesOf, payPeople, payRows } from '../../support/pay-county.ts';

const withGradePay = payPeople.map((person) => ({ ...person, pay: { gradePay: 900 } }));
const pay = [...payRows, fact('civilServantAverage', null, 5800)];

// Rank 9: 4 × 4,300; rank 8: 3 × 5,000; town 3 × 400; township 3 × 100 + 150; pay grade 7 × 900: 40,150 in all.
// 7 × 5,800 = 40,600, so the allowances must bring 450.
it('asks of the allowances what the county lacks to the civil servants’ average', () => {
  expect(linesOf('P02', { teachers: withGradePay, pay })).toEqual([
    'P02 全县: 30 steps[0] + 30 steps[1] + 10 steps[2] ≥ 450 (relax 120)',
  ]);
});

it('averages over people whose full pay is known', () => {
  // Without B2's pay grade: 40,150 − 6,000 = 34,150 against 6 × 5,800 = 34,800.
  const teachers = withGradePay.map((person) => (person.id === 'B2' ? { ...person, pay: null } : person));
  expect(linesOf('P02', { teachers, pay })).toEqual([
    'P02 全县: 30 steps[0] + 20 steps[1] + 10 steps[2] ≥ 650 (relax 120)',
  ]);
});

it('is silent without the civil servants’ average or anybody’s full pay', () => {
  expect(appliesTo(civilServantAverage, { teachers: withGradePay, pay })).toBe(true);
  expect(appliesTo(civilServantAverage, { teachers: withGradePay })).toBe('未提供当地公务员平均工资');
  expect(appliesTo(civilServantAverage, { pay })).toBe('没有一名教师的全部工资项目（含薪级工资）齐全');
});
