import { expect, test } from 'vitest';
import { sentencesOf, violationsOf, visitedOtherwise, withPolicy } from '../lawful.ts';

const who = '镇中心小学小学音乐岗位 1';
const decisions = visitedOtherwise({}, { half: 'afternoon', site: 'S', week: 'odd' }, { day: 3, site: 'J' });

test('T04 two sites in a day where one is allowed', () => {
  const policy = withPolicy({ 'timetable.sitesADay': 1 });
  expect(sentencesOf('T04', { decisions, policy })).toEqual([`${who}单周星期二到 2 所学校，超过一天 1 所。`]);
});

test('T04 three sites where two are allowed altogether', () => {
  const policy = withPolicy({ 'timetable.sitesAWeek': 2 });
  expect(sentencesOf('T04', { decisions, policy })).toEqual([`${who}固定服务 3 所学校，超过 2 所。`]);
  expect(violationsOf('T04', { decisions })).toEqual([]);
});
