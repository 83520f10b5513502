/** T05: no half-day holds more periods than the limit, in odd and in even weeks. */
import { factsOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noTimetable, tidy, tolerance, verdict, violation } from '../verdict.ts';
import { daysOf, halfDayName, periodsIn, postName } from './weeks.ts';

export const halfDayPeriods: AuditTwin = {
  id: 'T05',
  check(county, policy, { timetable }) {
    if (timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const most = policy['timetable.periodsPerHalfDay'];
    const halfDays = daysOf(timetable).flatMap(({ post, week, day, visits }) =>
      [...Map.groupBy(visits, ({ half }) => half)].map(([half, there]) => ({
        post,
        when: halfDayName(day, half, week),
        taught: there.reduce((sum, visit) => sum + periodsIn(visit, week), 0),
      })),
    );
    return verdict(
      halfDays.length,
      halfDays.flatMap(({ post, when, taught }) => {
        const who = postName(facts, post);
        // Half a period does not exist: an odd number of half periods is a lesson every other week.
        if (Math.abs(taught - Math.round(taught)) > tolerance) {
          return violation(who, 0.5, `${when.zh}排有半节课。`, `half a period is on ${when.en}.`);
        }
        if (taught <= most) return [];
        return violation(
          who,
          tidy(taught - most),
          `${when.zh}授课 ${taught} 节，超过 ${most} 节。`,
          `teaches ${taught} periods on ${when.en}, above ${most}.`,
        );
      }),
    );
  },
};
