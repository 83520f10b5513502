import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('counts differences from the people of today, part by part', async () => {
  // First fill rates, then change. J1 has 1 of 3, P1 1 of 2; S1 keeps its four people with lessons and adds one post;
  // its teacher of labour has no lessons of that name and counts as one.
  const { goal } = await quotaOf(optimiser, { policy: { 'quota.goals': ['fillRate', 'change'] } });
  expect(goal('change')).toMatchObject({
    value: 5,
    bound: 5,
    status: 'proven',
    base: 11,
    parts: [
      { subject: 'J1', amount: 2 },
      { subject: 'P1', amount: 1 },
      { subject: 'S1', amount: 2 },
    ],
  });
});
