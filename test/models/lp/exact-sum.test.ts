import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExactSum } from '../../../models/lp/exact-sum.ts';

const whole = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.integer().map((n) => n * 2 ** 40),
);

test('products of whole doubles add up as big integers do, whatever their size', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole)), (products) => {
      const sum = new ExactSum();
      for (const [a, b] of products) sum.add(a, b);
      const exact = products.reduce((total, [a, b]) => total + BigInt(a) * BigInt(b), 0n);
      expect(sum.total).toBe(exact);
    }),
    { numRuns: 500 },
  );
});
