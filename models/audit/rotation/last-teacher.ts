/** R23: no school loses its last teacher of a subject that it has posts for, without a replacement. */
import { factsOf, placeKey } from '../facts/facts.ts';
import { perPlace, placed } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, placeName, verdict, violation } from '../verdict.ts';

export const lastTeacher: AuditTwin = {
  id: 'R23',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const people = perPlace(placed(facts, rotation));
    const held = rotation.posts.filter((row) => row.posts >= 1 && (people.get(placeKey(row))?.before ?? 0) >= 1);
    return verdict(
      held.length,
      held
        .filter((row) => people.get(placeKey(row))?.after === 0)
        .map((row) =>
          violation(
            placeName(facts, row),
            1,
            `设岗 ${row.posts} 名，唯一在岗教师调离后无人接替，请先安排同学段同学科人员。`,
            `has ${row.posts} posts and loses its last teacher without a replacement.`,
          ),
        ),
    );
  },
};
