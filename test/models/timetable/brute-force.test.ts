/** On tiny groups the model's vector of goals is the best of all weeks there are. */
import { afterAll, expect, it } from 'vitest';
import type { Policy } from '../../../models/parameters.ts';
import { awayPeriods } from '../../../models/timetable/limits.ts';
import { createOptimiser } from '../../../src/solver/optimiser.ts';
import { quotaPolicy } from '../../support/quota-county.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import { bestByTrying } from '../../support/timetable-brute-force.ts';
import { bestWeek, site, timetableGroup } from '../../support/timetable-group.ts';

const optimiser = createOptimiser({ threads: 1 });
afterAll(() => optimiser.close());

const halfDays = ['mondayMorning', 'mondayAfternoon', 'tuesdayMorning'] as const;
const open = [
  [1, 0],
  [1, 1],
  [2, 0],
] as const;

it.each(Array.from({ length: 100 }, (_, seed) => seed + 1))('random group %i', async (seed) => {
  const random = randomNumbers(seed);
  const posts = seed % 3 === 0 ? 2 : 1;
  const pick = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const way = pick(0, 4) === 0 ? null : pick(5, 50);
  const group = {
    posts,
    // Two posts share the classes of a site only on a weekday: that is the business of the weekday tests.
    sites: ['A', 'B'].slice(0, pick(1, 2)).map((code) =>
      site(code, {
        weekly: pick(0, 3),
        alternate: posts === 2 || pick(0, 1) === 0 ? 0 : 1,
        minutes: pick(5, 40),
        classes: posts === 2 ? 6 : pick(1, 3),
      }),
    ),
    between: () => way,
    norm: pick(2, 14),
    homeHalfPeriods: pick(0, 3) === 0 ? posts * pick(18, 40) : 10,
  };
  const policy: Partial<Policy> = {
    'timetable.halfDays': halfDays,
    'timetable.periodsPerHalfDay': pick(1, 3),
    'timetable.classPeriodsADay': pick(1, 2),
    'timetable.roadMinutesADay': pick(30, 120),
    'timetable.sitesADay': pick(1, 2),
    'timetable.sitesAWeek': pick(1, 2),
  };
  const values = quotaPolicy(policy);
  const tried = bestByTrying(timetableGroup(group), {
    open,
    periodsPerHalfDay: values['timetable.periodsPerHalfDay'],
    classPeriodsADay: values['timetable.classPeriodsADay'],
    roadMinutesADay: values['timetable.roadMinutesADay'],
    sitesADay: values['timetable.sitesADay'],
    sitesAWeek: values['timetable.sitesAWeek'],
    awayHalfPeriods: 2 * awayPeriods(group.norm, values),
  });
  const { goals } = await bestWeek(optimiser, { group, policy });
  expect([goals.notFitting, goals.trips, goals.roads, goals.daysAway]).toEqual(tried);
});
