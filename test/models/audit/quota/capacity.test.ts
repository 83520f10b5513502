import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulDecisions,
  verdictOf,
  violationsOf,
  withPolicy,
  withQuota,
  withTeacher,
} from '../lawful.ts';

test('Q06 three class heads and all lessons for two posts: over by half a norm', () => {
  const classHeads = lawfulDecisions.quota.classHeads.map((row) =>
    row.school === 'S' ? { ...row, classes: row.subject === 'chinese' ? 3 : 1 } : row,
  );
  const decisions = withQuota({ classHeads });
  expect(brokenRules({ decisions })).toEqual(['Q06']);
  expect(verdictOf('Q06', { decisions }).violations).toEqual([
    {
      subject: { zh: '县一小小学语文', en: '县一小, primary Chinese' },
      amount: 8,
      words: {
        zh: '县一小小学语文岗位 2 名每周可承担 16 节，安排 20 节（含走教折算、班主任和其他折算工作量、专递课堂助教），超出 4 节。',
        en: '县一小, primary Chinese: 2 posts carry 16 periods a week but are given 20 (travel, class heads, other credited work and remote lessons included).',
      },
    },
  ]);
});

test('Q06 the way of an itinerant counts as load, at the norm of the subject', () => {
  // Norm 6 half periods: C teaches 4 at home and 2 away with half as much again on the road; S teaches 8.
  const policy = withPolicy({ 'load.primary': { '*': 8, music: 3 } });
  expect(violationsOf('Q06', { policy })).toEqual([
    ['县一小小学音乐', 2],
    ['镇中心小学小学音乐', 1],
  ]);
});

test('Q06 whoever watches a remote lesson needs a post to do it from', () => {
  const supervision = [{ school: 'P', stage: 'primary', from: 'music', halfPeriods: 1 }] as const;
  const decisions = withQuota({ supervision });
  expect(brokenRules({ decisions })).toEqual(['Q06']);
  expect(violationsOf('Q06', { decisions })).toEqual([['大岭教学点小学音乐', 1]]);
});

test('Q06 substitutes are the load of the post they come from', () => {
  const substitutions = lawfulDecisions.quota.substitutions.map((each) =>
    each.school === 'J' ? { ...each, from: 'music' } : each,
  );
  expect(violationsOf('Q06', { decisions: withQuota({ substitutions }) })).toEqual([['镇初中初中音乐', 1]]);
});

test('Q06 passes with posts that are full to the last half period', () => {
  const { applies, checked, violations } = verdictOf('Q06');
  expect({ applies, violations }).toEqual({ applies: true, violations: [] });
  expect(checked).toBeGreaterThanOrEqual(lawfulDecisions.quota.posts.length);
});

test('Q06 credited work is load, and people without 编制 whom the county counts are room', () => {
  const credited = [{ school: 'S', stage: 'primary', subject: 'music', loads: 1 }] as const;
  const decisions = withQuota({ credited });
  expect(violationsOf('Q06', { decisions })).toEqual([['县一小小学音乐', 8]]);
  const county = withTeacher('s5', { employment: 'temporary', postSchool: null });
  const policy = withPolicy({ 'quota.capacityWithoutPosts': ['temporary'] });
  expect(violationsOf('Q06', { decisions, county, policy })).toEqual([]);
});
