import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulDecisions,
  lesson,
  taughtOtherwise,
  verdictOf,
  violationsOf,
  withQuota,
} from '../lawful.ts';

test('Q05 a lesson that nobody accounts for: school, stage and subject are named', () => {
  const decisions = taughtOtherwise([lesson('S', 'math', { own: 15 })]);
  expect(brokenRules({ decisions })).toEqual(['Q05']);
  expect(verdictOf('Q05', { decisions }).violations).toEqual([
    {
      subject: { zh: '县一小小学数学', en: '县一小, primary Mathematics' },
      amount: 1,
      words: {
        zh: '县一小小学数学按课程设置每周应开 8 节，方案各项合计 7.5 节，相差 0.5 节。',
        en: '县一小, primary Mathematics: the curriculum asks for 8 periods a week, the plan accounts for 7.5.',
      },
    },
  ]);
});

test('Q05 a subject that is left out altogether is missed with all its lessons', () => {
  const lessons = lawfulDecisions.quota.lessons.filter((row) => !(row.school === 'C' && row.subject === 'math'));
  expect(violationsOf('Q05', { decisions: withQuota({ lessons }) })).toEqual([['镇中心小学小学数学', 8]]);
});

test.each([
  ['nobody asked for', lesson('C', 'art', { own: 2 }), '镇中心小学小学美术', 2],
  ['below zero', lesson('C', 'english', { own: 5, untaught: -1 }), '镇中心小学小学英语', 1],
  ['not whole', lesson('C', 'english', { own: 3.5, untaught: 0.5 }), '镇中心小学小学英语', 3.5],
])('Q05 lessons %s', (_, record, subject, amount) => {
  expect(violationsOf('Q05', { decisions: taughtOtherwise([record]) })).toEqual([[subject, amount]]);
});

test('Q05 the sums of itinerants and substitutes are the people listed one by one', () => {
  const silentItinerant = taughtOtherwise([lesson('P', 'music', { itinerants: 2 })], { itinerants: [] });
  expect(violationsOf('Q05', { decisions: silentItinerant })).toEqual([['大岭教学点小学音乐', 2]]);
  const substitutions = lawfulDecisions.quota.substitutions.filter((each) => each.school !== 'J');
  expect(violationsOf('Q05', { decisions: withQuota({ substitutions }) })).toEqual([['镇初中初中体育与健康', 1]]);
});

test('Q05 passes for every subject of the curriculum at every school; absorbed subjects are not looked at', () => {
  expect(verdictOf('Q05')).toEqual({ applies: true, checked: 20, violations: [] });
});
