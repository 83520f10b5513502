import { expect, it } from 'vitest';
import { buildPay } from '../../../models/pay/build.ts';
import { payFacts } from '../../../models/pay/facts.ts';
import { tierAssignment } from '../../../models/pay/tier-assignment.ts';
import type { County, School, TravelRow } from '../../../src/county/county.ts';
import { appliesTo, payCounty, payPolicy, paySchools } from '../../support/pay-county.ts';

const bands = [
  { tier: 1, km: 0, minutes: 0 },
  { tier: 2, km: 15, minutes: 30 },
  { tier: 3, km: 40, minutes: 80 },
];

/** The three schools; S1 without a tier of its own unless said otherwise. */
const placed = (travel: readonly TravelRow[], facts: Partial<School> = {}, values = {}) => {
  const schools = paySchools.map((school) =>
    school.code === 'S1' ? { ...school, remotenessTier: null, ...facts } : school,
  );
  const policy = payPolicy({ 'pay.tierBands': bands, ...values });
  return payFacts(payCounty({ schools, travel } satisfies Partial<County>), policy, new Map()).places.get('S1');
};
const road = (km: number | null, minutes: number): TravelRow => ({ from: 'S1', to: 'S0', km, minutes });

it.each([
  ['neither reached', road(14.9, 29), 1],
  ['by kilometres', road(15, 10), 2],
  ['by minutes', road(5, 30), 2],
  ['the last band reached', road(39, 80), 3],
  ['kilometres unknown', road(null, 85), 3],
])('takes the last band that distance or road time reaches: %s', (_, row, tier) => {
  expect(placed([row])).toMatchObject({ tier, tierSource: 'rule' });
});

it('reads a road given in the other direction, and estimates one from coordinates', () => {
  expect(placed([{ from: 'S0', to: 'S1', km: 20, minutes: 20 }])?.tier).toBe(2);
  const at = (longitude: number): Partial<School> => ({ coordinates: { longitude, latitude: 24.4, datum: 'WGS84' } });
  const schools = paySchools.map((school) => ({
    ...school,
    remotenessTier: null,
    ...(school.code === 'S0' ? at(112.6) : at(112.8)),
  }));
  const policy = payPolicy({ 'pay.tierBands': bands, 'travel.detour': 1.4, 'travel.speed': 35 });
  // 0.2° of longitude at 24.4° north are 20.25 km in a straight line: 28.4 km by road, 49 minutes.
  expect(payFacts(payCounty({ schools }), policy, new Map()).places.get('S1')).toMatchObject({
    tier: 2,
    remoteness: { km: 28.4, minutes: 49, tier: 2 },
  });
});

it('keeps the county’s own tier unless the county says that the road decides', () => {
  expect(placed([road(20, 40)], { remotenessTier: 1 })).toMatchObject({ tier: 1, tierSource: 'county' });
  const rule = { 'pay.tierSource': 'rule' };
  expect(placed([road(20, 40)], { remotenessTier: 1 }, rule)).toMatchObject({ tier: 2, tierSource: 'rule' });
  expect(placed([], { remotenessTier: 3 }, rule)).toMatchObject({ tier: 3, tierSource: 'county' });
});

it('falls back to the location where no road is known', () => {
  expect(placed([])).toMatchObject({ tier: 1, tierSource: 'location', remoteness: { km: null, minutes: null } });
  expect(placed([], { policyLocation: 'countySeat' })).toMatchObject({ tier: 0 });
});

it('forbids every other tier, and is silent without schools', () => {
  const policy = payPolicy({ 'pay.tierBands': bands });
  const { context } = buildPay(payFacts(payCounty(), policy, new Map()), policy);
  const forbidden = (tier: number) => tierAssignment.forbids({ school: 'S2', tier }, context, policy);
  expect(forbidden(2)).toBeNull();
  expect(forbidden(1)).toEqual({ rule: 'P08', values: { assigned: 2, km: '—', minutes: '—' } });
  expect(appliesTo(tierAssignment, { schools: [], teachers: [] })).toBe('没有学校');
});
