import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, timetableLines } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('55 periods a fortnight at home take 19 of 20 half-days', async () => {
  expect(timetableLines('T07', { group: { homeHalfPeriods: 55 } })[0]).toMatch(/^T07 .* ≤ 1$/);
  // Nothing weekly can go; the period of every other week needs one half-day a fortnight.
  expect((await bestWeek(optimiser, { group: { homeHalfPeriods: 55 } })).goals).toMatchObject({
    notFitting: 8,
    trips: 1,
  });
});

it('a load beyond all half-days keeps everybody at home', async () => {
  const { goals, days } = await bestWeek(optimiser, { group: { homeHalfPeriods: 70 } });
  expect([goals.notFitting, days]).toEqual([9, []]);
});
