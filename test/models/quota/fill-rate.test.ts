import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('lists schools by rate, worst first', async () => {
  const { goal } = await quotaOf(optimiser);
  expect(goal('fillRate')).toMatchObject({
    value: 5 / 6,
    bound: 5 / 6,
    status: 'proven',
    levels: [
      { school: 'S1', posts: 5, entitlement: 6 },
      { school: 'J1', posts: 3, entitlement: 3 },
      { school: 'P1', posts: 2, entitlement: 2 },
    ],
  });
});

it('fills every school when the total allows it', async () => {
  const { goal, part } = await quotaOf(optimiser, { county: { totalPosts: 40 } });
  expect(goal('fillRate').value).toBe(1);
  expect(part.used).toBe(11);
});
