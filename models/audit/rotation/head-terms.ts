/** R51: the heads' run names only those who have served their terms at one school, or whom a decision sends. */
import { dutyWords } from '../../../src/county/vocabulary.ts';
import { factsOf } from '../facts/facts.ts';
import { monthsBetween } from '../facts/months.ts';
import { isPinnedToGo } from '../facts/moved.ts';
import { isSchoolLeader } from '../facts/people.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, verdict, violation } from '../verdict.ts';

export const headTerms: AuditTwin = {
  id: 'R51',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const needed = 12 * policy['heads.maxTerms'] * policy['heads.termYears'];
    return verdict(
      rotation.heads.length,
      rotation.heads.flatMap(({ teacher: id }) => {
        const teacher = facts.teachers.get(id);
        if (teacher === undefined || !isSchoolLeader(teacher)) {
          return violation(movedName(facts, id), 1, '不是书记、校长或副校长，不列入校长交流名单。', 'leads no school.');
        }
        const served = teacher.dutySince === null ? null : monthsBetween(teacher.dutySince, county.planningMonth);
        if ((served !== null && served >= needed) || isPinnedToGo(facts, teacher)) return [];
        const duty = dutyWords[teacher.duty][0];
        return violation(
          movedName(facts, id),
          needed - (served ?? 0),
          served === null
            ? `任${duty}起始时间未登记，不能认定任期已满。`
            : `任${duty} ${served} 个月，未满 ${needed} 个月（${policy['heads.maxTerms']} 届），不列入校长交流名单。`,
          served === null
            ? 'the month the duty began is not recorded.'
            : `${served} months in the duty, fewer than ${needed} (${policy['heads.maxTerms']} terms).`,
        );
      }),
    );
  },
};
