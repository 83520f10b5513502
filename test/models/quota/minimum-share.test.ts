import { expect, it } from 'vitest';
import { leastPosts } from '../../../models/quota/least-posts.ts';
import { linesOf } from '../../support/quota-county.ts';

it('asks four fifths of the entitlement, rounded up', () => {
  // 0.8 × 3 = 2.4, 0.8 × 2 = 1.6, 0.8 × 6 = 4.8.
  expect(linesOf('Q03').map((line) => line.replace(/:.*≥/, ' ≥'))).toEqual([
    'Q03 S1 ≥ 5 (relax 1)',
    'Q03 P1 ≥ 2 (relax 1)',
    'Q03 J1 ≥ 3 (relax 1)',
  ]);
});

it('does not round a whole number up', () => {
  expect(leastPosts(15, 0.8)).toBe(12);
  expect(leastPosts(10, 0.7)).toBe(7);
  expect(leastPosts(11, 0.7)).toBe(8);
});
