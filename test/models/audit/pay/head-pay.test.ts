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
  withTeacher,
} from '../lawful.ts';

// s0 in the county seat (rated excellent) and c0 at the township seat are heads: 4,000 and 3,000 of performance pay.
// After s6 has gone, 8 others at 4,000 in the county seat less the head's own: s1–s5, s7, s8 are seven at 4,000, and s6 is still paid
// 4,000 by the old school; nine rural at 3,000.
const county = withTeacher('s0', { appraisals: ['excellent'] });
const asked = { 'pay.supplements': ['head'], 'pay.headLeast': 300 };
const paying = (excellent: number, other: number, ratio = 2) => ({
  county,
  policy: withPolicy({ ...asked, 'pay.headRatio': ratio }),
  decisions: withPay({
    supplements: [
      { id: 'headExcellent', amount: excellent },
      { id: 'headOther', amount: other },
    ],
  }),
});

test('below the least; the excellent below the others', () => {
  expect(sentencesOf('P11', paying(250, 300))).toEqual([
    '考核优秀的校长津贴每月 250 元，低于规定的 300 元。',
    '考核优秀的校长津贴每月 250 元，低于其他校长 300 元。',
  ]);
  expect(violationsOf('P11', paying(300, 250))).toEqual([['其他校长', 50]]);
  expect(brokenRules(paying(300, 250))).toEqual(['P11']);
});

test('out of proportion to the other teachers', () => {
  // (8 × 4,000 + 9 × 3,000) / 17 = 3,470.59; 1.2 × 2 × 3,470.59 − 7,000 = 1,329.41.
  expect(violationsOf('P11', paying(900, 500, 1.2))).toEqual([['校长、书记', 70.588235]]);
  expect(sentencesOf('P11', paying(900, 500, 1.2))).toEqual([
    '校长、书记加上津贴后平均绩效工资超过其他教师平均的 1.2 倍，每月合计多 70.59 元。',
  ]);
  expect(violationsOf('P11', paying(820, 500, 1.2))).toEqual([]);
});

test('what is out of proportion today need not be taken away', () => {
  const today = withPayFact('headSupplement', null, 700, county);
  expect(violationsOf('P11', { ...paying(900, 500, 1.2), county: today })).toEqual([]);
});

test('kept, and silent where it is not asked for', () => {
  expect(verdictOf('P11', paying(400, 300))).toEqual({ applies: true, checked: 2, violations: [] });
  expect(silenceOf('P11', { county })).toBe('本次未测算校长绩效津贴，本条不适用。');
});
