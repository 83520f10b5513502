import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('half-days are joined into days: five half-days are three days', async () => {
  const sites = [site('A', { weekly: 15, minutes: 0 })];
  expect(timetableLines('T24', { group: { sites } })).toEqual([
    'T24 daysAway [days a fortnight, resolution 1]: minimise 2 days[1,A] + 2 days[1,A+A]',
  ]);
  const policy = { 'quota.itinerantMaxShare': 1 };
  expect((await bestWeek(optimiser, { group: { sites }, policy })).goals).toMatchObject({ trips: 10, daysAway: 6 });
});
