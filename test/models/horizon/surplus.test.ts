import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines, shrinking } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('adds up people above the posts', () => {
  expect(horizonLines('H23', { years: 2 })[0]).toMatch(
    /^H23 surplus \[person-years, resolution 1\]: minimise surplus\[/,
  );
});

test('posts that go leave people above them, who cannot be dismissed', async () => {
  // From the second year on A needs 11, from the third 10 and J 5: hires of today are above then.
  const { goals, of } = await bestYears(optimiser, { futures: [shrinking] });
  expect(of('A').map(({ need, people, surplus }) => [need, people, surplus])).toEqual([
    [12, 12, 0],
    [11, 11, 0],
    [10, 11, 1],
  ]);
  expect(goals).toMatchObject({ unfilled: 0, surplus: 2 });
});
