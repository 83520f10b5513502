import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulDecisions,
  post,
  sentencesOf,
  verdictOf,
  withPolicy,
  withQuota,
  withTeacher,
} from '../lawful.ts';

const required = withPolicy({ 'quota.specialistPosts': ['mentalHealth'], 'provision.mentalHealthPupils': 140 });

test('Q13 a school of 140 pupils without the post that is required', () => {
  expect(brokenRules({ policy: required })).toEqual(['Q13']);
  expect(verdictOf('Q13', { policy: required }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: {
        zh: '县一小应设心理健康教师岗位 1 名，方案为 0 名。',
        en: '县一小: 1 post for Mental health is required, the plan has 0.',
      },
    },
  ]);
});

test('Q13 a post that nobody requires and nobody fills today', () => {
  const decisions = withQuota({ posts: [...lawfulDecisions.quota.posts, post('C', 'specialEducation', 1)] });
  expect(sentencesOf('Q13', { decisions })).toEqual(['镇中心小学特殊教育教师岗位 1 名，多于应设 0 名和现有 0 名。']);
  const county = withTeacher('c1', { mainSubject: 'specialEducation' });
  expect(sentencesOf('Q13', { decisions, county })).toEqual([]);
});

test('Q13 passes', () => {
  expect(verdictOf('Q13')).toEqual({ applies: true, checked: 8, violations: [] });
});
