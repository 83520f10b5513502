import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulDecisions,
  sentencesOf,
  silenceOf,
  verdictOf,
  violationsOf,
  withPay,
  withPolicy,
  withSchool,
} from '../lawful.ts';

const tiers = (change: Readonly<Record<string, number>>) =>
  withPay({
    schools: lawfulDecisions.pay.schools.map(({ school, tier }) => ({ school, tier: change[school] ?? tier })),
  });

test('a school is paid in a nearer tier than its road gives', () => {
  // C has no tier of its own and lies 20 km and 35 minutes from the county seat: below 40 and 60.
  const planted = { decisions: tiers({ C: 2 }) };
  expect(violationsOf('P08', planted)).toEqual([['镇中心小学', 1]]);
  expect(sentencesOf('P08', planted)).toEqual([
    '镇中心小学按第 2 档测算，应为第 1 档（距县城 20 公里、单程 35 分钟）。',
  ]);
});

test('the county’s own tier of P, and the road where the county says so', () => {
  expect(violationsOf('P08', { decisions: tiers({ P: 1 }) })).toEqual([['大岭教学点', 1]]);
  const county = withSchool('P', { remotenessTier: 5 });
  expect(violationsOf('P08', { county })).toEqual([['大岭教学点', 3]]);
  // 45 km and 90 minutes: tier 2, as planned.
  expect(violationsOf('P08', { county, policy: withPolicy({ 'pay.tierSource': 'rule' }) })).toEqual([]);
});

test('a school that the county does not have', () => {
  const decisions = withPay({ schools: [...lawfulDecisions.pay.schools, { school: 'X', tier: 1 }] });
  expect(sentencesOf('P08', { decisions })).toEqual(['X不在学校表中。']);
  expect(brokenRules({ decisions })).toEqual(['P08']);
});

test('the lawful county passes; a plan that names no schools is not checked', () => {
  expect(verdictOf('P08')).toEqual({ applies: true, checked: 4, violations: [] });
  expect(silenceOf('P08', { decisions: withPay({ schools: [] }) })).toBe('没有测算补助的学校，本条不适用。');
});
