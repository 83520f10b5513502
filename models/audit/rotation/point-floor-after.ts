/** R22: after the moves every teaching point still has its floor of people who fill posts, or as many as today. */
import { factsOf } from '../facts/facts.ts';
import { perSchool, placed } from '../facts/moved.ts';
import { fillsPost, teachesNow } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, same, silent, verdict, violation } from '../verdict.ts';

export const pointFloorAfter: AuditTwin = {
  id: 'R22',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const points = county.schools.filter((school) => school.kind === 'teachingPoint' && school.inUse);
    if (points.length === 0)
      return silent('本县没有在用教学点，本条不适用。', 'The county has no teaching point in use.');
    const people = perSchool(placed(facts, rotation));
    return verdict(
      points.length,
      points.flatMap((point) => {
        const { before, after } = people.get(point.code) ?? { before: 0, after: 0 };
        const besides = county.teachers.filter(
          (teacher) =>
            teacher.workSchool === point.code &&
            teachesNow(teacher, county.planningMonth) &&
            !fillsPost(teacher) &&
            policy['quota.pointFloorCounts'].includes(teacher.employment),
        ).length;
        const least = Math.min(Math.max(0, policy['quota.pointFloor'] - besides), before);
        if (after >= least) return [];
        return violation(
          same(point.name),
          least - after,
          `交流后在岗在编教师 ${after} 名，少于应保留的 ${least} 名（现有 ${before} 名），请另行补足。`,
          `${after} established teachers after the moves, fewer than the ${least} to be kept (${before} today).`,
        );
      }),
    );
  },
};
