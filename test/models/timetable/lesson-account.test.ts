import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines, written } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('accounts for weekly periods and for the one of every other week apart', async () => {
  expect(timetableLines('T01')).toEqual([
    'T01 A: periods[1,A] + left[A] = 2',
    'T01 B: periods[1,B] + left[B] = 2',
    'T01 B every other week: odd[1,B] + even[1,B] + alternateLeft[B] = 1',
  ]);
  const { goals, days } = await bestWeek(optimiser);
  expect(goals.notFitting).toBe(0);
  expect(written(days)).toEqual(['1: A×2 | B×2, B×1 odd']);
});

it('says what is left when nobody may travel', async () => {
  const { goals, days } = await bestWeek(optimiser, { group: { posts: 0 } });
  expect([goals.notFitting, days]).toEqual([9, []]);
});

it('shares lessons between posts when one cannot hold them', async () => {
  const sites = [site('A', { weekly: 12 })];
  const { goals, days } = await bestWeek(optimiser, { group: { posts: 2, sites } });
  expect(goals.notFitting).toBe(0);
  expect(days.flatMap(({ halves }) => halves.flat()).reduce((sum, { halfPeriods }) => sum + halfPeriods, 0)).toBe(24);
});
