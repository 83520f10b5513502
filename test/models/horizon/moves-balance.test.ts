import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('arrivals of a stage and subject are its departures, cluster by cluster', () => {
  expect(horizonLines('H02')[0]).toBe(
    'H02 primary chinese, year 1: arrived[乙学区 primary chinese, year 1] - left[乙学区 primary chinese, year 1] + arrived[甲学区 primary chinese, year 1] - left[甲学区 primary chinese, year 1] = 0',
  );
});

test('the one too many of 甲学区 goes to 乙学区, where two are missing', async () => {
  const { rows } = await bestYears(optimiser);
  const moved = rows.filter(({ arrived, left }) => arrived + left > 0);
  expect(moved.map(({ year, post, arrived, left }) => [year, post, arrived, left])).toEqual([
    [0, 0, 1, 0],
    [0, 2, 0, 1],
  ]);
});
