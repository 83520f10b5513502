import { expect, test } from 'vitest';
import { horizonSentences, horizonViolations, withRow } from '../../../support/horizon-audit.ts';

test('H03 24 posts hold 24 teachers', () => {
  expect(horizonViolations('H03')).toEqual([]);
  const horizon = withRow('B', 3, { hired: 1, people: 7, surplus: 1 });
  expect(horizonSentences('H03', { horizon })).toEqual([
    '2028 学年全县（不变）专任教师 25 人，编制总量至多容纳 24 人。',
  ]);
  expect(horizonViolations('H03', { horizon, county: { totalPosts: 25 } })).toEqual([]);
});

test('H03 who is there without any hiring is never too many', () => {
  expect(horizonSentences('H03', { county: { totalPosts: 20 } })).toEqual([
    '2026 学年全县（不变）专任教师 24 人，编制总量至多容纳 22 人。',
    '2027 学年全县（不变）专任教师 24 人，编制总量至多容纳 20 人。',
    '2028 学年全县（不变）专任教师 24 人，编制总量至多容纳 20 人。',
  ]);
});
