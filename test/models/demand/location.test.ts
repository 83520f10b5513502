import { expect, it } from 'vitest';
import { isRural, isTown, locationOf } from '../../../models/demand/location.ts';
import { school } from '../../support/county-builder.ts';

it('reads town and rural from the policy location, never from the statistical area', () => {
  expect(isTown(school('S1', { policyLocation: 'countySeat', statisticalArea: 'rural' }))).toBe(true);
  expect(isRural(school('S1', { policyLocation: 'townSeat', statisticalArea: 'city' }))).toBe(true);
  expect(isRural(school('S1', { policyLocation: 'village' }))).toBe(true);
});

it('assumes a village for points and village schools, a township seat for others', () => {
  const unknown = { policyLocation: null } as const;
  expect(locationOf(school('P1', { ...unknown, kind: 'teachingPoint' }))).toEqual({
    location: 'village',
    assumed: true,
  });
  expect(locationOf(school('V1', { ...unknown, kind: 'villagePrimary' }))).toEqual({
    location: 'village',
    assumed: true,
  });
  expect(locationOf(school('J1', { ...unknown, kind: 'junior' }))).toEqual({ location: 'townSeat', assumed: true });
});
