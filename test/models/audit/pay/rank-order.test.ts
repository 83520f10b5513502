import { expect, test } from 'vitest';
import { brokenRules, sentencesOf, silenceOf, verdictOf, violationsOf, withPay, withPolicy } from '../lawful.ts';

const policy = withPolicy({ 'pay.allowanceByRank': true });
const row = (tier: number, rankPost: number | null, allowance: number) => ({ tier, rankPost, allowance });
const paying = (eighth: number, ninth: number) => ({
  policy,
  decisions: withPay({
    allowances: [row(0, 9, 0), row(1, 8, eighth), row(1, 9, ninth), row(2, 9, 1400)],
  }),
});

test('a higher post gets less than a lower one of its tier', () => {
  expect(violationsOf('P12', paying(1000, 1100))).toEqual([['第 1 档 8 级岗位', 100]]);
  expect(sentencesOf('P12', paying(1000, 1100))).toEqual([
    '第 1 档 8 级岗位每月 1000 元，低于第 1 档 9 级岗位的 1100 元。',
  ]);
  expect(brokenRules(paying(1000, 1100))).toEqual(['P12']);
});

test('people without a rank post come lowest', () => {
  const decisions = withPay({ allowances: [row(0, 9, 0), row(1, null, 1200), row(1, 9, 1100), row(2, 9, 1400)] });
  expect(violationsOf('P12', { policy, decisions })).toEqual([['第 1 档 9 级岗位', 100]]);
});

test('kept, and silent where allowances do not differ by rank post', () => {
  expect(verdictOf('P12', paying(1100, 1100))).toEqual({ applies: true, checked: 1, violations: [] });
  expect(silenceOf('P12', {})).toBe('补助不分岗位等级，本条不适用。');
});

test('the order of tiers is held rank post by rank post', () => {
  const decisions = withPay({ allowances: [row(0, 9, 0), row(1, 9, 1500), row(2, 9, 1400)] });
  expect(violationsOf('P03', { policy, decisions })).toEqual([['第 2 档 9 级岗位', 100]]);
});
