import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  sentencesOf,
  silenceOf,
  verdictOf,
  violationsOf,
  withAllowances,
} from '../lawful.ts';

// 9 × 900 + 2 × 1200 = 10500 a month for 11 people: 954.55, 45.45 below 1000.
test('below the provincial floor', () => {
  const planted = { decisions: withAllowances(0, 900, 1200) };
  expect(violationsOf('P04', planted)).toEqual([['试验县', 45.454545]]);
  expect(sentencesOf('P04', planted)).toEqual(['试验县享受补助 11 人，人均每月 954.55 元，低于省定下限 1000 元。']);
  expect(brokenRules(planted)).toEqual(['P04']);
});

test('the lawful county passes', () => {
  expect(verdictOf('P04')).toEqual({ applies: true, checked: 11, violations: [] });
});

test('silent where nobody works in a rural tier', () => {
  expect(
    silenceOf('P04', {
      county: { ...lawfulCounty, schools: lawfulCounty.schools.map((each) => ({ ...each, remotenessTier: 0 })) },
    }),
  ).toBe('没有在补助范围内的教师，本条不适用。');
});
