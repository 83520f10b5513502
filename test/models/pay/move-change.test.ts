import { expect, it } from 'vitest';
import { payFacts } from '../../../models/pay/facts.ts';
import { type MovedPay, moveChanges } from '../../../models/pay/move-change.ts';
import type { Teacher } from '../../../src/county/county.ts';
import { payCounty, payPeople, payPolicy } from '../../support/pay-county.ts';

const tiers = [
  { tier: 0, allowance: 0, recipients: 0 },
  { tier: 1, allowance: 300, recipients: 3 },
  { tier: 2, allowance: 500, recipients: 2 },
];
const everything: MovedPay = { allowances: true, payroll: true };
const shares = { 'pay.share.province': 0.8, 'pay.share.township.city': 0.5 };

/** The change of one person who is planned to go from their school to another. */
const changeOf = (
  id: string,
  to: string,
  own: Partial<Teacher> = {},
  values: Parameters<typeof payPolicy>[0] = shares,
  moved: MovedPay = everything,
) => {
  const teachers = payPeople.map((person) => (person.id === id ? { ...person, ...own } : person));
  const policy = payPolicy(values);
  const county = payCounty({ teachers });
  const facts = payFacts(county, policy, new Map([[id, to]]));
  const person = teachers.find((teacher) => teacher.id === id)!;
  return moveChanges(facts, { tiers }, policy)(person, person.workSchool, to, moved);
};

it('is what the post pays there less what it pays here, and who pays it', () => {
  // County seat to village: + 500 + 150 − 400. A year: 6,000 of allowance, 80 % the province's; 1,800 of township
  // allowance, half the city's; 4,800 of performance pay less for the county.
  expect(changeOf('A1', 'S2')).toEqual({
    change: 250,
    parts: [
      { item: 'tierAllowance', amount: 500 },
      { item: 'townshipAllowance', amount: 150 },
      { item: 'townPerformance', amount: -400 },
    ],
    shares: { province: 4800, city: 900, county: 1200 + 900 - 4800 },
  });
});

it('is the same figure backwards', () => {
  expect(changeOf('C1', 'S0')).toEqual({
    change: -250,
    parts: [
      { item: 'tierAllowance', amount: -500 },
      { item: 'townshipAllowance', amount: -150 },
      { item: 'townPerformance', amount: 400 },
    ],
    shares: { province: -4800, city: -900, county: -1200 - 900 + 4800 },
  });
});

it('leaves town performance with the old school where the form leaves the 工资关系 there', () => {
  // County seat to village as above without the 400, which the old school goes on paying.
  expect(changeOf('A1', 'S2', {}, shares, { allowances: true, payroll: false })).toEqual({
    change: 650,
    parts: [
      { item: 'tierAllowance', amount: 500 },
      { item: 'townshipAllowance', amount: 150 },
    ],
    shares: { province: 4800, city: 900, county: 1200 + 900 },
  });
  expect(changeOf('A1', 'S2', {}, shares, { allowances: false, payroll: true })).toMatchObject({
    change: -400,
    shares: { province: 0, city: 0, county: -4800 },
  });
});

it('takes what the person has been paid of their own, and the table’s amount where they go', () => {
  const change = changeOf('B1', 'S2', { pay: { townshipAllowance: 180 } });
  expect(change?.parts).toEqual([
    { item: 'tierAllowance', amount: 200 },
    { item: 'townshipAllowance', amount: -30 },
  ]);
});

it('is paid by the county where the average is above what the province shares in', () => {
  // Five recipients: 3 × 300 + 2 × 500 = 1,900 a month, shared up to 5 × 200. Without A1 four recipients, up to 4 × 200.
  const change = changeOf('A1', 'S2', {}, { 'pay.share.province': 1, 'pay.share.upTo': 200 });
  expect(change?.shares).toEqual({ province: 2400, city: 0, county: 600 });
});

it('sums to a year of the change whatever the shares', () => {
  for (const [id, to] of [
    ['A1', 'S1'],
    ['A3', 'S2'],
    ['B2', 'S0'],
    ['C1', 'S1'],
  ] as const) {
    const found = changeOf(id, to, {}, { ...shares, 'pay.share.upTo': 350, 'pay.share.city': 0.1 });
    const { province, city, county } = found!.shares;
    expect(province + city + county).toBe(12 * found!.change);
  }
});

it('is unknown where a school is', () => {
  const policy = payPolicy();
  const change = moveChanges(payFacts(payCounty(), policy, new Map()), { tiers }, policy);
  expect(change(payPeople[0]!, 'S0', 'nowhere', everything)).toBeNull();
});
