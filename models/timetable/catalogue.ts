/** The rules of the travelling teachers' timetable. Goals are taken in this order. */
import type { GoalRule, HardRule, Rule } from '../rule.ts';
import { awayShare } from './away-share.ts';
import { classCapacity } from './class-capacity.ts';
import { dayRoads } from './day-roads.ts';
import { daysAway } from './days-away.ts';
import { halfDayPeriods } from './half-day-periods.ts';
import { homeLessons } from './home-lessons.ts';
import { lessonAccount } from './lesson-account.ts';
import { notFitting } from './not-fitting.ts';
import { onePlaceRule } from './one-place.ts';
import { roads } from './roads.ts';
import { siteLimits } from './site-limits.ts';
import { trips } from './trips.ts';
import type { TimetableContext } from './variables.ts';

export const timetableHardRules: readonly HardRule<TimetableContext>[] = [
  lessonAccount,
  onePlaceRule,
  dayRoads,
  siteLimits,
  halfDayPeriods,
  classCapacity,
  homeLessons,
  awayShare,
];

export const timetableGoalRules: readonly GoalRule<TimetableContext>[] = [notFitting, trips, roads, daysAway];

export const timetableRules: readonly Rule<TimetableContext>[] = [...timetableHardRules, ...timetableGoalRules];
