/** Q06: what the posts of a subject are asked to do fits their load norm, travel and class heads included. */

import type { Policy } from '../../parameters.ts';
import { helpersAt } from '../facts/credited.ts';
import { decidedPosts, type Quota } from '../facts/decided.ts';
import { factsOf, normOf, type Place, placeKey } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, periods, placeName, tidy, tolerance, verdict, violation } from '../verdict.ts';

export const capacity: AuditTwin = {
  id: 'Q06',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const decided = decidedPosts(quota);
    const loads = loadsOf(quota, policy);
    return verdict(
      loads.size,
      [...loads.values()].flatMap(({ place, halfPeriods }) => {
        const posts = decided.at(place);
        const helpers = helpersAt(facts, place);
        const room = normOf(policy, place.stage, place.subject) * (posts + helpers);
        const over = halfPeriods - room;
        if (over <= tolerance) return [];
        return violation(
          placeName(facts, place),
          tidy(over),
          `岗位 ${posts} 名${helpers > 0 ? `、计入的编外人员 ${helpers} 名` : ''}每周可承担 ${periods(room)} 节，安排 ${periods(halfPeriods)} 节（含走教折算、班主任和其他折算工作量、专递课堂助教），超出 ${periods(over)} 节。`,
          `${posts} posts${helpers > 0 ? ` and ${helpers} people without one` : ''} carry ${periods(room)} periods a week but are given ${periods(halfPeriods)} (travel, class heads, other credited work and remote lessons included).`,
        );
      }),
    );
  },
};

interface Load {
  readonly place: Place;
  halfPeriods: number;
}

function loadsOf(quota: Quota, policy: Policy): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>();
  const add = (school: string, stage: Place['stage'], subject: string, halfPeriods: number) => {
    const place = { school, stage, subject };
    const load = loads.get(placeKey(place)) ?? { place, halfPeriods: 0 };
    load.halfPeriods += halfPeriods;
    loads.set(placeKey(place), load);
  };
  const onTheRoad = policy['quota.itinerantTravelCredit'] / policy['quota.itinerantPeriodsPerTrip'];
  for (const each of quota.lessons) add(each.school, each.stage, each.subject, each.own);
  for (const each of quota.substitutions) add(each.school, each.stage, each.from, each.halfPeriods);
  for (const each of quota.itinerants) add(each.home, each.stage, each.subject, each.halfPeriods * (1 + onTheRoad));
  for (const each of quota.supervision) add(each.school, each.stage, each.from, each.halfPeriods);
  for (const each of quota.classHeads) {
    const credit = policy['load.classHeadShare'] * normOf(policy, each.stage, each.subject);
    add(each.school, each.stage, each.subject, each.classes * credit);
  }
  for (const each of quota.credited)
    add(each.school, each.stage, each.subject, each.loads * normOf(policy, each.stage, each.subject));
  return loads;
}
