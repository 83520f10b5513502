import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, timetableLines, written } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('one site a day: two days instead of one', async () => {
  const policy = { 'timetable.sitesADay': 1 };
  expect(timetableLines('T04', { policy })).toEqual(['T04 post 1 a day: days[1,A+B单] + days[1,A+B] ≤ 0']);
  const { goals, days } = await bestWeek(optimiser, { policy });
  expect(goals).toMatchObject({ notFitting: 0, daysAway: 4 });
  expect(written(days)).toEqual(['1: A×2', '1: B×2, B×1 odd']);
});

it('one site altogether: the other site gets nobody, or another post', async () => {
  const policy = { 'timetable.sitesAWeek': 1 };
  expect((await bestWeek(optimiser, { policy })).goals.notFitting).toBe(4);
  const shared = await bestWeek(optimiser, { policy, group: { posts: 2 } });
  expect(shared.goals.notFitting).toBe(0);
  expect(written(shared.days)).toEqual(['1: B×2, B×1 odd', '2: A×2']);
});
