/** R29: no rural or receiving school has fewer backbone teachers after the moves. */
import { factsOf } from '../facts/facts.ts';
import { isRural } from '../facts/location.ts';
import { perSchool, placed } from '../facts/moved.ts';
import { isBackbone } from '../facts/people.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, same, silent, verdict, violation } from '../verdict.ts';

export const backboneNoLoss: AuditTwin = {
  id: 'R29',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (!policy['rotation.noBackboneLoss']) {
      return silent('本县未要求乡村学校骨干教师不净减少，本条不适用。', 'The county has switched this rule off.');
    }
    const facts = factsOf(county, policy);
    const backbone = perSchool(placed(facts, rotation), (teacher) => isBackbone(teacher, policy));
    const guarded = county.schools.filter((school) => isRural(school) || school.rotationRole === 'receiving');
    return verdict(
      guarded.length,
      guarded.flatMap((school) => {
        const { before, after } = backbone.get(school.code) ?? { before: 0, after: 0 };
        if (after >= before) return [];
        return violation(
          same(school.name),
          before - after,
          `骨干教师由 ${before} 名减至 ${after} 名，乡村学校和接收学校不得净减少。`,
          `backbone teachers fall from ${before} to ${after}.`,
        );
      }),
    );
  },
};
