import { describe, expect, it } from 'vitest';
import { isInside, near, roughKilometres, siteOf, yangshan } from '../../../src/demo/places.ts';
import { randomStream } from '../../../src/demo/random.ts';

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const satisfies readonly (readonly [number, number])[];

describe('places of 阳山', () => {
  it('are its twelve towns and one Yao township, the seat first, with 167 villages', () => {
    expect(yangshan.towns).toHaveLength(13);
    expect(yangshan.towns[0]!.name).toBe('阳城镇');
    expect(yangshan.towns.flatMap(({ villages }) => villages)).toHaveLength(167);
    expect(yangshan.attribution).toBe('Vonng/adcode,CC BY 4.0');
  });

  it('tells inside from outside', () => {
    const fence = square.map(([x, y]): [number, number] => [x, y]);
    expect(isInside({ longitude: 5, latitude: 5 }, fence)).toBe(true);
    expect(isInside({ longitude: 15, latitude: 5 }, fence)).toBe(false);
  });

  it('keeps a known position and puts an unknown one near its own town', () => {
    const random = randomStream(1, 'places');
    const town = yangshan.towns[1]!;
    const known = town.villages.find(({ longitude }) => longitude !== null)!;
    expect(siteOf(known, town, yangshan, random)).toEqual({ longitude: known.longitude, latitude: known.latitude });
    for (const village of town.villages.filter(({ longitude }) => longitude === null)) {
      const site = siteOf(village, town, yangshan, random);
      expect(isInside(site, yangshan.fence)).toBe(true);
      expect(roughKilometres(site, town)).toBeLessThan(12);
    }
  });

  it('measures roughly: 0.1 degree of latitude is 11 km', () => {
    expect(roughKilometres({ longitude: 112, latitude: 24 }, { longitude: 112, latitude: 24.1 })).toBeCloseTo(11.1, 5);
    expect(near({ longitude: 112, latitude: 24 }, 0, randomStream(1, 'near'))).toEqual({
      longitude: 112,
      latitude: 24,
    });
  });
});
