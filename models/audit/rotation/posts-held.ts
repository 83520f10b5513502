/** R20: forms that move the 编制 leave no legal unit with more posts held than ratified, or than today where that is more. */
import { countBy, factsOf } from '../facts/facts.ts';
import { formOf } from '../facts/moved.ts';
import { fillsPost } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, same, silent, verdict, violation } from '../verdict.ts';

export const postsHeld: AuditTwin = {
  id: 'R20',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const moving = new Map(
      rotation.moves.filter((move) => formOf(facts, move).post).map((move) => [move.teacher, move.to]),
    );
    if (moving.size === 0) return silent('本次没有编制随人走的交流，本条不适用。', 'No move of this run moves a post.');
    const unitOf = (school: string) => facts.schools.get(school)?.legalUnit ?? school;
    const holders = county.teachers.filter((teacher) => fillsPost(teacher) && teacher.postSchool !== null);
    const before = countBy(holders, (teacher) => unitOf(teacher.postSchool!));
    const after = countBy(holders, (teacher) => unitOf(moving.get(teacher.id) ?? teacher.postSchool!));
    const units = county.schools.filter(
      ({ code, legalUnit, postsRatified }) => code === legalUnit && postsRatified !== null,
    );
    return verdict(
      units.length,
      units.flatMap((unit) => {
        const [now, then] = [before.get(unit.code) ?? 0, after.get(unit.code) ?? 0];
        const most = Math.max(unit.postsRatified!, now);
        if (then <= most) return [];
        return violation(
          same(unit.name),
          then - most,
          `交流后在编 ${then} 名，超过核定编制 ${unit.postsRatified} 名（现有 ${now} 名），请减少调入。`,
          `${then} posts held after the moves for ${unit.postsRatified} ratified (${now} today).`,
        );
      }),
    );
  },
};
