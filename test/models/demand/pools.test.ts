import { expect, it } from 'vitest';
import { poolLabel, poolsOf } from '../../../models/demand/pools.ts';
import { school } from '../../support/county-builder.ts';

const schools = [
  school('A1', { cluster: '甲' }),
  school('A2', { cluster: '甲', itinerantPool: '东片' }),
  school('B1', { cluster: '乙', itinerantPool: '东片' }),
  school('B2', { cluster: '乙', itinerantPool: '河片' }),
  school('C1', { cluster: '丙', itinerantPool: '河片' }),
  school('D1', { cluster: '丁', itinerantPool: '西片' }),
  school('E1', { cluster: null }),
  school('F1', { cluster: null, itinerantPool: '西片' }),
];
const named = (rows: typeof schools) =>
  Object.fromEntries([...poolsOf(rows)].map(([code, name]) => [code, poolLabel(name)]).toSorted());

it('merges the clusters of one declared pool, and pools that meet in a cluster', () => {
  expect(named(schools)).toEqual({
    A1: '丙+乙+甲',
    A2: '丙+乙+甲',
    B1: '丙+乙+甲',
    B2: '丙+乙+甲',
    C1: '丙+乙+甲',
    D1: '丁+F1',
    E1: 'E1',
    F1: '丁+F1',
  });
});

it('does not depend on the order of the schools', () => {
  expect(named(schools.toReversed())).toEqual(named(schools));
});
