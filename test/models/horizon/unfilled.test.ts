import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines, shrinking, steady } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

test('counts the first year once for every future, by weight', () => {
  const [line = ''] = horizonLines('H21', { futures: [steady, { ...shrinking, weight: 2 }], years: 2 });
  expect(line).toContain('minimise 3 short[乙学区 primary chinese, year 1]');
  expect(line).toContain('+ short[乙学区 primary chinese, year 2 steady]');
  expect(line).toContain('+ 2 short[乙学区 primary chinese, year 2 shrinking]');
});

test('without hiring, moving fills what it can: two missing, then four, then four', async () => {
  const { goals } = await bestYears(optimiser, { policy: { 'horizon.maxHiresAYear': 0 } });
  expect(goals).toMatchObject({ unfilled: 2 + 4 + 4, surplus: 0 });
});
