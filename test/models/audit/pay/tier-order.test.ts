import { expect, test } from 'vitest';
import { brokenRules, lawfulPolicy, sentencesOf, verdictOf, violationsOf, withAllowances } from '../lawful.ts';

test('the remoter tier gets less', () => {
  const planted = { decisions: withAllowances(0, 1200, 1150) };
  expect(violationsOf('P03', planted)).toEqual([['第 2 档', 50]]);
  expect(sentencesOf('P03', planted)).toEqual(['第 2 档每月 1150 元，低于较近的第 1 档 1200 元。']);
  expect(brokenRules(planted)).toEqual(['P03']);
});

test('the remoter tier gets more, and too little more', () => {
  const planted = { decisions: withAllowances(0, 1100, 1150), policy: { ...lawfulPolicy, 'pay.tierStep': 100 } };
  expect(violationsOf('P03', planted)).toEqual([['第 2 档', 50]]);
  expect(sentencesOf('P03', planted)).toEqual(['第 2 档每月 1150 元，比较近的第 1 档 1100 元高出不足 100 元。']);
  expect(brokenRules({ ...planted, policy: { ...lawfulPolicy, 'pay.tierStep': 50 } })).toEqual([]);
});

test('the county seat gets some', () => {
  const planted = { decisions: withAllowances(100, 1100, 1200) };
  expect(violationsOf('P03', planted)).toEqual([['第 0 档', 100]]);
  expect(sentencesOf('P03', planted)).toEqual(['第 0 档为县城，不发补助，方案列每月 100 元。']);
  expect(brokenRules(planted)).toEqual(['P03']);
});

test('a tier where people work and nothing was decided pays nothing', () => {
  expect(violationsOf('P03', { decisions: withAllowances(0, 1100) })).toEqual([['第 2 档', 1100]]);
});

test('the lawful county passes', () => {
  expect(verdictOf('P03')).toEqual({ applies: true, checked: 3, violations: [] });
});
