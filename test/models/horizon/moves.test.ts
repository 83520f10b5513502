import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('counts who leaves a cluster', () => {
  expect(horizonLines('H24', { years: 2 })[0]).toBe(
    'H24 moves [people, resolution 1]: minimise left[乙学区 primary chinese, year 1] + left[甲学区 junior chinese, year 1] + left[甲学区 primary chinese, year 1] + left[乙学区 primary chinese, year 2 steady] + left[甲学区 junior chinese, year 2 steady] + left[甲学区 primary chinese, year 2 steady]',
  );
});

test('one move is enough where one is above and another missing; hiring does the rest', async () => {
  expect((await bestYears(optimiser)).goals).toMatchObject({ unfilled: 0, surplus: 0, moves: 1 });
});

test('taken first, nobody moves and the one above stays', async () => {
  const policy = { 'horizon.goals': ['unfilled', 'moves', 'smoothHiring', 'surplus', 'retrained'] as const };
  // Room for one more than needed: the county may hire instead of moving.
  const { goals } = await bestYears(optimiser, { policy, county: { totalPosts: 25 } });
  expect(goals).toMatchObject({ unfilled: 0, moves: 0, surplus: 1 });
});
