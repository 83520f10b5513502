import { expect, test } from 'vitest';
import {
  lawfulDecisions,
  lesson,
  sentencesOf,
  taughtOtherwise,
  verdictOf,
  violationsOf,
  visitedOtherwise,
  withQuota,
  withTimetable,
} from '../lawful.ts';

const way = '镇中心小学小学音乐教师到大岭教学点走教';
const left = { home: 'C', site: 'P', stage: 'primary', subject: 'music', halfPeriods: 1 } as const;

test('T01 one half period vanished between the posts plan and the timetable', () => {
  const decisions = visitedOtherwise({ halfPeriods: 1, week: 'odd' });
  expect(sentencesOf('T01', { decisions })).toEqual([`${way}每周走教 1 节，课表排入 0.5 节，对不上。`]);
});

test('T01 lessons twice on the timetable', () => {
  expect(violationsOf('T01', { decisions: visitedOtherwise({}, { day: 4 }) })).toEqual([[way, 2]]);
});

test('T01 visits that no row of the posts plan asks for, and rows without visits', () => {
  expect(violationsOf('T01', { decisions: withQuota({ itinerants: [] }) })).toEqual([[way, 2]]);
  expect(violationsOf('T01', { decisions: withTimetable({ posts: [] }) })).toEqual([[way, 2]]);
});

test('T01 what did not fit is counted as untaught, or it is missed', () => {
  const half = visitedOtherwise({ halfPeriods: 1, week: 'odd' }).timetable!;
  const timetable = { ...half, notFitting: [left] };
  const itinerants = [{ ...lawfulDecisions.quota.itinerants[0]!, halfPeriods: 1 }];
  const untaught = (halfPeriods: number) => ({
    ...taughtOtherwise([lesson('P', 'music', { itinerants: 1, untaught: halfPeriods })], { itinerants }),
    timetable,
  });
  expect(violationsOf('T01', { decisions: untaught(1) })).toEqual([]);
  expect(sentencesOf('T01', { decisions: untaught(0) })).toEqual([
    '大岭教学点小学音乐走教有 0.5 节未排入课表，无人授课只列 0 节，少列 0.5 节。',
  ]);
  expect(verdictOf('T01', { decisions: untaught(1) }).checked).toBe(2);
});
