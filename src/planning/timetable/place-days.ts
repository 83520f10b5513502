/** Weekdays for every day away: by hand where it works, else by the exact model of the days that meet. */
import type { ClassesAt, PlacedDay } from '../../../models/timetable/placement.ts';
import type { AwayDay } from '../../../models/timetable/read.ts';
import { buildWeekdays, meetingDays, spreadOut } from '../../../models/timetable/weekdays.ts';
import type { TimetableWorkshop } from './question.ts';

export interface PlacedDays {
  readonly placed: readonly PlacedDay[];
  /** Days for which the timetables of the sites have no room. */
  readonly dropped: readonly AwayDay[];
  readonly clockStopped: boolean;
}

export async function placeDays(
  days: readonly AwayDay[],
  classesAt: ClassesAt,
  { policy, options, nodes, left }: TimetableWorkshop,
): Promise<PlacedDays> {
  const placed: PlacedDay[] = [];
  const dropped: AwayDay[] = [];
  let clockStopped = false;
  for (const meeting of meetingDays(days)) {
    const spread = spreadOut(meeting, policy, classesAt);
    if (spread !== null) {
      placed.push(...spread);
      continue;
    }
    const { model, read } = buildWeekdays(meeting, policy, classesAt);
    const outcome = await options.optimiser.optimise(model, {
      deadlineMs: left(),
      nodeLimit: nodes,
      seed: options.seed,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (outcome.kind === 'optimal' || outcome.kind === 'feasible') {
      const answer = read(outcome.values);
      placed.push(...answer.placed);
      dropped.push(...answer.dropped);
    } else dropped.push(...meeting);
    clockStopped ||= (outcome.kind === 'feasible' || outcome.kind === 'none') && outcome.clockStopped;
  }
  return { placed, dropped, clockStopped };
}
