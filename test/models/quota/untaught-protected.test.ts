import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaOf } from '../../support/quota-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('is nothing where an all-subject teacher and one specialist share a point that nobody travels to', async () => {
  const alone = await quotaOf(optimiser, { county: { travel: [] } });
  expect(alone.goal('untaughtProtected')).toMatchObject({ value: 0, bound: 0, status: 'proven' });
});

it('leaves protected lessons untaught only where posts end, part by part', async () => {
  // J1 with a single post: 28 half periods − 14 for the class head; music or PE, not both. PE (6) is taught, music (4) not,
  // but 2 of the 4 may be remote with the PE teacher in the room.
  const policy = { 'ratio.junior': 60, 'classRatio.junior': 0.5 };
  const { goal } = await quotaOf(optimiser, { policy });
  expect(goal('untaughtProtected')).toMatchObject({
    value: 2,
    bound: 2,
    status: 'proven',
    base: 50,
    parts: [{ subject: 'J1', amount: 2 }],
  });
});
