import { describe, expect, it } from 'vitest';
import { kilometres, minutesBetween, toWgs84, travelBetweenSchools } from '../../models/travel.ts';
import type { Coordinates } from '../../src/county/county.ts';
import { county, school } from '../support/county-builder.ts';
import { quotaPolicy } from '../support/quota-county.ts';

const policy = quotaPolicy({ 'travel.detour': 1.5, 'travel.speed': 30 });
const at = (longitude: number, latitude: number, datum: Coordinates['datum'] = 'WGS84'): Coordinates => ({
  longitude,
  latitude,
  datum,
});

describe('travel between schools', () => {
  const minutes = travelBetweenSchools(
    county({
      schools: [
        school('A', { coordinates: at(112, 24) }),
        school('B', { coordinates: at(112, 24.1) }),
        school('C'),
        school('D', { coordinates: at(112, 24) }),
      ],
      travel: [
        { from: 'A', to: 'C', km: null, minutes: 17 },
        { from: 'B', to: 'D', km: null, minutes: 30 },
        { from: 'D', to: 'B', km: null, minutes: 40 },
      ],
    }),
    policy,
  );

  it('takes the given row, in the other direction too unless that has its own', () => {
    expect([minutes('A', 'C'), minutes('C', 'A')]).toEqual([17, 17]);
    expect([minutes('B', 'D'), minutes('D', 'B')]).toEqual([30, 40]);
  });

  it('else the straight line with detour at the average speed', () => {
    // 0.1° of latitude = 11.12 km; × 1.5 at 30 km/h = 33.4 minutes.
    expect(minutes('A', 'B')).toBe(33);
  });

  it('is null when unknown, never zero, and zero only at home or in one place', () => {
    expect(minutes('B', 'C')).toBeNull();
    expect(minutesBetween(null, at(112, 24), policy)).toBeNull();
    expect(minutes('C', 'C')).toBe(0);
    expect(minutes('A', 'D')).toBe(0);
  });
});

describe('datums', () => {
  // Published pair: GCJ-02 116.404, 39.915 is WGS84 116.39775550, 39.91359572; as BD-09 it is 116.39138, 39.90726.
  it('moves GCJ-02 and BD-09 to WGS84', () => {
    const [east, north] = toWgs84(at(116.404, 39.915, 'GCJ02'));
    expect(east).toBeCloseTo(116.397755, 5);
    expect(north).toBeCloseTo(39.913596, 5);
    const [baiduEast, baiduNorth] = toWgs84(at(116.404, 39.915, 'BD09'));
    expect(baiduEast).toBeCloseTo(116.391386, 4);
    expect(baiduNorth).toBeCloseTo(39.907255, 4);
  });

  it('shifts by hundreds of metres, enough to matter between a school and its point', () => {
    const shift = kilometres([112.6, 24.5], toWgs84(at(112.6, 24.5, 'GCJ02')));
    expect(shift).toBeGreaterThan(0.3);
    expect(shift).toBeLessThan(0.8);
  });
});
