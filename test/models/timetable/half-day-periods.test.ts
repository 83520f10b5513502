import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines, written } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('seven periods need three half-days of three, spread evenly', async () => {
  const sites = [site('A', { weekly: 7 })];
  expect(timetableLines('T05', { group: { sites } })).toEqual([
    'T05 A half-days: days[1,A] + 2 days[1,A+A] - halfDays[A] = 0',
    'T05 A whole half-days: left[A] + halfDays[A] ≥ 3',
    'T05 post 1 A every week: - 3 days[1,A] - 6 days[1,A+A] + periods[1,A] ≤ 0',
  ]);
  const { goals, days } = await bestWeek(optimiser, { group: { sites } });
  expect(goals).toMatchObject({ notFitting: 0, trips: 6 });
  expect(written(days)).toEqual(['1: A×2 | A×2', '1: A×3']);
});

it('a full half-day has no room for the period of every other week', async () => {
  const sites = [site('A', { weekly: 3, alternate: 1 })];
  const { goals, days } = await bestWeek(optimiser, { group: { sites } });
  // One half-day every week and one more in odd weeks, on the same day.
  expect(goals).toMatchObject({ notFitting: 0, trips: 3, roads: 40, daysAway: 2 });
  expect(written(days)).toEqual(['1: A×3 | A×1 odd']);
});
