import { expect, test } from 'vitest';
import {
  brokenRules,
  sentencesOf,
  silenceOf,
  verdictOf,
  violationsOf,
  withPay,
  withPolicy,
  withTeacher,
} from '../lawful.ts';

// s2 heads a class; s1 and s6 are backbone teachers.
const county = withTeacher('s2', { classHead: true });
const policy = withPolicy({ 'pay.supplements': ['classHead', 'backbone'], 'pay.classHeadLeast': 400 });
const paying = (classHead: number, backbone: number) => ({
  county,
  policy,
  decisions: withPay({
    supplements: [
      { id: 'classHead', amount: classHead },
      { id: 'backbone', amount: backbone },
    ],
  }),
});

test('below the least, and below backbone teachers', () => {
  expect(violationsOf('P09', paying(350, 200))).toEqual([['班主任', 50]]);
  expect(sentencesOf('P09', paying(350, 200))).toEqual(['班主任津贴每月 350 元，低于规定的 400 元。']);
  expect(sentencesOf('P09', paying(400, 500))).toEqual(['班主任津贴每月 400 元，低于骨干教师津贴 500 元。']);
  expect(brokenRules(paying(350, 200))).toEqual(['P09']);
});

test('an amount that the plan leaves out is none', () => {
  expect(violationsOf('P09', { county, policy })).toEqual([['班主任', 400]]);
});

test('kept', () => {
  expect(verdictOf('P09', paying(400, 400))).toEqual({ applies: true, checked: 2, violations: [] });
});

test('silent where it is not asked for', () => {
  expect(silenceOf('P09', { county })).toBe('本次未测算班主任津贴，本条不适用。');
  expect(silenceOf('P09', { policy })).toBe('本次未测算班主任津贴，本条不适用。');
});
