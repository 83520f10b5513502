/** T08: nobody teaches more away from home than the share of one norm, rounded up to a whole period. */
import { factsOf, normOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noTimetable, percent, periods, verdict, violation } from '../verdict.ts';
import { postName } from './weeks.ts';

export const awayShare: AuditTwin = {
  id: 'T08',
  check(county, policy, { timetable }) {
    if (timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const share = policy['quota.itinerantMaxShare'];
    return verdict(
      timetable.posts.length,
      timetable.posts.flatMap((post) => {
        const away = post.visits.reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);
        const most = 2 * Math.ceil((share * normOf(policy, post.stage, post.subject)) / 2 - 1e-9);
        if (away <= most) return [];
        return violation(
          postName(facts, post),
          away - most,
          `外出走教每周 ${periods(away)} 节，超过本人可走教的 ${periods(most)} 节（标准课时的 ${percent(share)}）。`,
          `teaches ${periods(away)} periods a week away from home, above ${periods(most)} (${percent(share)} of the norm).`,
        );
      }),
    );
  },
};
