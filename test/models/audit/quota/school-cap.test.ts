import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  lawfulDecisions,
  verdictOf,
  violationsOf,
  withQuota,
  withSchool,
} from '../lawful.ts';

const { posts } = lawfulDecisions.quota;

test('Q11 nine posts where the standard gives eight', () => {
  const more = posts.map((row) => (row.school === 'S' && row.subject === 'english' ? { ...row, posts: 3 } : row));
  const changed = {
    county: { ...lawfulCounty, totalPosts: 22 },
    decisions: withQuota({ totalPosts: 22, posts: more }),
  };
  expect(brokenRules(changed)).toEqual(['Q11']);
  expect(verdictOf('Q11', changed).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: {
        zh: '县一小拟配教职工 9 名，超过按统一标准应配 8 名 1 名，请核减。',
        en: '县一小: 9 posts, 1 above its entitlement of 8.',
      },
    },
  ]);
});

test('Q11 non-teaching posts are part of the staff', () => {
  const decisions = withQuota({ nonTeaching: [{ school: 'C', posts: 1 }] });
  expect(violationsOf('Q11', { decisions })).toEqual([['镇中心小学', 1]]);
});

test('Q11 a suspended school and a school that nobody knows are entitled to nothing', () => {
  expect(violationsOf('Q11', { county: withSchool('J', { inUse: false }) })).toEqual([['镇初中', 3]]);
  const elsewhere = posts.map((row) => (row.school === 'P' ? { ...row, school: 'Z' } : row));
  expect(violationsOf('Q11', { decisions: withQuota({ posts: elsewhere }) })).toEqual([['Z', 2]]);
});

test('Q11 passes at or below the entitlement', () => {
  expect(verdictOf('Q11')).toEqual({ applies: true, checked: 4, violations: [] });
});
