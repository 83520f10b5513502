import { expect, it } from 'vitest';
import { linesOf } from '../../support/quota-county.ts';

it('never gives more than the entitlement', () => {
  expect(linesOf('Q11').map((line) => line.replace(/:.*≤/, ' ≤'))).toEqual([
    'Q11 S1 ≤ 6 (relax 1)',
    'Q11 P1 ≤ 2 (relax 1)',
    'Q11 J1 ≤ 3 (relax 1)',
  ]);
});

it('follows the pupil ratio alone when policy says so', () => {
  // S1: 90 / 19 = 4.74; P1: 14 / 19, but a teaching point keeps 2.
  const lines = linesOf('Q11', { policy: { 'small.combine': 'ratioOnly' } });
  expect(lines.map((line) => line.replace(/:.*≤/, ' ≤'))).toEqual([
    'Q11 S1 ≤ 5 (relax 1)',
    'Q11 P1 ≤ 2 (relax 1)',
    'Q11 J1 ≤ 3 (relax 1)',
  ]);
});
