import { expect, test } from 'vitest';
import { brokenRules, verdictOf, withTeacher } from '../lawful.ts';

const bound = (serviceUntil: string | null) => ({ county: withTeacher('s6', { serviceUntil }) });

test('a move within the contracted service is too early by the months that remain', () => {
  expect(brokenRules(bound('2027-08'))).toEqual(['R04']);
  expect(verdictOf('R04', bound('2027-08')).violations).toMatchObject([
    {
      subject: { zh: '孙六（县一小）' },
      amount: 12,
      words: { zh: '孙六（县一小）约定服务期至 2027-08，尚未届满，不得列入交流。' },
    },
  ]);
});

test('the last month still counts, the month after it does not', () => {
  expect(verdictOf('R04', bound('2026-09')).violations.map(({ amount }) => amount)).toEqual([1]);
  expect(verdictOf('R04', bound('2026-08')).violations).toEqual([]);
});

test('without a recorded end special posts and targeted graduates serve the years of the policy from the start of work', () => {
  const amounts = (facts: Parameters<typeof withTeacher>[1]) =>
    verdictOf('R04', { county: withTeacher('s6', facts) }).violations.map(({ amount }) => amount);
  expect(amounts({ employment: 'specialPost', workStart: '2023-10' })).toEqual([1]);
  expect(amounts({ employment: 'specialPost', workStart: '2023-09' })).toEqual([]);
  expect(amounts({ employment: 'targeted', workStart: '2020-11' })).toEqual([2]);
  expect(amounts({ employment: 'targeted', workStart: null })).toEqual([1]);
});

test('nothing recorded binds nobody', () => {
  expect(verdictOf('R04', bound(null))).toEqual({ applies: true, checked: 1, violations: [] });
});
