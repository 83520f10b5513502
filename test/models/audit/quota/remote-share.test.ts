import { expect, test } from 'vitest';
import { brokenRules, verdictOf, violationsOf, withPolicy, withQuota } from '../lawful.ts';

test('Q09 one of two half periods where four tenths round down to none', () => {
  const policy = withPolicy({ 'quota.remoteMaxShare': 0.4 });
  expect(brokenRules({ policy })).toEqual(['Q09']);
  expect(verdictOf('Q09', { policy }).violations).toEqual([
    {
      subject: { zh: '大岭教学点小学英语', en: '大岭教学点, primary English' },
      amount: 1,
      words: {
        zh: '大岭教学点小学英语专递课堂每周 0.5 节，超过可用 0 节（该学科课时的 40%）。',
        en: '大岭教学点, primary English: 0.5 remote periods a week, above 0 (40% of the subject).',
      },
    },
  ]);
});

test('Q09 a subject that may not be taught remotely', () => {
  const policy = withPolicy({ 'quota.remoteSubjects': ['music'] });
  expect(brokenRules({ policy })).toEqual(['Q09']);
  expect(violationsOf('Q09', { policy })).toEqual([['大岭教学点小学英语', 1]]);
});

test('Q09 a remote lesson with no adult in the room, and an adult with no lesson', () => {
  const alone = withQuota({ supervision: [] });
  expect(brokenRules({ decisions: alone })).toEqual(['Q09']);
  expect(violationsOf('Q09', { decisions: alone })).toEqual([['大岭教学点小学', 1]]);
  const idle = withQuota({
    supervision: [
      { school: 'P', stage: 'primary', from: 'math', halfPeriods: 1 },
      { school: 'C', stage: 'primary', from: 'pe', halfPeriods: 2 },
    ],
  });
  expect(violationsOf('Q09', { decisions: idle })).toEqual([['镇中心小学小学', 2]]);
});

test('Q09 passes', () => {
  expect(verdictOf('Q09')).toEqual({ applies: true, checked: 1, violations: [] });
});
