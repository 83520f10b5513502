import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines, written } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const sites = [site('A', { weekly: 6 })];

it('a week with one open morning has one day and no whole day', async () => {
  const policy = { 'timetable.halfDays': ['mondayMorning'] } as const;
  expect(timetableLines('T02', { group: { sites }, policy })).toEqual([
    'T02 post 1 days: days[1,A] + days[1,A+A] ≤ 1',
    'T02 post 1 whole days: days[1,A+A] ≤ 0',
  ]);
  const { goals, days } = await bestWeek(optimiser, { group: { sites }, policy });
  expect(goals.notFitting).toBe(6);
  expect(written(days)).toEqual(['1: A×3']);
});

it('a morning and an afternoon of one day hold six periods', async () => {
  const policy = { 'timetable.halfDays': ['mondayMorning', 'mondayAfternoon'] } as const;
  const { goals, days } = await bestWeek(optimiser, { group: { sites }, policy });
  expect(goals.notFitting).toBe(0);
  expect(written(days)).toEqual(['1: A×3 | A×3']);
});

it('two periods of every other week share one half-day, odd here and even there', async () => {
  const alternating = ['A', 'B'].map((code) => site(code, { weekly: 0, alternate: 1 }));
  const policy = { 'timetable.halfDays': ['fridayMorning'] } as const;
  const { goals, days } = await bestWeek(optimiser, { group: { sites: alternating }, policy });
  expect(goals).toMatchObject({ notFitting: 0, trips: 2 });
  expect(days).toHaveLength(1);
  expect(
    days[0]!.halves
      .flat()
      .map(({ week }) => week)
      .toSorted(),
  ).toEqual(['even', 'odd']);
});
