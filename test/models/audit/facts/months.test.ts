import { expect, test } from 'vitest';
import { monthsBetween, monthsToRetirement, stillRuns } from '../../../../models/audit/facts/months.ts';
import type { Teacher } from '../../../../src/county/county.ts';
import { teacher } from '../../../support/county-builder.ts';
import { lawfulPolicy, withPolicy } from '../lawful.ts';

const monthsLeft = (facts: Partial<Teacher>, policy = lawfulPolicy) =>
  monthsToRetirement(teacher('t', 'A', 'math', facts), policy, '2026-09');

// 渐进式延迟法定退休年龄对照表: man of 1966-09 at 60 years 6 months in 2027-03, woman of 1971-05 at 55 and 5 in 2026-10.
test.each([
  ['male', '1964-12', -21],
  ['male', '1965-01', -19],
  ['male', '1966-08', 4],
  ['male', '1966-09', 6],
  ['female', '1971-05', 1],
  ['female', '1985-06', 201],
] as const)('%s, born %s: %i months from 2026-09', (sex, birthMonth, months) => {
  expect(monthsLeft({ sex, birthMonth })).toBe(months);
});

test('the post class has its own row; not given, a post is a teaching post', () => {
  expect(monthsLeft({ birthMonth: '1976-01', postClass: 'support' })).toBe(-1);
  expect(monthsLeft({ birthMonth: '1971-05', postClass: null })).toBe(1);
  expect(monthsLeft({ birthMonth: '1971-05', postClass: 'management' })).toBeNull();
});

test('women with senior titles have a row of their own where the table has one', () => {
  const [men, women] = lawfulPolicy['retirement.table'];
  const seniorRow = { ...women!, seniorTitle: true, baseAgeMonths: 720, finalAgeMonths: 756 };
  const policy = withPolicy({ 'retirement.table': [men!, women!, seniorRow] });
  expect(monthsLeft({ birthMonth: '1971-05', title: 'senior' }, policy)).toBe(61);
  expect(monthsLeft({ birthMonth: '1971-05', title: 'level1' }, policy)).toBe(1);
  expect(monthsLeft({ birthMonth: '1971-05', title: 'senior' })).toBe(1);
  expect(monthsLeft({ birthMonth: '1966-09', sex: 'male', title: 'fullSenior' }, policy)).toBe(6);
});

test('without sex or birth month nobody guesses', () => {
  expect([monthsLeft({ sex: null }), monthsLeft({ birthMonth: null })]).toEqual([null, null]);
});

test('months are counted whole, and a period runs through its last month', () => {
  expect([monthsBetween('2020-09', '2026-09'), monthsBetween('2026-12', '2026-09')]).toEqual([72, -3]);
  expect([stillRuns('2026-09', '2026-09'), stillRuns('2026-08', '2026-09')]).toEqual([true, false]);
});
