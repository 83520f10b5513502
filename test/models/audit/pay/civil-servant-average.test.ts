import { expect, test } from 'vitest';
import { brokenRules, sentencesOf, silenceOf, verdictOf, violationsOf, withPayFact } from '../lawful.ts';

// 8 × 7700 + 9 × 8000 + 2 × 8200, and 1000 that the old school goes on paying: 151000 a month for 19 people: 7947.37.
test('below the civil servants', () => {
  const planted = { county: withPayFact('civilServantAverage', null, 8000) };
  expect(violationsOf('P02', planted)).toEqual([['试验县', 52.631579]]);
  expect(sentencesOf('P02', planted)).toEqual(['试验县教师 19 人月均工资 7947.37 元，低于当地公务员 8000 元。']);
  expect(brokenRules(planted)).toEqual(['P02']);
});

test('the lawful county passes', () => {
  expect(verdictOf('P02')).toEqual({ applies: true, checked: 19, violations: [] });
});

test('silent without the civil servants’ average', () => {
  expect(silenceOf('P02', { county: withPayFact('civilServantAverage', null, null) })).toBe(
    '未提供当地公务员平均工资，本条无从核对。',
  );
});

test('silent without anybody’s full pay', () => {
  expect(silenceOf('P02', { county: withPayFact('gradePay', null, null) })).toBe(
    '教师工资项目不全（岗位等级或薪级工资未提供），本条无从核对。',
  );
});
