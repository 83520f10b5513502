/** Q08: itinerants teach allowed subjects, inside their cluster, within the travel limit, and mostly at home. */
import { decidedPosts, type Quota } from '../facts/decided.ts';
import { countBy, type Facts, factsOf, normOf, placeKey } from '../facts/facts.ts';
import { travelTogether } from '../facts/location.ts';
import type { AuditTwin, ItinerantDecision, Violation } from '../twin.ts';
import {
  noQuota,
  percent,
  periods,
  placeName,
  schoolName,
  subjectName,
  tidy,
  tolerance,
  verdict,
  violation,
} from '../verdict.ts';

export const itinerantLimits: AuditTwin = {
  id: 'Q08',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const trips = quota.itinerants.filter((each) => each.halfPeriods > tolerance);
    return verdict(trips.length, [
      ...trips.flatMap((trip) => tripFault(facts, trip)),
      ...awayTooMuch(facts, quota, trips),
    ]);
  },
};

function tripFault(facts: Facts, trip: ItinerantDecision): readonly Violation[] {
  const { policy } = facts;
  const home = facts.schools.get(trip.home);
  const site = facts.schools.get(trip.site);
  const names = { home: schoolName(facts, trip.home), site: schoolName(facts, trip.site) };
  const subject = subjectName(trip.subject);
  const who = {
    zh: `${names.home.zh}${subject.zh}教师到${names.site.zh}走教`,
    en: `${subject.en} from ${names.home.en} to ${names.site.en}`,
  };
  const fault = (amount: number, zh: string, en: string) => [violation(who, amount, zh, en)];
  const lessons = trip.halfPeriods;
  if (!policy['quota.itinerantSubjects'].includes(trip.subject)) {
    return fault(
      lessons,
      `每周 ${periods(lessons)} 节，该学科不在可走教学科之列。`,
      'itinerants may not teach this subject.',
    );
  }
  if (
    home === undefined ||
    site === undefined ||
    home === site ||
    !home.inUse ||
    !site.inUse ||
    !travelTogether(facts.county.schools, home, site)
  ) {
    return fault(
      lessons,
      `每周 ${periods(lessons)} 节，两校不是同一学区（或合并的走教片区）内的两所在用学校，不得安排走教。`,
      'the two are not different schools in use of one cluster or pool.',
    );
  }
  const minutes = facts.roads.between(home, site);
  const most = policy['quota.itinerantMaxMinutes'];
  if (minutes === null)
    return fault(lessons, '两校路程不明，不得安排走教，请补充路程。', 'the travel time is not known.');
  if (minutes <= most) return [];
  return fault(
    minutes - most,
    `单程 ${minutes} 分钟，超过时限 ${most} 分钟。`,
    `${minutes} minutes one way, above ${most}.`,
  );
}

function awayTooMuch(facts: Facts, quota: Quota, trips: readonly ItinerantDecision[]): readonly Violation[] {
  const decided = decidedPosts(quota);
  const homes = trips.map((trip) => ({
    school: trip.home,
    stage: trip.stage,
    subject: trip.subject,
    away: trip.halfPeriods,
  }));
  const away = countBy(homes, placeKey, (home) => home.away);
  const places = new Map(homes.map((home) => [placeKey(home), home]));
  const share = facts.policy['quota.itinerantMaxShare'];
  return [...places].flatMap(([key, place]) => {
    const most = share * normOf(facts.policy, place.stage, place.subject) * decided.at(place);
    const over = away.get(key)! - most;
    if (over <= tolerance) return [];
    return violation(
      placeName(facts, place),
      tidy(over),
      `外出走教每周 ${periods(away.get(key)!)} 节，超过可走教 ${periods(most)} 节（标准课时的 ${percent(share)}）。`,
      `${periods(away.get(key)!)} periods a week away from home, above ${periods(most)} (${percent(share)} of the norm).`,
    );
  });
}
