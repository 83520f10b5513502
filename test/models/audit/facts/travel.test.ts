import { expect, test } from 'vitest';
import { roadsOf } from '../../../../models/audit/facts/travel.ts';
import type { Coordinates } from '../../../../src/county/county.ts';
import { school } from '../../../support/county-builder.ts';
import { lawfulPolicy, withPolicy } from '../lawful.ts';

type Datum = Coordinates['datum'];
const at = (code: string, longitude: number, latitude: number, datum: Datum = 'WGS84') =>
  school(code, { coordinates: { longitude, latitude, datum } });

test('the county’s own table comes first, one direction serves both, its own direction more', () => {
  const rows = [
    { from: 'A', to: 'B', km: 5, minutes: 50 },
    { from: 'B', to: 'A', km: 5, minutes: 40 },
    { from: 'A', to: 'C', km: 9, minutes: 12 },
  ];
  const roads = roadsOf(rows, lawfulPolicy);
  const [a, b, c] = [at('A', 112, 24), at('B', 112, 24.1), at('C', 112, 24.2)];
  expect([roads.between(a!, b!), roads.between(b!, a!), roads.between(c!, a!)]).toEqual([50, 40, 12]);
});

// A tenth of a degree of latitude is 11.12 km; 11.12 × 1.3 / 30 h = 28.9 minutes. East, cos 60° halves it: 14.5 minutes.
test('else the straight line with its detour at the average speed, in whole minutes', () => {
  const roads = roadsOf([], lawfulPolicy);
  expect(roads.between(at('A', 112, 24), at('B', 112, 24.1))).toBe(29);
  expect(roads.between(at('A', 20, 60), at('B', 20.1, 60))).toBe(14);
  expect(roads.fromPoint({ longitude: 112, latitude: 24, datum: 'WGS84' }, at('B', 112, 24.1))).toBe(29);
});

test('a place without coordinates is nowhere, not here', () => {
  const roads = roadsOf([], lawfulPolicy);
  expect(roads.between(school('A'), at('B', 112, 24))).toBeNull();
  expect(roads.between(at('B', 112, 24), school('A'))).toBeNull();
});

// The sample pairs that the conversion's publications give. On foot: a minute is 83 m, the shift half a kilometre.
test('one place in three datums is one place', () => {
  const onFoot = roadsOf([], withPolicy({ 'travel.detour': 1, 'travel.speed': 5 }));
  const gcj = at('B', 116.41024449916938, 39.91640428150164, 'GCJ02');
  expect(onFoot.between(at('A', 116.404, 39.915), gcj)).toBe(0);
  expect(onFoot.between(at('A', 116.404, 39.915), at('B', 116.41024449916938, 39.91640428150164))).toBe(7);
  const baidu = at('B', 116.41036949371029, 39.92133699351021, 'BD09');
  expect(onFoot.between(at('A', 116.404, 39.915, 'GCJ02'), baidu)).toBe(0);
});
