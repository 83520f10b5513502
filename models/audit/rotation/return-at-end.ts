/** R58: exactly those whose term is over return to the school that holds their post, and none of them is moved again. */
import { factsOf } from '../facts/facts.ts';
import { homeAfterTerm } from '../facts/returns.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin } from '../twin.ts';
import { noRotation, schoolName, silent, verdict, violation } from '../verdict.ts';

/** Sees the county as the roster gives it; the other twins see it when the year begins. */
export const returnAtEnd: AuditTwin = {
  id: 'R58',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (!policy['rotation.returnAtEnd']) return silent('本县期满人员不统一返回，本条不适用。', 'Switched off.');
    const facts = factsOf(county, policy);
    const due = new Map(
      county.teachers.flatMap((teacher) => {
        const home = homeAfterTerm(county, policy, teacher);
        return home === null ? [] : [[teacher.id, home] as const];
      }),
    );
    const listed = new Map(rotation.returns.map(({ teacher, to }) => [teacher, to]));
    // A leader whose terms are served is listed even where nothing is proposed.
    const proposed = (rotation.heads ?? []).filter(({ to }) => to !== null);
    const moved = new Set([...rotation.moves, ...proposed].map(({ teacher }) => teacher));
    if (due.size + listed.size === 0)
      return silent('没有交流期满返回的人员，本条不适用。', 'Nobody returns this year.');
    return verdict(due.size, [
      ...[...due]
        .filter(([teacher, home]) => listed.get(teacher) !== home)
        .map(([teacher, home]) =>
          violation(
            movedName(facts, teacher),
            1,
            `交流期已满，应返回${schoolName(facts, home).zh}，方案未列入。`,
            `the term is over; should return to ${schoolName(facts, home).en}.`,
          ),
        ),
      ...[...listed.keys()]
        .filter((teacher) => !due.has(teacher))
        .map((teacher) =>
          violation(movedName(facts, teacher), 1, '交流期未满，不应列为返回。', 'is listed to return too early.'),
        ),
      ...[...due.keys()]
        .filter((teacher) => moved.has(teacher))
        .map((teacher) =>
          violation(
            movedName(facts, teacher),
            1,
            '本学年期满返回，不得再安排交流。',
            'returns this year and is moved again.',
          ),
        ),
    ]);
  },
};
