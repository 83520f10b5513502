import { expect, it } from 'vitest';
import { addShares, costsOf, sharesOf } from '../../../models/pay/costs.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import type { County } from '../../../src/county/county.ts';
import { dutiful, fact, payCounty, payPolicy, payRows } from '../../support/pay-county.ts';

/** Tier 1 gets 300, tier 2 gets 500; class heads, where asked for, get 200. */
const decision = {
  tiers: [
    { tier: 0, allowance: 0, recipients: 0 },
    { tier: 1, allowance: 300, recipients: 3 },
    { tier: 2, allowance: 500, recipients: 1 },
  ],
  supplements: [{ id: 'classHead' as const, amount: 200, recipients: 2 }],
};
const costs = (facts: Partial<County>, values: Parameters<typeof payPolicy>[0], staff = new Map<string, string>()) => {
  const policy = payPolicy({ 'pay.share.province': 0, ...values });
  const county = payCounty(facts);
  return costsOf(payFacts(county, policy, staff), payFacts(county, policy, new Map()), decision, policy);
};

it('adds up a year of every item, decided or going on as today', () => {
  const pay = [...payRows, fact('tierAllowance', '1', 250), fact('tierAllowance', '2', 400)];
  expect(costs({ teachers: dutiful, pay }, { 'pay.supplements': ['classHead'] })).toEqual([
    // 3 × 300 + 500 a month; today 3 × 250 + 400.
    {
      item: 'tierAllowance',
      decided: true,
      recipients: 4,
      yearly: 16_800,
      today: 13_800,
      shares: { province: 0, city: 0, county: 16_800 },
    },
    // 3 × 100 + 150 a month.
    {
      item: 'townshipAllowance',
      decided: false,
      recipients: 4,
      yearly: 5400,
      today: 5400,
      shares: { province: 0, city: 0, county: 5400 },
    },
    {
      item: 'classHeadSupplement',
      decided: true,
      recipients: 2,
      yearly: 4800,
      today: null,
      shares: { province: 0, city: 0, county: 4800 },
    },
  ]);
});

it('pays supplements that are not decided as today, and what each person’s own row says', () => {
  const teachers = dutiful.map((person) =>
    person.id === 'A1' ? { ...person, pay: { classHeadSupplement: 260 } } : person,
  );
  const pay = [...payRows, fact('classHeadSupplement', null, 200)];
  expect(costs({ teachers, pay }, {}).find(({ item }) => item === 'classHeadSupplement')).toMatchObject({
    decided: false,
    recipients: 2,
    yearly: 5520,
    today: 5520,
  });
});

it('follows the staff: after a move the township allowance is paid where the person works', () => {
  // B1 goes to the county seat: 100 a month less.
  const [, township] = costs({}, {}, new Map([['B1', 'S0']]));
  expect(township).toMatchObject({ item: 'townshipAllowance', recipients: 3, yearly: 4200, today: 5400 });
});

it('says that today is not known where the county gives no standard', () => {
  expect(costs({}, {})[0]).toMatchObject({ item: 'tierAllowance', today: null });
});

it.each([
  [
    'in whole yuan that sum to the cost',
    { 'pay.share.province': 1 / 3, 'pay.share.city': 1 / 3 },
    100,
    1,
    [33, 33, 34],
  ],
  ['never more than the cost', { 'pay.share.province': 0.8, 'pay.share.city': 0.5 }, 1000, 1, [800, 200, 0]],
  // Two people at 900 a month on average: 12 × 2 × 600 is shared.
  [
    'up to the average that is shared',
    { 'pay.share.province': 0.5, 'pay.share.upTo': 600 },
    21_600,
    2,
    [7200, 0, 14_400],
  ],
  [
    'all of it below that average',
    { 'pay.share.province': 0.5, 'pay.share.upTo': 1000 },
    21_600,
    2,
    [10_800, 0, 10_800],
  ],
] as const)('province, city and county pay %s', (_, values, yearly, recipients, [province, city, county]) => {
  const policy = payPolicy({ 'pay.share.city': 0, ...values });
  expect(sharesOf('tierAllowance', yearly, recipients, policy)).toEqual({ province, city, county });
});

it('has shares of its own for each kind of cost', () => {
  const policy = payPolicy({
    'pay.share.province': 1,
    'pay.share.township.province': 0.5,
    'pay.share.township.city': 0.25,
    'pay.share.supplement.city': 0.1,
  });
  expect(sharesOf('townshipAllowance', 1000, 1, policy)).toEqual({ province: 500, city: 250, county: 250 });
  expect(sharesOf('headSupplement', 1000, 1, policy)).toEqual({ province: 0, city: 100, county: 900 });
  expect(
    addShares([
      { province: 1, city: 2, county: 3 },
      { province: 10, city: 20, county: 30 },
    ]),
  ).toEqual({
    province: 11,
    city: 22,
    county: 33,
  });
});
