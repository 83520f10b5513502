import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('all hires of a year are in its blocks, and the blocks end at the limit', () => {
  expect(horizonLines('H04')[0]).toBe(
    'H04 year 1: hired[乙学区 primary chinese, year 1] + hired[甲学区 junior chinese, year 1] + hired[甲学区 primary chinese, year 1] - block 1[year 1] - block 2[year 1] = 0',
  );
  expect(horizonLines('H04', { policy: { 'horizon.maxHiresAYear': 1 } })[0]).toMatch(/- block 1\[year 1\] = 0$/);
});

test('at most one a year: posts stay unfilled until their turn comes', async () => {
  const { rows, goals } = await bestYears(optimiser, { policy: { 'horizon.maxHiresAYear': 1 } });
  const hired = [0, 1, 2].map((year) =>
    rows.filter((row) => row.year === year).reduce((sum, row) => sum + row.hired, 0),
  );
  expect(hired).toEqual([1, 1, 1]);
  // Missing 2, less one hire; then 4 less two hires; then less three.
  expect(goals.unfilled).toBe(1 + 2 + 1);
});
