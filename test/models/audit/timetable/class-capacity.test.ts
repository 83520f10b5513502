import { expect, test } from 'vitest';
import { lawfulDecisions, sentencesOf, violationsOf, visitedOtherwise, withPolicy, withTimetable } from '../lawful.ts';

const [post] = lawfulDecisions.timetable.posts;
const visit = (halfPeriods: number, half: 'morning' | 'afternoon' = 'morning') => ({
  ...post!.visits[0]!,
  halfPeriods,
  half,
});

test('T06 three periods of music on one day for one class', () => {
  const decisions = visitedOtherwise({ halfPeriods: 4 }, { halfPeriods: 1, half: 'afternoon', week: 'odd' });
  expect(sentencesOf('T06', { decisions })).toEqual(['大岭教学点小学单周星期二音乐走教课 3 节，1 个班最多 2 节。']);
});

test('T06 music and PE in one half-day, from two homes', () => {
  const decisions = withTimetable({
    posts: [
      { ...post!, visits: [visit(4)] },
      { ...post!, home: 'S', subject: 'pe', visits: [visit(4)] },
    ],
  });
  expect(sentencesOf('T06', { decisions })).toEqual([
    '大岭教学点小学单周星期二上午走教课 4 节，1 个班最多 3 节。',
    '大岭教学点小学双周星期二上午走教课 4 节，1 个班最多 3 节。',
  ]);
});

test('T06 music in the morning and PE in the afternoon fit', () => {
  const decisions = withTimetable({
    posts: [
      { ...post!, visits: [visit(4)] },
      { ...post!, home: 'S', subject: 'pe', visits: [visit(4, 'afternoon')] },
    ],
  });
  expect(violationsOf('T06', { decisions })).toEqual([]);
  const policy = withPolicy({ 'timetable.classPeriodsADay': 1 });
  expect(violationsOf('T06', { decisions, policy })).toHaveLength(4);
});
