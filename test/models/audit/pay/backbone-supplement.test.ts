import { expect, test } from 'vitest';
import { brokenRules, sentencesOf, silenceOf, verdictOf, violationsOf, withPay, withPolicy } from '../lawful.ts';

const policy = withPolicy({ 'pay.supplements': ['backbone'], 'pay.backboneLeast': 200 });
const paying = (amount: number) => ({ policy, decisions: withPay({ supplements: [{ id: 'backbone', amount }] }) });

test('below the least', () => {
  expect(violationsOf('P10', paying(150))).toEqual([['骨干教师', 50]]);
  expect(sentencesOf('P10', paying(150))).toEqual(['骨干教师津贴每月 150 元，低于规定的 200 元。']);
  expect(brokenRules(paying(150))).toEqual(['P10']);
});

test('kept, and silent where it is not asked for', () => {
  expect(verdictOf('P10', paying(200))).toEqual({ applies: true, checked: 1, violations: [] });
  expect(silenceOf('P10', {})).toBe('本次未测算骨干教师津贴，本条不适用。');
});
