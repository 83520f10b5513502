import { expect, test } from 'vitest';
import {
  brokenRules,
  sentencesOf,
  silenceOf,
  verdictOf,
  violationsOf,
  withPay,
  withPayFact,
  withPolicy,
} from '../lawful.ts';

const county = withPayFact('backboneSupplement', null, 300, withPayFact('tierAllowance', '2', 1300));

test('an allowance below today’s', () => {
  expect(violationsOf('P13', { county })).toEqual([['第 2 档', 100]]);
  expect(sentencesOf('P13', { county })).toEqual(['第 2 档每月 1200 元，低于现行标准 1300 元。']);
  expect(brokenRules({ county })).toEqual(['P13']);
});

test('a supplement below today’s, where it is decided', () => {
  const policy = withPolicy({ 'pay.supplements': ['backbone'] });
  const decisions = withPay({ supplements: [{ id: 'backbone', amount: 280 }] });
  expect(violationsOf('P13', { county, policy, decisions })).toEqual([
    ['第 2 档', 100],
    ['骨干教师', 20],
  ]);
});

test('kept, and silent where standards may fall or none is given', () => {
  expect(verdictOf('P13', { county: withPayFact('tierAllowance', '2', 1200) })).toEqual({
    applies: true,
    checked: 1,
    violations: [],
  });
  expect(silenceOf('P13', { county, policy: withPolicy({ 'pay.keepToday': false }) })).toBe(
    '本县允许低于现行标准，本条不适用。',
  );
  expect(silenceOf('P13', {})).toBe('「工资」表没有现行标准，本条无从核对。');
});
