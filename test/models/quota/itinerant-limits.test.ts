import { expect, it } from 'vitest';
import { school } from '../../support/county-builder.ts';
import { linesOf, quotaCounty } from '../../support/quota-county.ts';

it('caps lessons away from home at half the norm of the posts', () => {
  expect(linesOf('Q08')).toEqual([
    'Q08 S1,primary,music: - 16 posts[S1,primary,music] + itinerant[S1→P1,primary,music] ≤ 0 (relax 1)',
    'Q08 S1,primary,pe: - 16 posts[S1,primary,pe] + itinerant[S1→P1,primary,pe] ≤ 0 (relax 1)',
    'Q08 P1,primary,music: - 16 posts[P1,primary,music] + itinerant[P1→S1,primary,music] ≤ 0 (relax 1)',
    'Q08 P1,primary,pe: - 16 posts[P1,primary,pe] + itinerant[P1→S1,primary,pe] ≤ 0 (relax 1)',
  ]);
});

it('knows no way that is too long, unknown or out of the cluster', () => {
  expect(linesOf('Q08', { policy: { 'quota.itinerantMaxMinutes': 11 } })).toEqual([]);
  expect(linesOf('Q08', { county: { travel: [] } })).toEqual([]);
  const schools = quotaCounty().schools.map((each) => (each.code === 'P1' ? school('P1', { cluster: null }) : each));
  expect(linesOf('Q08', { county: { schools } })).toEqual([]);
});

it('opens the ways between clusters that a declared pool merges', () => {
  const schools = quotaCounty().schools.map((each) =>
    each.code === 'P1'
      ? { ...each, cluster: '丙学区', itinerantPool: '东片' }
      : each.code === 'J1'
        ? each
        : { ...each, itinerantPool: '东片' },
  );
  expect(linesOf('Q08', { county: { schools } })).toHaveLength(4);
});

it('lets nobody travel for subjects that policy does not name', () => {
  expect(linesOf('Q08', { policy: { 'quota.itinerantSubjects': ['pe'] } }).map((line) => line.slice(0, 17))).toEqual([
    'Q08 S1,primary,pe',
    'Q08 P1,primary,pe',
  ]);
});
