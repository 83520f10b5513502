/** R32: by switch, everyone over term at a sending school moves, unless a decision keeps them. Nobody leaves a special school. */
import { factsOf } from '../facts/facts.ts';
import { isSending } from '../facts/location.ts';
import { isEligible, isKept, monthsAtSchool, pinsInForce } from '../facts/moved.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, silent, teacherName, verdict, violation } from '../verdict.ts';

export const overTermHard: AuditTwin = {
  id: 'R32',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (!policy['rotation.overTermHard']) {
      return silent('本县未将超期教师必须交流作为硬性规定，本条不适用。', 'The county has switched this rule off.');
    }
    const facts = factsOf(county, policy);
    const kept = new Set(
      pinsInForce(facts)
        .filter((pin) => pin.kind === 'stays')
        .map((pin) => pin.teacher),
    );
    const moved = new Set(rotation.moves.map((move) => move.teacher));
    const term = 12 * policy['rotation.overTermYears'];
    const due = county.teachers.flatMap((teacher) => {
      const school = facts.schools.get(teacher.workSchool);
      const months = monthsAtSchool(facts, teacher);
      const bound = isEligible(facts, teacher) && !isKept(facts, teacher) && !kept.has(teacher.id);
      return bound && months !== null && months >= term && school !== undefined && isSending(school)
        ? [{ teacher, school, months }]
        : [];
    });
    return verdict(
      due.length,
      due
        .filter(({ teacher }) => !moved.has(teacher.id))
        .map(({ teacher, school, months }) =>
          violation(
            teacherName(teacher, school),
            1,
            `现校任教 ${months} 个月，已满 ${term} 个月（${term / 12} 年），应当交流而未安排。`,
            `${months} months at the school, over the term of ${term}, and not moved.`,
          ),
        ),
    );
  },
};
