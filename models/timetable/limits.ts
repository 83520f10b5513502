/** The numbers of policy that the timetable keeps, in the form its rows need. */
import { halfDayIds, type Policy } from '../parameters.ts';

export interface TimetableLimits {
  /** Working days with both half-days free for travelling. */
  readonly wholeDays: number;
  /** Working days with only one. */
  readonly singleDays: number;
  readonly periodsPerHalfDay: number;
  readonly classPeriodsADay: number;
  readonly roadMinutesADay: number;
  readonly sitesADay: number;
  readonly sitesAWeek: number;
}

export type HalfName = 'morning' | 'afternoon';

/** Which half-days of day 1 (Monday) to 5 may be used. */
export interface WorkingDay {
  readonly day: number;
  readonly halves: readonly HalfName[];
}

export function workingDays(policy: Policy): WorkingDay[] {
  const open = new Set(policy['timetable.halfDays']);
  return [0, 1, 2, 3, 4].map((position) => ({
    day: position + 1,
    halves: (['morning', 'afternoon'] as const).filter((_, half) => open.has(halfDayIds[2 * position + half]!)),
  }));
}

export function timetableLimits(policy: Policy): TimetableLimits {
  const days = workingDays(policy);
  return {
    wholeDays: days.filter(({ halves }) => halves.length === 2).length,
    singleDays: days.filter(({ halves }) => halves.length === 1).length,
    periodsPerHalfDay: policy['timetable.periodsPerHalfDay'],
    classPeriodsADay: policy['timetable.classPeriodsADay'],
    roadMinutesADay: policy['timetable.roadMinutesADay'],
    sitesADay: policy['timetable.sitesADay'],
    sitesAWeek: policy['timetable.sitesAWeek'],
  };
}

/** Half-days of a week on which one person may be away. */
export const halfDaysAWeek = ({ wholeDays, singleDays }: TimetableLimits): number => 2 * wholeDays + singleDays;

/** Periods one post may teach away from home in a week; a share of a norm is rounded up to a whole period. */
export const awayPeriods = (norm: number, policy: Policy): number =>
  Math.ceil((policy['quota.itinerantMaxShare'] * norm) / 2 - 1e-9);
