import { expect, test } from 'vitest';
import {
  lawfulDecisions,
  sentencesOf,
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
  expect(sentencesOf('T01', { decisions })).toEqual([
    `${way}每周应走教 1 节，课表排入 0.5 节、列为未排入 0 节，对不上。`,
  ]);
});

test('T01 lessons twice on the timetable, or besides listed as not fitting', () => {
  expect(violationsOf('T01', { decisions: visitedOtherwise({}, { day: 4 }) })).toEqual([[way, 2]]);
  expect(violationsOf('T01', { decisions: withTimetable({ notFitting: [left] }) })).toEqual([[way, 1]]);
});

test('T01 visits that no row of the posts plan asks for, and rows without visits', () => {
  expect(violationsOf('T01', { decisions: withQuota({ itinerants: [] }) })).toEqual([[way, 2]]);
  expect(violationsOf('T01', { decisions: withTimetable({ posts: [] }) })).toEqual([[way, 2]]);
});

test('T01 what does not fit is accounted for', () => {
  const half = visitedOtherwise({ halfPeriods: 1, week: 'odd' });
  const decisions = { ...half, timetable: { ...half.timetable!, notFitting: [left] } };
  expect(violationsOf('T01', { decisions })).toEqual([]);
  expect(verdictOf('T01', { decisions: lawfulDecisions }).checked).toBe(1);
});
