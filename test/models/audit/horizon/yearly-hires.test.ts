import { expect, test } from 'vitest';
import { horizonSentences, horizonViolations } from '../../../support/horizon-audit.ts';

test('H04 two hires where one is allowed', () => {
  expect(horizonViolations('H04')).toEqual([]);
  expect(horizonSentences('H04', { policy: { 'horizon.maxHiresAYear': 1 } })).toEqual([
    '2026 学年全县（不变）招聘 2 人，上限 1 人。',
    '2027 学年全县（不变）招聘 2 人，上限 1 人。',
  ]);
});
