import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deriveDemand } from '../../../models/demand/demand.ts';
import { derivedPosts, largestRemainder } from '../../../models/quota/posts-table.ts';
import { quotaCounty, quotaPolicy } from '../../support/quota-county.ts';

it('shares a whole number exactly and close to the weights', () => {
  expect(largestRemainder([1, 1, 1], 10)).toEqual([4, 3, 3]);
  expect(largestRemainder([14, 4, 4, 6], 5)).toEqual([2, 1, 1, 1]);
  expect(largestRemainder([0, 0], 3)).toEqual([0, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }), fc.nat(60), (weights, whole) => {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      fc.pre(sum > 0);
      const shares = largestRemainder(weights, whole);
      expect(shares.reduce((total, share) => total + share, 0)).toBe(whole);
      for (const [position, share] of shares.entries())
        expect(Math.abs(share - (weights[position]! * whole) / sum)).toBeLessThan(1);
    }),
    { numRuns: 200, seed: 3 },
  );
});

it('derives posts from entitlement, total and lessons', () => {
  // E = 3, 2, 6 and a total of 10: 2.73, 1.82, 5.45 → 3, 2, 5. S1 keeps no non-teaching post (⌊0.09 × 5⌋ = 0); lessons of
  // 42, 12, 12 and 18 share 5 teachers as 2.5, 0.71, 0.71, 1.07 → 2, 1, 1, 1.
  const posts = derivedPosts(deriveDemand(quotaCounty(), quotaPolicy()));
  expect(posts.filter(({ school }) => school === 'S1')).toEqual([
    { school: 'S1', stage: 'primary', subject: 'chinese', posts: 2 },
    { school: 'S1', stage: 'primary', subject: 'morality', posts: 1 },
    { school: 'S1', stage: 'primary', subject: 'music', posts: 1 },
    { school: 'S1', stage: 'primary', subject: 'pe', posts: 1 },
  ]);
  expect(posts.reduce((sum, row) => sum + row.posts, 0)).toBe(10);
});
