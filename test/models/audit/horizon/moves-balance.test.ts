import { expect, test } from 'vitest';
import { horizonSentences, horizonViolations, withRow } from '../../../support/horizon-audit.ts';

test('H02 somebody leaves and arrives nowhere', () => {
  expect(horizonViolations('H02')).toEqual([]);
  expect(horizonSentences('H02', { horizon: withRow('B', 1, { arrived: 0 }) })).toEqual([
    '2026 学年全县小学语文（不变）调入 0 人，调出 1 人。',
  ]);
});
