import { expect, it } from 'vitest';
import { rankParity } from '../../../models/pay/rank-parity.ts';
import { appliesTo, linesOf, payPeople, payRows, paySchools, payTeacher } from '../../support/pay-county.ts';

// Rank 9: town 2 × 4,700; rural 4,400 + 4,450. 2·(8,850 + a1 + a2) ≥ 2·9,400, so a1 + a2 ≥ 550.
// Rank 8: town 5,400; rural 2 × 5,100. 10,200 + 2·a1 ≥ 10,800, so 2·a1 ≥ 600.
it('asks of the allowances what rural pay lacks at each rank post', () => {
  expect(linesOf('P01')).toEqual([
    'P01 8 级岗位: - 20 steps[0] + 20 steps[1] ≥ 600 (relax 120)',
    'P01 9 级岗位: - 20 steps[0] + 10 steps[1] + 10 steps[2] ≥ 550 (relax 120)',
  ]);
});

it('rounds up to the next amount whole steps can reach', () => {
  // Step 100: 2·a1 ≥ 600 is met by a1 = 300; a1 + a2 ≥ 550 needs 600.
  expect(linesOf('P01', {}, { 'pay.allowanceStep': 100 })).toEqual([
    'P01 8 级岗位: - 200 steps[0] + 200 steps[1] ≥ 600 (relax 120)',
    'P01 9 级岗位: - 200 steps[0] + 100 steps[1] + 100 steps[2] ≥ 600 (relax 120)',
  ]);
});

it('holds school by school when the county says so', () => {
  // S1: 4,400 + a1 ≥ 4,700; S2: 4,450 + a2 ≥ 4,700.
  expect(linesOf('P01', {}, { 'pay.parityBySchool': true })).toEqual([
    'P01 8 级岗位,S1: - 20 steps[0] + 20 steps[1] ≥ 600 (relax 120)',
    'P01 9 级岗位,S1: - 10 steps[0] + 10 steps[1] ≥ 300 (relax 120)',
    'P01 9 级岗位,S2: - 10 steps[0] + 10 steps[2] ≥ 250 (relax 120)',
  ]);
});

it('compares people where they work after the moves', () => {
  // A3 goes to the village and keeps base pay: nobody of rank 8 is left in town, so rank 8 is not compared.
  expect(linesOf('P01', {}, {}, new Map([['A3', 'S2']]))).toEqual([
    'P01 9 级岗位: - 20 steps[0] + 10 steps[1] + 10 steps[2] ≥ 550 (relax 120)',
  ]);
});

it('takes a person’s own rank pay before the table', () => {
  const teachers = payPeople.map((person) => (person.id === 'C1' ? { ...person, pay: { rankPay: 2700 } } : person));
  expect(linesOf('P01', { teachers })[1]).toBe(
    'P01 9 级岗位: - 20 steps[0] + 10 steps[1] + 10 steps[2] ≥ 350 (relax 120)',
  );
});

it('asks the same of equal ranks when the table lacks their rank pay: it is lacking on both sides', () => {
  expect(linesOf('P01', { pay: payRows.filter(({ item }) => item !== 'rankPay') })).toEqual(linesOf('P01'));
});

it('takes a person’s own township allowance only while they stay', () => {
  // C1 has 250 instead of 150 of the table: 100 less to bring; at S1 the table's 100 of tier 1 counts.
  const teachers = payPeople.map((person) =>
    person.id === 'C1' ? { ...person, pay: { townshipAllowance: 250 } } : person,
  );
  expect(linesOf('P01', { teachers })[1]).toBe(
    'P01 9 级岗位: - 20 steps[0] + 10 steps[1] + 10 steps[2] ≥ 450 (relax 120)',
  );
  expect(linesOf('P01', { teachers }, {}, new Map([['C1', 'S1']]))[1]).toBe(
    'P01 9 级岗位: - 20 steps[0] + 20 steps[1] ≥ 600 (relax 120)',
  );
});

it('cannot be met by allowances that finance does not compare', () => {
  const compared = { 'pay.comparableItems': ['rankPay', 'performanceBase', 'townPerformance'] };
  // Without allowances rank 8 lacks 2 × 400, rank 9 lacks 2 × 400.
  expect(linesOf('P01', {}, compared)).toEqual([
    'P01 8 级岗位: nothing[8 级岗位] ≥ 800 (relax 120)',
    'P01 9 级岗位: nothing[9 级岗位] ≥ 800 (relax 120)',
  ]);
});

it('leaves out people away, without 编制, in other post classes or without a rank post', () => {
  const others = [
    payTeacher('X1', 'S1', 8, { status: 'longIllness' }),
    payTeacher('X2', 'S1', 8, { employment: 'temporary' }),
    payTeacher('X3', 'S1', 8, { postClass: 'support' }),
    payTeacher('X4', 'S1', 8, { rankPost: null }),
  ];
  expect(linesOf('P01', { teachers: [...payPeople, ...others] })[0]).toBe(
    'P01 8 级岗位: - 20 steps[0] + 20 steps[1] ≥ 600 (relax 120)',
  );
});

it('is silent, and says so, where no rank post is found on both sides', () => {
  expect(appliesTo(rankParity)).toBe(true);
  expect(appliesTo(rankParity, { schools: paySchools.map((place) => ({ ...place, policyLocation: 'village' })) })).toBe(
    '没有一个岗位等级在县城和乡村都有教师，无从比较',
  );
});

it('words a violation with its amount', () => {
  expect(rankParity.violation({ zh: '岗位等级 8 级', en: 'rank post 8' }, 600).zh).toBe(
    '岗位等级 8 级：乡村教师可比工资合计每月比县城同职级少 600 元',
  );
});
