import { expect, test } from 'vitest';
import { sentencesOf, violationsOf, visitedOtherwise } from '../lawful.ts';

const who = '镇中心小学小学音乐岗位 1';

test('T05 three periods every week and one more in odd weeks', () => {
  const decisions = visitedOtherwise({ halfPeriods: 6 }, { halfPeriods: 1, week: 'odd' });
  expect(sentencesOf('T05', { decisions })).toEqual([`${who}单周星期二上午授课 4 节，超过 3 节。`]);
  expect(violationsOf('T05', { decisions: visitedOtherwise({ halfPeriods: 6 }) })).toEqual([]);
});

test('T05 half a period is no lesson', () => {
  expect(sentencesOf('T05', { decisions: visitedOtherwise({ halfPeriods: 3 }) })).toEqual([
    `${who}单周星期二上午排有半节课。`,
    `${who}双周星期二上午排有半节课。`,
  ]);
});
