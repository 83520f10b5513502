/** T07: the half-days that a group of posts is not away hold what it teaches and supervises at home. */

import { helpersAt } from '../facts/credited.ts';
import { decidedPosts, type Quota } from '../facts/decided.ts';
import { factsOf, normOf, type Place, placeKey } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noTimetable, placeName, tidy, tolerance, verdict, violation } from '../verdict.ts';
import { daysOf, homePlace } from './weeks.ts';

/** Half-days of a fortnight. */
const FORTNIGHT = 20;

export const homeLessons: AuditTwin = {
  id: 'T07',
  check(county, policy, { quota, timetable }) {
    if (quota === null || timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const posts = decidedPosts(quota);
    const days = Map.groupBy(daysOf(timetable), ({ post }) => placeKey(homePlace(post)));
    return verdict(
      days.size,
      [...days.values()].flatMap((ofPlace) => {
        const place = homePlace(ofPlace[0]!.post);
        const away = ofPlace.reduce((sum, { visits }) => sum + new Set(visits.map(({ half }) => half)).size, 0);
        const room = (FORTNIGHT * posts.at(place) - away) * policy['timetable.periodsPerHalfDay'];
        // Half periods a week are periods a fortnight.
        const byHelpers = helpersAt(facts, place) * normOf(policy, place.stage, place.subject);
        const taught = Math.max(0, taughtAtHome(quota, place) - byHelpers);
        if (taught <= room + tolerance) return [];
        return violation(
          placeName(facts, place),
          tidy(taught - room),
          `本校课时两周 ${tidy(taught)} 节，外出以外的半天只排得下 ${room} 节。`,
          `${tidy(taught)} periods a fortnight at home, where ${room} fit beside the trips.`,
        );
      }),
    );
  },
};

function taughtAtHome(quota: Quota, place: Place): number {
  const own = quota.lessons.filter((row) => placeKey(row) === placeKey(place)).map((row) => row.own);
  const besides = [...quota.substitutions, ...quota.supervision]
    .filter(({ school, stage, from }) => placeKey({ school, stage, subject: from }) === placeKey(place))
    .map(({ halfPeriods }) => halfPeriods);
  return [...own, ...besides].reduce((sum, halfPeriods) => sum + halfPeriods, 0);
}
