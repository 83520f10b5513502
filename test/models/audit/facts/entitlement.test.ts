import { expect, test } from 'vitest';
import { classesOf } from '../../../../models/audit/facts/classes.ts';
import { entitlementOf } from '../../../../models/audit/facts/entitlement.ts';
import type { Policy } from '../../../../models/parameters.ts';
import type { School } from '../../../../src/county/county.ts';
import { enrolment, school } from '../../../support/county-builder.ts';
import { withPolicy } from '../lawful.ts';

/** One row per grade: pupils and classes. */
function entitled(
  rows: Readonly<Record<number, readonly [pupils: number, classes: number]>>,
  facts: Partial<School> = {},
  policy: Partial<Policy> = {},
) {
  const at = school('A', facts);
  const enrolled = Object.entries(rows).map(([grade, [pupils, classes]]) =>
    enrolment('A', Number(grade), pupils, { classes }),
  );
  const inForce = withPolicy(policy);
  return entitlementOf(at, classesOf(at, enrolled, inForce), 4, inForce);
}

test('pupils by the ratio, rounded up once for the whole school', () => {
  expect(entitled({ 1: [190, 5] })).toBe(10);
  expect(entitled({ 1: [191, 5] })).toBe(11);
  // 200 / 19 + 100 / 13.5 = 10.53 + 7.41 = 17.93
  expect(entitled({ 1: [200, 5], 7: [100, 2] }, { kind: 'nineYear' })).toBe(18);
});

test('small schools: teachers by class with the non-teaching staff they imply, when that is more', () => {
  // 6 × 1.8 = 10.8 → 11 teachers; 11 × 0.09 / 0.91 = 1.09 → 1 more. By pupils: 90 / 19 → 5.
  expect(entitled({ 1: [90, 6] })).toBe(12);
  // 2 × 2.7 = 5.4 → 6 teachers; 6 × 0.15 / 0.85 = 1.06 → 1 more.
  expect(entitled({ 7: [60, 2] }, { kind: 'junior' })).toBe(7);
  // Two stages: 2 × 1.8 + 2 × 2.7 = 9 teachers, and the smaller share: 9 × 0.09 / 0.91 = 0.89 → none.
  expect(entitled({ 1: [40, 2], 7: [40, 2] }, { kind: 'nineYear' })).toBe(9);
});

test('the class ratio is for small schools, and by choice for none', () => {
  expect(entitled({ 1: [101, 6] })).toBe(6);
  expect(entitled({ 1: [90, 6] }, {}, { 'small.combine': 'ratioOnly' })).toBe(5);
});

test('both ratios by weight: a quarter of 12 staff by class and three quarters of 90 / 19', () => {
  const weighted = (weight: number) =>
    entitled({ 1: [90, 6] }, {}, { 'small.combine': 'weighted', 'small.classWeight': weight });
  // 0.25 × 12 + 0.75 × 4.737 = 6.55; all of it is the class ratio, none of it the pupil ratio.
  expect([weighted(0.25), weighted(1), weighted(0)]).toEqual([7, 12, 5]);
  expect(entitled({ 1: [101, 6] }, {}, { 'small.combine': 'weighted' })).toBe(6);
});

test('products of decimals do not round up by their dust: 10 classes at 1.1 are 11 teachers', () => {
  expect(entitled({ 1: [90, 10] }, {}, { 'classRatio.primary': 1.1, 'quota.nonTeachingShare.primary': 0 })).toBe(11);
});

test('the first tier that a small school fits in lifts it', () => {
  const tiers = [
    { maxPupils: 10, mode: 'fixed', value: 3 },
    { maxPupils: 40, mode: 'perClass', value: 2.5 },
  ] as const;
  const at = (pupils: number) => entitled({ 1: [pupils, 2] }, {}, { 'small.tiers': tiers });
  expect([at(10), at(11), at(41)]).toEqual([4, 5, 4]);
  expect(entitled({ 1: [10, 1] }, {}, { 'small.tiers': tiers })).toBe(3);
});

test('a tier may set a ratio of its own: one for 8 pupils, rounded up', () => {
  const tiers = [{ maxPupils: 40, mode: 'perPupil', value: 8 }] as const;
  expect(entitled({ 1: [33, 1] }, {}, { 'small.tiers': tiers })).toBe(5);
  expect(entitled({ 1: [32, 1] }, {}, { 'small.tiers': tiers })).toBe(4);
});

test('a teaching point with pupils has its floor whatever the ratios; without pupils it has nothing', () => {
  const floor = { 'quota.pointFloor': 3, 'small.combine': 'ratioOnly' } as const;
  expect(entitled({ 1: [4, 1] }, { kind: 'teachingPoint' }, floor)).toBe(3);
  expect(entitled({ 1: [4, 1] }, {}, floor)).toBe(1);
  expect(entitled({ 1: [0, 0] }, { kind: 'teachingPoint' }, floor)).toBe(0);
});

test('posts of the resource centre come on top, and special schools may have a ratio of their own', () => {
  expect(entitled({ 1: [190, 5] }, { resourceCentrePosts: 2 })).toBe(12);
  expect(entitled({ 1: [30, 3] }, { kind: 'special', postsRatified: 9, resourceCentrePosts: 2 })).toBe(11);
  // 30 / 4 = 7.5.
  const policy = { 'special.posts': 'ratio', 'special.pupilsPerStaff': 4 } as const;
  expect(entitled({ 1: [30, 3] }, { kind: 'special', postsRatified: 9 }, policy)).toBe(8);
  expect(entitled({ 1: [0, 0] }, { resourceCentrePosts: 2 })).toBe(0);
});

test('a special school has its ratified posts, else the people it holds; a suspended school nothing', () => {
  expect(entitled({ 1: [30, 3] }, { kind: 'special', postsRatified: 9 })).toBe(9);
  expect(entitled({ 1: [30, 3] }, { kind: 'special' })).toBe(4);
  expect(entitled({ 1: [190, 5] }, { inUse: false })).toBe(0);
});
