import { expect, test } from 'vitest';
import { brokenRules, lawfulDecisions, verdictOf, violationsOf, withQuota, withTeacher } from '../lawful.ts';

test('Q12 an all-subject post without a 全科 teacher at the school', () => {
  const county = withTeacher('p1', { allSubject: false });
  expect(brokenRules({ county })).toEqual(['Q12']);
  expect(verdictOf('Q12', { county }).violations).toEqual([
    {
      subject: { zh: '大岭教学点小学全科', en: '大岭教学点, primary all-subject' },
      amount: 1,
      words: {
        zh: '大岭教学点小学全科设全科岗位 1 名，该校现有小学全科教师 0 名，请按现有人数设岗。',
        en: '大岭教学点, primary all-subject: 1 all-subject posts for 0 primary all-subject teachers who work there.',
      },
    },
  ]);
});

test.each([
  ['fills no post', { employment: 'temporary' }],
  ['is away', { status: 'maternity' }],
  ['works elsewhere', { workSchool: 'C' }],
  ['holds a non-teaching post', { postClass: 'support' }],
  ['teaches the junior stage', { stage: 'junior' }],
] as const)('Q12 whoever %s does not make an all-subject post', (_, facts) => {
  expect(violationsOf('Q12', { county: withTeacher('p1', facts) })).toEqual([['大岭教学点小学全科', 1]]);
});

test('Q12 there are no all-subject posts in junior stages', () => {
  const county = withTeacher('j1', { allSubject: true });
  const posts = [
    ...lawfulDecisions.quota.posts,
    { school: 'J', stage: 'junior', subject: 'allSubject', posts: 1 } as const,
  ];
  expect(violationsOf('Q12', { county, decisions: withQuota({ posts }) })).toEqual([['镇初中初中全科', 1]]);
});

test('Q12 passes with one post for one person', () => {
  expect(verdictOf('Q12')).toEqual({ applies: true, checked: 1, violations: [] });
});
