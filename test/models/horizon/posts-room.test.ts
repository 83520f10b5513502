import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('24 posts for 24 needed: as many may be missing as are above', () => {
  expect(horizonLines('H03')[0]).toMatch(/^H03 year 1: .+ ≤ 0 \(relax 1\)$/);
  expect(horizonLines('H03', { county: { totalPosts: 26 } })[0]).toMatch(/≤ 2 \(relax 1\)$/);
});

test('under a total below the people there, nobody is hired until enough have gone', async () => {
  const { rows, goals } = await bestYears(optimiser, { county: { totalPosts: 21 } });
  const hired = [0, 1, 2].map((year) =>
    rows.filter((row) => row.year === year).reduce((sum, row) => sum + row.hired, 0),
  );
  const people = [0, 1, 2].map((year) =>
    rows.filter((row) => row.year === year).reduce((sum, row) => sum + row.people, 0),
  );
  // 22 people, then 20: one of the two who retire may be replaced.
  expect([hired, people]).toEqual([
    [0, 1, 0],
    [22, 21, 21],
  ]);
  expect(goals.surplus).toBe(1);
});
