import { expect, it } from 'vitest';
import { school } from '../../support/county-builder.ts';
import { linesOf } from '../../support/quota-county.ts';

it('adds up all posts of all schools', () => {
  const [row] = linesOf('Q01');
  expect(linesOf('Q01')).toHaveLength(1);
  // Three schools: 3 × non-teaching, 4 subjects each, and a 全科 post at P1.
  expect(row?.split(' + ')).toHaveLength(16);
  expect(row).toMatch(/≤ 10 \(relax 1\)$/);
});

it('leaves the reserve out: 15 % of 10 is one whole post', () => {
  expect(linesOf('Q01', { policy: { 'quota.reserveShare': 0.15 } })[0]).toMatch(/≤ 9 \(relax 1\)$/);
});

it('counts special schools at their entitlement', () => {
  const schools = [school('S1'), school('X1', { kind: 'special', postsRatified: 7 })];
  expect(linesOf('Q01', { county: { schools, enrolment: [] } })).toEqual([
    'Q01 total: nonTeaching[S1] + nonTeaching[X1] ≤ 10 (relax 1)',
  ]);
});

it('takes the ratified posts of all legal units when the county gives no total', () => {
  const schools = [school('S1', { postsRatified: 9 }), school('S2', { postsRatified: 4 })];
  expect(linesOf('Q01', { county: { totalPosts: null, schools, enrolment: [] } })[0]).toMatch(/≤ 13 \(relax 1\)$/);
});
