import { expect, test } from 'vitest';
import { lawfulDecisions, sentencesOf, violationsOf, visitedOtherwise, withPolicy, withTimetable } from '../lawful.ts';

const who = '镇中心小学小学音乐岗位 1';
const [post] = lawfulDecisions.timetable.posts;

test('T02 two schools in one half-day', () => {
  const decisions = visitedOtherwise({}, { site: 'S' });
  expect(sentencesOf('T02', { decisions })).toEqual([
    `${who}单周星期二上午同时安排在 2 所学校。`,
    `${who}双周星期二上午同时安排在 2 所学校。`,
  ]);
});

test('T02 an odd week here and an even week there is one place at a time', () => {
  const decisions = visitedOtherwise({ week: 'odd', halfPeriods: 1 }, { week: 'even', halfPeriods: 1, site: 'S' });
  expect(violationsOf('T02', { decisions })).toEqual([]);
  const clash = visitedOtherwise({ week: 'odd', halfPeriods: 1 }, { week: 'odd', halfPeriods: 1, site: 'S' });
  expect(violationsOf('T02', { decisions: clash })).toEqual([[who, 1]]);
});

test('T02 a half-day that is not open', () => {
  const policy = withPolicy({ 'timetable.halfDays': ['tuesdayAfternoon'] });
  expect(violationsOf('T02', { policy })).toEqual([
    [who, 1],
    [who, 1],
  ]);
});

test('T02 a post that the posts plan does not have, and one listed twice', () => {
  expect(sentencesOf('T02', { decisions: withTimetable({ posts: [{ ...post!, post: 2 }] }) })).toEqual([
    '镇中心小学小学音乐岗位 2不存在，该校该学科岗位共 1 个。',
  ]);
  expect(violationsOf('T02', { decisions: withTimetable({ posts: [post!, post!] }) })).toEqual([[who, 1]]);
});
