import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withTeacher } from '../lawful.ts';

const bound = (disciplineUntil: string | null) => ({ county: withTeacher('s6', { disciplineUntil }) });

test('a move during a disciplinary period is too early by the months that remain', () => {
  expect(brokenRules(bound('2027-08'))).toEqual(['R06']);
  expect(verdictOf('R06', bound('2027-08')).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 12,
      words: { zh: '孙六（县一小）处分期至 2027-08，尚未届满，不得列入交流。' },
    },
  ]);
});

test('the last month still counts, the month after it does not', () => {
  expect(verdictOf('R06', bound('2026-09')).violations.map(({ amount }) => amount)).toEqual([1]);
  expect(verdictOf('R06', bound('2026-08')).violations).toEqual([]);
});

test('nothing recorded binds nobody', () => {
  expect(verdictOf('R06', bound(null))).toEqual({ applies: true, checked: 3, violations: [] });
});
