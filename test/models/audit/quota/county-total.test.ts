import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
  lawfulDecisions,
  noDecisions,
  post,
  sentencesOf,
  verdictOf,
  violationsOf,
  withPolicy,
  withQuota,
} from '../lawful.ts';

test('Q01 one post above the county total: the county is named', () => {
  const changed = { county: { ...lawfulCounty, totalPosts: 19 }, decisions: withQuota({ totalPosts: 19 }) };
  expect(brokenRules(changed)).toEqual(['Q01']);
  expect(verdictOf('Q01', changed).violations).toEqual([
    {
      subject: { zh: '试验县', en: '试验县' },
      amount: 1,
      words: {
        zh: '试验县各校教职工编制合计 20 名，超过县编制总量 19 名 1 名，请核减。',
        en: '试验县: posts add up to 20, 1 above the county total of 19; reduce them.',
      },
    },
  ]);
});

test('Q01 the total that a plan states for itself is not believed', () => {
  const changed = { decisions: withQuota({ totalPosts: 23 }) };
  expect(brokenRules(changed)).toEqual(['Q01']);
  expect(violationsOf('Q01', changed)).toEqual([['试验县', 3]]);
});

test('Q01 a special school counts at its entitlement, whatever the plan lists for it', () => {
  const listed = withQuota({ nonTeaching: [{ school: 'T', posts: 3 }] });
  expect(violationsOf('Q01', { decisions: listed })).toEqual([]);
});

test('Q01 without a given total the ratified posts of all legal units are it, else what the standard gives', () => {
  const ratified = { S: 7, C: 5, P: 2, J: 3, T: 3 } as Record<string, number>;
  const given = {
    ...lawfulCounty,
    totalPosts: null,
    schools: lawfulCounty.schools.map((each) => ({ ...each, postsRatified: ratified[each.code]! })),
  };
  expect(violationsOf('Q01', { county: given })).toEqual([]);
  // One legal unit without a number: S is entitled to 8, so the standard gives 21 in all.
  const entitled = { county: { ...lawfulCounty, totalPosts: null }, decisions: withQuota({ totalPosts: 21 }) };
  expect(violationsOf('Q01', entitled)).toEqual([]);
  expect(violationsOf('Q01', { ...entitled, decisions: withQuota({ totalPosts: 20 }) })).toEqual([['试验县', 1]]);
});

test('Q01 the reserve is no school’s: 5 % of 20 is one post', () => {
  const policy = withPolicy({ 'quota.reserveShare': 0.05 });
  expect(brokenRules({ policy })).toEqual(['Q01']);
  expect(sentencesOf('Q01', { policy })).toEqual([
    '试验县各校教职工编制合计 20 名，超过县编制总量 20 名扣除机动编 1 名后的 19 名 1 名，请核减。',
  ]);
  expect(violationsOf('Q01', { policy: withPolicy({ 'quota.reserveShare': 0.049 }) })).toEqual([]);
});

test('Q01 passes at the total, and is silent when posts were not planned', () => {
  expect(verdictOf('Q01')).toEqual({ applies: true, checked: 15, violations: [] });
  expect(verdictOf('Q01', { decisions: noDecisions }).applies).toMatchObject({ zh: '本次未做编制分配，本条不适用。' });
});

test('Q01 no posts below nothing, no parts of posts, none where no school is in use', () => {
  const { posts } = lawfulDecisions.quota;
  const shifted = withQuota({
    nonTeaching: [{ school: 'S', posts: -1 }],
    posts: posts.map((row) => (row.school === 'S' && row.subject === 'pe' ? { ...row, posts: 2 } : row)),
  });
  expect(brokenRules({ decisions: shifted })).toEqual(['Q01']);
  expect(sentencesOf('Q01', { decisions: shifted })).toEqual(['县一小职员教辅工勤岗位列为 -1 名，应为非负整数。']);
  const others = withQuota({ posts: [...posts, post('X', 'pe', 0), post('C', 'art', 0.5), post('C', 'labour', -0.5)] });
  expect(sentencesOf('Q01', { decisions: others })).toEqual([
    'X小学体育与健康不是在用学校，不得设岗。',
    '镇中心小学小学美术岗位列为 0.5 名，应为非负整数。',
    '镇中心小学小学劳动岗位列为 -0.5 名，应为非负整数。',
  ]);
});
