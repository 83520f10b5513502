import { expect, test } from 'vitest';
import {
  brokenRules,
  lawfulCounty,
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

test('a school where people are paid cannot be left out, nor all of them', () => {
  const [, ...others] = lawfulDecisions.pay.schools;
  const one = { decisions: withPay({ schools: others }) };
  expect(brokenRules(one)).toEqual(['P08']);
  expect(sentencesOf('P08', one)).toEqual(['县一小有人领取待遇，方案未列其档次，请补列。']);
  const none = { decisions: withPay({ schools: [] }) };
  expect(violationsOf('P08', none)).toEqual([
    ['县一小', 1],
    ['镇中心小学', 1],
    ['大岭教学点', 1],
    ['镇初中', 1],
  ]);
});

test('a school is named once', () => {
  const { schools } = lawfulDecisions.pay;
  const decisions = withPay({ schools: [...schools, schools[0]!] });
  expect(sentencesOf('P08', { decisions })).toEqual(['县一小列了 2 次，每校只列一次。']);
});

test('the lawful county passes; where nobody is paid nothing is checked', () => {
  expect(verdictOf('P08')).toEqual({ applies: true, checked: 4, violations: [] });
  const county = { ...lawfulCounty, teachers: [] };
  const decisions = { ...withPay({ schools: [] }), rotation: null };
  expect(silenceOf('P08', { county, decisions })).toBe('没有测算补助的学校，本条不适用。');
});
