import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulPolicy,
  sentencesOf,
  silenceOf,
  verdictOf,
  violationsOf,
  withPayFact,
  withPolicy,
} from '../lawful.ts';

/** A form of move that takes the 工资关系, and with it the performance pay of the place, along. */
const alongWithPay = withPolicy({
  'rotation.forms': lawfulPolicy['rotation.forms'].map((row) => ({ ...row, payroll: true })),
});

// Township seats pay 2000 on top of 3000, the county seat 1000, the village nothing. A year today:
// 12 × (9 × 4000 + 8 × 5000 + 2 × 3000) = 984000; with one person moved to the township 12000 more: 996000.
const dearTownships = withPayFact('townPerformance', 'townSeat', 2000);

test('above the approved total', () => {
  const planted = { county: withPayFact('performanceTotal', null, 990_000, dearTownships), policy: alongWithPay };
  expect(violationsOf('P05', planted)).toEqual([['试验县', 6000]]);
  expect(sentencesOf('P05', planted)).toEqual(['试验县教师 19 人全年绩效工资 996000 元，超过核定总量 990000 元。']);
  expect(brokenRules(planted)).toEqual(['P05']);
});

test('above the total already and growing: only the growth counts', () => {
  const planted = { county: withPayFact('performanceTotal', null, 980_000, dearTownships), policy: alongWithPay };
  expect(violationsOf('P05', planted)).toEqual([['试验县', 12000]]);
  expect(sentencesOf('P05', planted)).toEqual([
    '试验县教师 19 人全年绩效工资 996000 元，超过核定总量 980000 元，且高于交流前的 984000 元。',
  ]);
  expect(brokenRules(planted)).toEqual(['P05']);
});

test('what the old school goes on paying does not grow with the move', () => {
  expect(violationsOf('P05', { county: withPayFact('performanceTotal', null, 980_000, dearTownships) })).toEqual([]);
});

test('above the total already and falling with the move (792000 to 780000) passes', () => {
  expect(brokenRules({ county: withPayFact('performanceTotal', null, 700_000), policy: alongWithPay })).toEqual([]);
});

test('the lawful county passes', () => {
  expect(verdictOf('P05')).toEqual({ applies: true, checked: 19, violations: [] });
});

test('silent without an approved total', () => {
  expect(silenceOf('P05', { county: withPayFact('performanceTotal', null, null) })).toBe(
    '未提供绩效工资总量，本条无从核对。',
  );
});

test('silent without anybody’s performance pay', () => {
  expect(silenceOf('P05', { county: withPayFact('performanceBase', '9', null) })).toBe(
    '教师绩效工资未提供，本条无从核对。',
  );
});
