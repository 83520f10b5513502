import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines, written } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const oneClass = [site('A', { weekly: 4, classes: 1 })];

it('one class takes two periods of music a day: four need two days', async () => {
  expect(timetableLines('T06', { group: { sites: oneClass } })).toEqual([
    'T06 post 1 A every week: - 2 days[1,A] - 2 days[1,A+A] + periods[1,A] ≤ 0',
  ]);
  const { goals, days } = await bestWeek(optimiser, { group: { sites: oneClass } });
  expect(goals).toMatchObject({ notFitting: 0, trips: 4, daysAway: 4 });
  expect(written(days)).toEqual(['1: A×2', '1: A×2']);
});

it('on one day only two of the four fit', async () => {
  const policy = { 'timetable.halfDays': ['mondayMorning', 'mondayAfternoon'] } as const;
  expect((await bestWeek(optimiser, { group: { sites: oneClass }, policy })).goals.notFitting).toBe(4);
});

it('three classes take six periods a day, more than two half-days hold: no row', () => {
  expect(timetableLines('T06', { group: { sites: [site('A', { classes: 3 })] } })).toEqual([]);
});
