import { expect, test } from 'vitest';
import { factsOf } from '../../../../models/audit/facts/facts.ts';
import { roadToSeat, tierOf } from '../../../../models/audit/facts/remoteness.ts';
import type { School, TravelRow } from '../../../../src/county/county.ts';
import { county, school } from '../../../support/county-builder.ts';
import { lawfulPolicy } from '../lawful.ts';

const bands = [
  { tier: 1, km: 0, minutes: 0 },
  { tier: 2, km: 15, minutes: 30 },
  { tier: 4, km: 40, minutes: 80 },
];
const policy = { ...lawfulPolicy, 'pay.tierBands': bands };
const seat = school('S', { policyLocation: 'countySeat', remotenessTier: null });
const other = school('R', { policyLocation: 'countySeat', remotenessTier: null });

const tierIn = (facts: Partial<School>, travel: readonly TravelRow[], values = policy) => {
  const place = school('A', { policyLocation: 'village', remotenessTier: null, ...facts });
  const found = factsOf(county({ schools: [seat, other, place], travel }), values);
  return { tier: tierOf(found, place), road: roadToSeat(found, place) };
};
const row = (to: string, km: number | null, minutes: number): TravelRow => ({ from: 'A', to, km, minutes });

test.each([
  ['neither band reached', row('S', 14.9, 29), 1],
  ['kilometres alone', row('S', 15, 20), 2],
  ['minutes alone', row('S', 10, 30), 2],
  ['the farthest band reached', row('S', 41, 60), 4],
  ['kilometres not known', row('S', null, 85), 4],
])('%s', (_, travel, tier) => {
  expect(tierIn({}, [travel]).tier).toBe(tier);
});

test('the school of the county seat that is reached first counts', () => {
  expect(tierIn({}, [row('S', 50, 90), row('R', 12, 25)])).toEqual({ tier: 1, road: { km: 12, minutes: 25 } });
});

test('the county’s own tier counts unless it says that the road does; a road not known leaves it', () => {
  const rule = { ...policy, 'pay.tierSource': 'rule' as const };
  expect(tierIn({ remotenessTier: 3 }, [row('S', 20, 40)]).tier).toBe(3);
  expect(tierIn({ remotenessTier: 3 }, [row('S', 20, 40)], rule).tier).toBe(2);
  expect(tierIn({ remotenessTier: 3 }, [], rule)).toEqual({ tier: 3, road: null });
  expect(tierIn({}, []).tier).toBe(1);
  expect(tierIn({ policyLocation: 'countySeat' }, []).tier).toBe(0);
});
