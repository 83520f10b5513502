import { expect, test } from 'vitest';
import { brokenRules, sentencesOf, verdictOf, violationsOf, withAllowances, withPay } from '../lawful.ts';

test('half a step', () => {
  const planted = { decisions: withAllowances(0, 1105, 1200) };
  expect(violationsOf('P06', planted)).toEqual([['第 1 档', 5]]);
  expect(sentencesOf('P06', planted)).toEqual(['第 1 档每月 1105 元，应为 10 元的整倍数。']);
  expect(brokenRules(planted)).toEqual(['P06']);
});

test('above the largest allowance', () => {
  const planted = { decisions: withAllowances(0, 1100, 3010) };
  expect(violationsOf('P06', planted)).toEqual([['第 2 档', 10]]);
  expect(sentencesOf('P06', planted)).toEqual(['第 2 档每月 3010 元，超过上限 3000 元。']);
  expect(brokenRules(planted)).toEqual(['P06']);
});

test('below nothing', () => {
  const planted = { decisions: withAllowances(-10, 1100, 1200) };
  expect(violationsOf('P06', planted)).toEqual([['第 0 档', 10]]);
  expect(sentencesOf('P06', planted)).toEqual(['第 0 档每月 -10 元，不得为负。']);
  expect(brokenRules(planted)).toEqual(['P06']);
});

test('the lawful county passes', () => {
  expect(verdictOf('P06')).toEqual({ applies: true, checked: 3, violations: [] });
});

test('a supplement that there is not', () => {
  const id = 'dean' as unknown as 'backbone';
  const planted = { decisions: withPay({ supplements: [{ id, amount: 100 }] }) };
  expect(violationsOf('P06', planted)).toEqual([['dean', 1]]);
  expect(sentencesOf('P06', planted)).toEqual(['dean不是可以测算的津贴项目。']);
  expect(brokenRules(planted)).toEqual(['P06']);
});
