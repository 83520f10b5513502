import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('counts half periods times minutes', async () => {
  // Music (4) and PE (6) at the point are taught from S1, 12 minutes away.
  const { goal, part } = await quotaOf(optimiser);
  expect(part.itinerants.map(({ subject, halfPeriods, minutes }) => [subject, halfPeriods, minutes])).toEqual([
    ['music', 4, 12],
    ['pe', 6, 12],
  ]);
  expect(goal('travel')).toMatchObject({ value: 120, bound: 120, parts: [{ subject: 'S1', amount: 120 }] });
});

it('stays at home when nothing else matters', async () => {
  const { goal } = await quotaOf(optimiser, { policy: { 'quota.goals': ['travel'] } });
  expect(goal('travel').value).toBe(0);
});
