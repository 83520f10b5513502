import { expect, test } from 'vitest';
import { planIndicators } from '../../../models/audit/indicators.ts';
import type { Decisions } from '../../../models/audit/twin.ts';
import type { County, Stage, Teacher } from '../../../src/county/county.ts';
import { county, enrolment, school, teacher } from '../../support/county-builder.ts';
import { lawfulPolicy, noDecisions, regularTerm } from './lawful.ts';

const crowd = (count: number, at: string, facts: Partial<Teacher>) =>
  Array.from({ length: count }, (_, index) => teacher(`${at}${index}`, at, 'math', facts));

/** 900 pupils with 9 backbone teachers, 100 pupils with 5; a small point and a special school stand outside. */
const unequal = county({
  schools: [school('A'), school('B'), school('P', { kind: 'teachingPoint' }), school('T', { kind: 'special' })],
  enrolment: [enrolment('A', 1, 900), enrolment('B', 1, 100), enrolment('P', 1, 10), enrolment('T', 1, 20)],
  teachers: [...['A', 'B', 'P', 'T'].flatMap((at, index) => crowd([9, 5, 1, 2][index]!, at, { backbone: 'county' }))],
});

function figure(at: County, id: string, stage: Stage, decisions: Decisions = noDecisions) {
  return planIndicators(at, lawfulPolicy, decisions).find((each) => each.id === id && each.stage === stage)!;
}

// x̄ = 14 / 1000 = 0.014; x_A = 9 / 900 = 0.01, x_B = 5 / 100 = 0.05.
// S² = 0.9 × 0.004² + 0.1 × 0.036² = 0.000144, S = 0.012; CV = 0.012 / 0.014 = 6/7 (unweighted it would be 2/3).
// After B0 moves to A: x_A = 10 / 900, x_B = 0.04, deviations 13/18 of before: CV = 13/21.
test('the coefficient weighs schools of 900 and 100 pupils by their pupils', () => {
  const moves = [
    { teacher: 'B0', from: 'B', to: 'A', stage: 'primary', subject: 'math', room: false, ...regularTerm },
  ] as const;
  const moved = { ...noDecisions, rotation: { moves, heads: [], returns: [], posts: [] } };
  const { before, after, limit } = figure(unequal, 'equity.coefficient.backbone', 'primary', moved);
  expect(before).toBeCloseTo(6 / 7, 12);
  expect(after).toBeCloseTo(13 / 21, 12);
  expect(limit).toBe(3);
  const perHundred = figure(unequal, 'equity.perHundred.backbone', 'primary', moved);
  expect(perHundred.before).toBeCloseTo(1.4, 12);
  expect(perHundred.title.zh).toBe('全县小学每百名学生县级以上骨干教师数（不含学生不足 50 人的教学点）');
  expect(perHundred.note?.zh).toBe('按规定不计学生不足 50 人的教学点 1 所、学生 10 人。');
});

// After A0 moves to B: x_A = 8 / 900, x_B = 0.06. Parts of CV²: A 0.9 × (2/7)² = 0.073 → 0.9 × (0.365)² = 0.120,
// B 0.1 × (18/7)² = 0.661 → 0.1 × (23/7)² = 1.080: of the rise of 0.465 B makes 0.418, A 0.046.
test('a coefficient that gets worse says which schools it comes from', () => {
  const moves = [
    { teacher: 'A0', from: 'A', to: 'B', stage: 'primary', subject: 'math', room: false, ...regularTerm },
  ] as const;
  const moved = { ...noDecisions, rotation: { moves, heads: [], returns: [], posts: [] } };
  const { after, note } = figure(unequal, 'equity.coefficient.backbone', 'primary', moved);
  expect(after).toBeCloseTo(Math.sqrt(0.9 * (8 / 12.6 - 1) ** 2 + 0.1 * (0.06 / 0.014 - 1) ** 2), 12);
  expect(note?.zh).toContain(
    '差异系数上升主要来自：B小学由 5 名变为 6 名（5.00 → 6.00，高于平均）；A小学由 9 名变为 8 名（1.00 → 0.89，低于平均）（括号内为每百名学生人数，计入学校平均 1.40）。',
  );
  expect(note?.en).toContain(
    'The coefficient rises mainly through: B小学 from 5 to 6 (5.00 → 6.00, above the mean); A小学 from 9 to 8 (1.00 → 0.89, below the mean) (in brackets per 100 pupils; mean of the schools in scope 1.40).',
  );
  const back = { ...moves[0], teacher: 'B0', from: 'B', to: 'A' };
  const better = { ...noDecisions, rotation: { moves: [back], heads: [], returns: [], posts: [] } };
  expect(figure(unequal, 'equity.coefficient.backbone', 'primary', better).note?.zh).not.toContain('主要来自');
});

// A has exactly the standard of 1 per 100 pupils; with one fewer 0.89.
test('schools below the standard are counted, a school on it is not', () => {
  const poorer = { ...unequal, teachers: unequal.teachers.filter((each) => each.id !== 'A0') };
  expect(figure(unequal, 'equity.schoolsBelow.backbone', 'primary').before).toBe(0);
  expect(figure(poorer, 'equity.schoolsBelow.backbone', 'primary').before).toBe(1);
});

// 110 primary pupils weigh 110, 100 junior pupils 100 × 1.1 = 110: half of 4 people for each stage.
test('a nine-year school splits its people by pupils, a junior pupil weighing 1.1', () => {
  const nineYear = county({
    schools: [school('N', { kind: 'nineYear' })],
    enrolment: [enrolment('N', 1, 110), enrolment('N', 7, 100)],
    teachers: crowd(4, 'N', { degree: 'associate', backbone: 'city' }),
  });
  expect(figure(nineYear, 'equity.perHundred.backbone', 'junior').before).toBeCloseTo(2, 12);
  expect(figure(nineYear, 'equity.perHundred.backbone', 'primary').before).toBeCloseTo(200 / 110, 12);
  // 专科 is above the required degree in primary schools only.
  expect(figure(nineYear, 'equity.perHundred.higherDegree', 'primary').before).toBeCloseTo(200 / 110, 12);
  expect(figure(nineYear, 'equity.perHundred.higherDegree', 'junior').before).toBe(0);
});

test('what is not recorded or not there is unknown, in words, never nothing', () => {
  const teachers = unequal.teachers.map((each) => (each.id === 'B0' ? { ...each, backbone: null } : each));
  const unknown = figure({ ...unequal, teachers }, 'equity.coefficient.backbone', 'primary');
  expect([unknown.before, unknown.note?.zh]).toEqual([
    null,
    '按规定不计学生不足 50 人的教学点 1 所、学生 10 人。计入学校有 1 名教师骨干层级未填，不能计算。本次未做交流轮岗安排。',
  ]);
  const nobody = figure(unequal, 'equity.coefficient.peArts', 'primary');
  expect([nobody.before, nobody.note?.zh]).toEqual([
    null,
    '按规定不计学生不足 50 人的教学点 1 所、学生 10 人。计入学校目前没有此类教师，差异系数无意义。本次未做交流轮岗安排。',
  ]);
  const noJunior = figure(unequal, 'equity.perHundred.backbone', 'junior');
  expect([noJunior.before, noJunior.note?.zh]).toEqual([null, '没有计入的初中学校。本次未做交流轮岗安排。']);
});
