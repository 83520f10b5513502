/** Q02: every teaching point in use keeps its floor of teachers; besides posts only those the county counts, itinerants never. */
import { pointFloorOf } from '../facts/credited.ts';
import { decidedPosts } from '../facts/decided.ts';
import { factsOf, plannedSchools } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noQuota, silent, verdict, violation } from '../verdict.ts';

export const pointFloor: AuditTwin = {
  id: 'Q02',
  check(county, policy, { quota }) {
    if (quota === null) return noQuota;
    const facts = factsOf(county, policy);
    const points = plannedSchools(facts).filter((school) => {
      const pupils = facts.classes.get(school.code)!.pupils;
      return school.kind === 'teachingPoint' && pupils.primary + pupils.junior > 0;
    });
    if (points.length === 0)
      return silent('本县没有在用教学点，本条不适用。', 'The county has no teaching point in use.');
    const floor = policy['quota.pointFloor'];
    const decided = decidedPosts(quota);
    return verdict(
      points.length,
      points.flatMap((school) => {
        const posts = decided.teachers(school.code);
        const needed = pointFloorOf(facts, school);
        if (posts >= needed) return [];
        const counted = floor - needed;
        return violation(
          { zh: school.name, en: school.name },
          needed - posts,
          `拟配教师岗位 ${posts} 名${counted > 0 ? `，另计编外或借用人员 ${counted} 名` : ''}，少于教学点教师底数 ${floor} 名，走教教师不计，请补足 ${needed - posts} 名。`,
          `${posts} teacher posts${counted > 0 ? ` and ${counted} people counted besides` : ''}, fewer than the floor of ${floor} for a teaching point (itinerants do not count).`,
        );
      }),
    );
  },
};
