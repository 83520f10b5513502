import { afterAll, expect, it } from 'vitest';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { bestWeek, timetableLines, written } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

it('A and B on one day are 10 + 20 + 25 minutes; above the limit that day does not exist', async () => {
  const policy = { 'timetable.roadMinutesADay': 54 };
  expect(timetableLines('T03', { policy })).toEqual(['T03 post 1: days[1,A+B单] + days[1,A+B] ≤ 0']);
  expect(written((await bestWeek(optimiser, { policy })).days)).toEqual(['1: A×2', '1: B×2, B×1 odd']);
  expect(timetableLines('T03', { policy: { 'timetable.roadMinutesADay': 55 } })).toEqual([]);
});

it('a site beyond the limit is served by nobody', async () => {
  const { goals } = await bestWeek(optimiser, { policy: { 'timetable.roadMinutesADay': 49 } });
  expect(goals.notFitting).toBe(5);
});

it('an unknown way between sites leads through home: 2 × (10 + 25) minutes', async () => {
  const { goals } = await bestWeek(optimiser, { group: { between: () => null } });
  expect(goals.roads).toBe(2 * 70);
});
