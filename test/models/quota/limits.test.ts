import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SchoolFacts } from '../../../models/quota/facts.ts';
import { bestFillRates, fairPosts, schoolLimits } from '../../../models/quota/limits.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

const policy = quotaPolicy({ 'quota.minimumShare': 0.5 });
const school = (entitlement: number, position: number): SchoolFacts => ({
  code: `S${position}`,
  name: `S${position}`,
  pointFloor: 0,
  specialists: [],
  isSpecial: false,
  pupils: 10,
  entitlement,
  nonTeachingShare: 0,
  nonTeachingToday: 0,
  stages: [],
});

it('keeps a special school at its entitlement and a teaching point at its floor', () => {
  expect(schoolLimits({ ...school(7, 0), isSpecial: true }, policy)).toEqual({ least: 7, most: 7 });
  expect(schoolLimits({ ...school(3, 0), pointFloor: 2 }, policy)).toEqual({ least: 2, most: 3 });
  expect(schoolLimits(school(3, 0), policy)).toEqual({ least: 2, most: 3 });
});

it('pours posts so that no other plan has better rates', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), fc.nat(12), (sizes, more) => {
      const schools = sizes.map(school);
      const limits = schools.map((each) => schoolLimits(each, policy));
      const total = limits.reduce((sum, { least }) => sum + least, 0) + more;
      let best: readonly number[] | null = null;
      const visit = (position: number, rates: readonly number[], used: number): void => {
        if (used > total) return;
        if (position === schools.length) {
          const sorted = rates.toSorted((a, b) => a - b);
          if (best === null || isBetter(sorted, best)) best = sorted;
          return;
        }
        const { least, most } = limits[position]!;
        for (let posts = least; posts <= most; posts += 1)
          visit(position + 1, [...rates, posts / schools[position]!.entitlement], used + posts);
      };
      visit(0, [], 0);
      expect(bestFillRates(schools, total, policy)).toEqual(best);
    }),
    { numRuns: 200, seed: 5 },
  );
});

it('names the schools of one size that tie for the last posts, and no others', () => {
  const schools = [10, 10, 10, 20].map(school);
  const upTo = ({ entitlement }: SchoolFacts) => ({ least: 0, most: entitlement });
  // 9, 9, 9 and 18 fill all to nine tenths; of two posts more the two go to schools of ten.
  const fair = fairPosts(schools, 47, upTo)!;
  expect([...fair.posts.values()]).toEqual([10, 10, 9, 18]);
  expect([...fair.tied].toSorted()).toEqual(['S0', 'S1', 'S2']);
  expect(fairPosts(schools, 48, upTo)!.tied.size).toBe(0);
  expect(fairPosts(schools, 3, () => ({ least: 1, most: 5 }))).toBeNull();
});

it('keeps needs above what is fair', () => {
  const needs = fairPosts([10, 10].map(school), 12, ({ code }) => ({ least: code === 'S0' ? 9 : 0, most: 10 }))!;
  expect([...needs.posts.values()]).toEqual([9, 3]);
});

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((rate, position) => rate !== b[position]);
  return first >= 0 && a[first]! > b[first]!;
}
