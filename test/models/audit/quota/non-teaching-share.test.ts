import { expect, test } from 'vitest';
import { teacher } from '../../../support/county-builder.ts';
import { brokenRules, lawfulCounty, verdictOf, violationsOf, withPolicy, withQuota } from '../lawful.ts';

const county = { ...lawfulCounty, totalPosts: 21 };
const decisions = withQuota({ totalPosts: 21, nonTeaching: [{ school: 'S', posts: 1 }] });

test('Q04 one non-teaching post of eight where nine per cent allow none', () => {
  expect(brokenRules({ county, decisions })).toEqual(['Q04']);
  expect(verdictOf('Q04', { county, decisions }).violations).toEqual([
    {
      subject: { zh: '县一小', en: '县一小' },
      amount: 1,
      words: {
        zh: '县一小拟配职员教辅工勤 1 名，超过可设 0 名（占比上限 9%，现有数高于上限的按不增加掌握），请核减 1 名。',
        en: "县一小: 1 non-teaching posts, above 0 (at most 9%, or today's number if that is higher).",
      },
    },
  ]);
});

test('Q04 the share is of all posts of the school: one of eight is an eighth', () => {
  const policy = withPolicy({ 'quota.nonTeachingShare.primary': 0.125 });
  expect(brokenRules({ county, decisions, policy })).toEqual([]);
});

test('Q04 where today is above the share, today is the limit: who holds 编制 there, wherever they work', () => {
  const clerk = teacher('x', 'S', 'chinese', { postClass: 'support', status: 'seconded', workSchool: 'C' });
  const withClerk = (facts: Partial<typeof clerk>) => ({
    ...county,
    teachers: [...county.teachers, { ...clerk, ...facts }],
  });
  expect(violationsOf('Q04', { county: withClerk({ postSchool: 'S' }), decisions })).toEqual([]);
  expect(violationsOf('Q04', { county: withClerk({ postSchool: 'C' }), decisions })).toEqual([['县一小', 1]]);
  const temporary = withClerk({ postSchool: 'S', employment: 'temporary' });
  expect(violationsOf('Q04', { county: temporary, decisions })).toEqual([['县一小', 1]]);
});

test('Q04 passes without non-teaching posts', () => {
  expect(verdictOf('Q04')).toEqual({ applies: true, checked: 4, violations: [] });
});
