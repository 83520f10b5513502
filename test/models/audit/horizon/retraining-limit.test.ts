import { expect, test } from 'vitest';
import { horizonSentences, horizonViolations, lawfulHorizon, withRow } from '../../../support/horizon-audit.ts';
import { retrainableTeachers } from '../../../support/horizon-county.ts';

const retrained = (people: number) =>
  withRow('A', 2, { retrainedOut: people }, withRow('J', 2, { retrainedIn: people }));

test('H05 nobody qualifies, one is retrained all the same', () => {
  expect(horizonViolations('H05')).toEqual([]);
  expect(horizonSentences('H05', { horizon: retrained(1) })).toEqual([
    '2027 学年甲学区小学语文（不变）转岗 1 人，当年限额 0 人。',
  ]);
});

test('H05 half of two who qualify is one a year', () => {
  const county = { teachers: retrainableTeachers() };
  expect(horizonViolations('H05', { horizon: retrained(1), county })).toEqual([]);
  expect(horizonSentences('H05', { horizon: retrained(2), county })).toEqual([
    '2027 学年甲学区小学语文（不变）转岗 2 人，当年限额 1 人。',
  ]);
});

test('H05 who leaves primary starts at junior', () => {
  const horizon = withRow('J', 2, { retrainedIn: 1 }, lawfulHorizon);
  expect(horizonSentences('H05', { horizon })).toEqual(['2027 学年甲学区小学语文（不变）转出与转入初中的人数不符。']);
});
