import { expect, test } from 'vitest';
import { sentencesOf, violationsOf, visitedOtherwise } from '../lawful.ts';

test('T08 five periods away where half of a norm of eight is four', () => {
  const visits = [{ halfPeriods: 4 }, { halfPeriods: 4, day: 3 }];
  expect(violationsOf('T08', { decisions: visitedOtherwise(...visits) })).toEqual([]);
  const decisions = visitedOtherwise(
    ...visits,
    { halfPeriods: 1, day: 4, week: 'odd' },
    { halfPeriods: 1, day: 4, week: 'even' },
  );
  expect(sentencesOf('T08', { decisions })).toEqual([
    '镇中心小学小学音乐岗位 1外出走教每周 5 节，超过本人可走教的 4 节（标准课时的 50%）。',
  ]);
});
