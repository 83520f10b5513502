import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  sentencesOf,
  silenceOf,
  verdictOf,
  violationsOf,
  withPolicy,
  withTeacher,
} from '../lawful.ts';

// Rank 9 after the moves: 8 in the county seat at 2500 + 3000 + 1000 = 6500; rural 9 at 5500 + 200 + 1100 = 6800 and
// 2 at the point at 5500 + 300 + 1200 = 7000; s6 keeps the 1000 of the old school, which goes on paying: 76200 / 11 = 6927.27. One town person at 12500: 58000 / 8 = 7250.
test('one rank is paid better in the county seat', () => {
  const planted = { county: withTeacher('s1', { pay: { rankPay: 8500 } }) };
  expect(violationsOf('P01', planted)).toEqual([['专业技术 9 级岗位', 322.727273]]);
  expect(sentencesOf('P01', planted)).toEqual([
    '专业技术 9 级岗位乡村 11 人月均 6927.27 元，低于县城同职级 8 人月均 7250.00 元。',
  ]);
  expect(brokenRules(planted)).toEqual(['P01']);
});

test('school by school: town average (7 × 6500 + 9700) / 8 = 6900; the point is above it, and so is the centre with s6 at 7800', () => {
  const county = withTeacher('s1', { pay: { rankPay: 5700 } });
  expect(violationsOf('P01', { county, policy: withPolicy({ 'pay.parityBySchool': true }) })).toEqual([
    ['镇初中专业技术 9 级岗位', 100],
  ]);
});

test('the lawful county passes', () => {
  expect(verdictOf('P01')).toEqual({ applies: true, checked: 1, violations: [] });
});

test('silent where no rank is held on both sides', () => {
  expect(
    silenceOf('P01', {
      county: { ...lawfulCounty, teachers: lawfulCounty.teachers.map((each) => ({ ...each, rankPost: null })) },
    }),
  ).toBe('没有城乡均有人员的岗位等级，本条不适用。');
});
