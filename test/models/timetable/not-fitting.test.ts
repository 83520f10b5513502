import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, timetableLines } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('a weekly period counts two half periods, one of every other week counts one', async () => {
  expect(timetableLines('T21')).toEqual([
    'T21 notFitting [half periods a week, resolution 1]: minimise 2 left[A] + 2 left[B] + alternateLeft[B]',
  ]);
  const policy = { 'timetable.halfDays': ['mondayMorning'] } as const;
  // B first: 2 periods and the one of every other week, 5 half periods of 9.
  expect((await bestWeek(optimiser, { policy })).goals.notFitting).toBe(4);
});
