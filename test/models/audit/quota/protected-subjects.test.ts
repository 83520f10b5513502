import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  lawfulDecisions,
  lesson,
  taughtOtherwise,
  verdictOf,
  violationsOf,
  withPolicy,
  withQuota,
} from '../lawful.ts';

const primaryOnly = [{ stage: 'primary', from: 'math', to: 'pe' }] as const;

test('Q07 a substitute whom the county’s own table does not list: place and lessons are named', () => {
  const county = { ...lawfulCounty, substitutions: primaryOnly };
  expect(brokenRules({ county })).toEqual(['Q07']);
  expect(verdictOf('Q07', { county }).violations).toEqual([
    {
      subject: { zh: '镇初中初中体育与健康', en: '镇初中, junior Physical education' },
      amount: 1,
      words: {
        zh: '镇初中初中体育与健康每周 0.5 节安排数学教师兼任，兼课对照表未列此项，请改由可任教者承担。',
        en: '镇初中, junior Physical education: 0.5 periods a week go to Mathematics teachers, whom the substitution table does not allow.',
      },
    },
  ]);
});

test('Q07 without a table of the county the policy’s is in force', () => {
  const policy = withPolicy({ substitution: { primary: {}, junior: { math: ['pe'] } } });
  expect(violationsOf('Q07', { policy })).toEqual([['大岭教学点小学体育与健康', 2]]);
});

test('Q07 an all-subject post teaches every primary subject and no junior one', () => {
  const substitutions = lawfulDecisions.quota.substitutions.map((each) =>
    each.school === 'J' ? { ...each, from: 'allSubject' } : each,
  );
  expect(violationsOf('Q07', { decisions: withQuota({ substitutions }) })).toEqual([['镇初中初中体育与健康', 1]]);
});

test('Q07 two half periods of PE that vanish are a loss of PE, not only of balance', () => {
  const decisions = taughtOtherwise([lesson('S', 'pe', { own: 6 })]);
  expect(brokenRules({ decisions })).toEqual(['Q05', 'Q07']);
  expect(verdictOf('Q07', { decisions }).violations).toMatchObject([
    {
      amount: 2,
      words: { zh: '县一小小学体育与健康按课程设置每周应开 4 节，方案列 3 节；体育、音乐、美术课时不得挤占。' },
    },
  ]);
  expect(violationsOf('Q07', { decisions: taughtOtherwise([lesson('S', 'math', { own: 15 })]) })).toEqual([]);
});

test('Q07 passes: four substitutions and two protected subjects at four schools; untaught is accounted for', () => {
  expect(verdictOf('Q07')).toEqual({ applies: true, checked: 12, violations: [] });
});
