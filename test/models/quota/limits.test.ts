import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SchoolFacts } from '../../../models/quota/facts.ts';
import { bestFillRates, schoolLimits } from '../../../models/quota/limits.ts';
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

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((rate, position) => rate !== b[position]);
  return first >= 0 && a[first]! > b[first]!;
}
