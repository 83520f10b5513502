import { expect, test } from 'vitest';
import { brokenRules, sentencesOf, silenceOf, verdictOf, violationsOf, withAllowances, withPolicy } from '../lawful.ts';

// 12 × (9 × 1600 + 2 × 1700) = 213600.
test('above the budget', () => {
  const planted = { decisions: withAllowances(0, 1600, 1700) };
  expect(violationsOf('P07', planted)).toEqual([['试验县', 13600]]);
  expect(sentencesOf('P07', planted)).toEqual(['试验县补助和津贴全年 213600 元，超过年度预算 200000 元。']);
  expect(brokenRules(planted)).toEqual(['P07']);
});

test('the lawful county passes', () => {
  expect(verdictOf('P07')).toEqual({ applies: true, checked: 19, violations: [] });
});

test('silent where the goal is least cost', () => {
  expect(silenceOf('P07', { policy: withPolicy({ 'pay.goal': 'leastCost' }) })).toBe(
    '工资方案目标为支出最省，不设年度预算，本条不适用。',
  );
});
