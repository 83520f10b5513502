import { expect, test } from 'vitest';
import { brokenRules, sentencesOf, violationsOf, visitedOtherwise, withPolicy } from '../lawful.ts';

const who = '镇中心小学小学音乐岗位 1';

test('T03 forty minutes where thirty are allowed, in both weeks', () => {
  const policy = withPolicy({ 'timetable.roadMinutesADay': 30 });
  expect(brokenRules({ policy })).toEqual(['T03']);
  expect(sentencesOf('T03', { policy })[0]).toBe(`${who}单周星期二路途 40 分钟，超过 30 分钟。`);
});

test('T03 the plan states other minutes than the ways', () => {
  const decisions = visitedOtherwise({ roadMinutes: 20, week: 'even' });
  expect(sentencesOf('T03', { decisions })).toEqual([`${who}双周星期二路途应为 40 分钟，课表列为 20 分钟。`]);
});

test('T03 two sites of one day: 20 to the point, through home 20 + 35, and 35 back', () => {
  const policy = withPolicy({ 'timetable.roadMinutesADay': 109 });
  const decisions = visitedOtherwise({}, { half: 'afternoon', site: 'S', roadMinutes: 70 });
  // The direct way from the point to the county seat takes 90 minutes, more than 20 + 35 through home.
  expect(violationsOf('T03', { decisions, policy })).toEqual([
    [who, 1],
    [who, 1],
  ]);
  expect(violationsOf('T03', { decisions, policy: withPolicy({ 'timetable.roadMinutesADay': 110 }) })).toEqual([]);
});

test('T03 an unknown way', () => {
  const decisions = visitedOtherwise({ site: 'T', week: 'odd' });
  expect(sentencesOf('T03', { decisions })).toEqual([`${who}单周星期二的路程不明。`]);
});
