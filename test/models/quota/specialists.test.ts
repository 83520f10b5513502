import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('counts substitutes once', async () => {
  // J1: three posts for Chinese, morality, music and PE: the four half periods of morality are taught by the Chinese post.
  const { goal, part } = await quotaOf(optimiser);
  expect(goal('specialists')).toMatchObject({ value: 4, bound: 4, parts: [{ subject: 'J1', amount: 4 }] });
  expect(part.substitutions).toEqual([
    { school: 'J1', stage: 'junior', from: 'chinese', to: 'morality', halfPeriods: 4 },
  ]);
});

it('counts remote lessons twice', async () => {
  const { goal, part } = await quotaOf(optimiser, { policy: { 'ratio.junior': 60, 'classRatio.junior': 0.5 } });
  expect(part.supervision).toEqual([{ school: 'J1', stage: 'junior', from: 'pe', halfPeriods: 2 }]);
  expect(goal('specialists').parts?.find(({ subject }) => subject === 'J1')?.amount).toBe(4);
});
