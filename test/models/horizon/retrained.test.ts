import { afterAll, expect, test } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestYears, horizonLines, retrainableTeachers } from '../../support/horizon-county.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const county = { teachers: retrainableTeachers() };

test('counts who is retrained, the second year once for every future', () => {
  expect(horizonLines('H25', { county })).toEqual([
    'H25 retrained [people, resolution 1]: minimise retrained[甲学区 primary chinese, year 2] + retrained[甲学区 primary chinese, year 3 steady]',
  ]);
});

test('nobody is retrained where hiring fills the post', async () => {
  expect((await bestYears(optimiser, { county })).goals.retrained).toBe(0);
});
