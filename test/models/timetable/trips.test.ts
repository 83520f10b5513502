import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('a half-day every week counts two a fortnight, one of odd weeks counts one', async () => {
  expect(timetableLines('T22')[0]).toContain('2 days[1,A] + 3 days[1,A+B单]');
  const sites = [site('A', { weekly: 0, alternate: 1 })];
  expect((await bestWeek(optimiser, { group: { sites } })).goals).toMatchObject({ trips: 1, roads: 20, daysAway: 1 });
});

it('the period of every other week rides on a weekly visit with room', async () => {
  const sites = [site('A', { weekly: 2, alternate: 1 })];
  expect((await bestWeek(optimiser, { group: { sites } })).goals.trips).toBe(2);
});
