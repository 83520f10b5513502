import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, site, timetableLines } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('half of a norm of 16 periods is 8, that is two full half-days and two periods', async () => {
  const sites = [site('A', { weekly: 9 })];
  expect(timetableLines('T08', { group: { sites } })).toEqual([
    'T08 post 1: 2 periods[1,A] ≤ 16',
    'T08 post 1 whole half-days: - 2 days[1,A] - 4 days[1,A+A] + periods[1,A] ≤ 2',
  ]);
  expect((await bestWeek(optimiser, { group: { sites } })).goals.notFitting).toBe(2);
});

it('half of 15 periods is rounded up to 8', async () => {
  const sites = [site('A', { weekly: 8 })];
  expect((await bestWeek(optimiser, { group: { sites, norm: 30 } })).goals.notFitting).toBe(0);
  expect((await bestWeek(optimiser, { group: { sites, norm: 28 } })).goals.notFitting).toBe(2);
});
