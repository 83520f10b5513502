import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('counts the other lessons nobody teaches', async () => {
  // J1 with one post teaches PE and sits in 2 half periods of remote music: 14 of Chinese and 4 of morality stay untaught.
  const { goal } = await quotaOf(optimiser, { policy: { 'ratio.junior': 60, 'classRatio.junior': 0.5 } });
  expect(goal('untaughtOther')).toMatchObject({
    value: 18,
    bound: 18,
    status: 'proven',
    base: 90,
    parts: [{ subject: 'J1', amount: 18 }],
  });
});
