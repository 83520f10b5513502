import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('a whole day at one site is one way there and back', async () => {
  const sites = [site('A', { weekly: 6, minutes: 10 })];
  expect(timetableLines('T23', { group: { sites } })).toEqual([
    'T23 roads [minutes a fortnight, resolution 1]: minimise 40 days[1,A] + 40 days[1,A+A]',
  ]);
  expect((await bestWeek(optimiser, { group: { sites } })).goals.roads).toBe(40);
});

it('two sites of one day are joined by the shorter way: 10 + 20 + 25 rather than 2 × 35', async () => {
  expect((await bestWeek(optimiser)).goals.roads).toBe(2 * 55);
});
