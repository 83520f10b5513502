/**
 * R21: one person, one place: a known person leaves the school they work at for one other school in use. Special schools
 * (特教) are staffed apart: nobody leaves or enters one.
 */
import { type Facts, factsOf } from '../facts/facts.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin, Violation } from '../twin.ts';
import { noRotation, schoolName, verdict, violation } from '../verdict.ts';

interface Departure {
  readonly teacher: string;
  readonly from: string;
  readonly to: string;
}

export const onePlace: AuditTwin = {
  id: 'R21',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    const facts = factsOf(county, policy);
    const departures: Departure[] = [
      ...rotation.moves,
      ...(rotation.heads ?? []).flatMap(({ teacher, from, to }) => (to === null ? [] : [{ teacher, from, to }])),
    ];
    const byPerson = Map.groupBy(departures, (each) => each.teacher);
    const twice = [...byPerson].filter(([, moves]) => moves.length > 1);
    const leftOut = (rotation.heads ?? []).filter(({ to }) => to === null);
    return verdict(byPerson.size, [
      ...twice.map(([id, moves]) =>
        violation(
          movedName(facts, id),
          moves.length - 1,
          `同时被安排到 ${moves.length} 处，每人只能安排 1 处。`,
          `is placed ${moves.length} times; one person has one place.`,
        ),
      ),
      ...departures.flatMap((each) => elsewhere(facts, each) ?? impossible(facts, each)),
      // A leader for whom no school was found is listed as well.
      ...leftOut.flatMap((each) => elsewhere(facts, each) ?? []),
    ]);
  },
};

/** Nobody of the roster, or not at the school that the plan names; null: the person is there. */
function elsewhere(facts: Facts, { teacher: id, from }: Pick<Departure, 'teacher' | 'from'>): Violation[] | null {
  const fault = (zh: string, en: string) => [violation(movedName(facts, id), 1, zh, en)];
  const teacher = facts.teachers.get(id);
  if (teacher === undefined) return fault('不在教师名册中，不得列入名单。', 'is not in the roster.');
  if (teacher.workSchool === from) return null;
  const name = schoolName(facts, from);
  return fault(`现任教学校不是${name.zh}，请核对名单。`, `does not work at ${name.en}.`);
}

function impossible(facts: Facts, { teacher: id, from, to }: Departure): readonly Violation[] {
  const fault = (zh: string, en: string) => [violation(movedName(facts, id), 1, zh, en)];
  const goal = schoolName(facts, to);
  if (from === to) return fault('拟入校与现任教学校相同，不构成交流。', 'would move to the school they are at.');
  if (!facts.schools.get(to)?.inUse) {
    return fault(`拟入校${goal.zh}不是在用学校，不得安排。`, `${goal.en} is not a school in use.`);
  }
  const special = [from, to].find((code) => facts.schools.get(code)?.kind === 'special');
  if (special === undefined) return [];
  const name = schoolName(facts, special);
  return fault(
    `${special === from ? '现任教学校' : '拟入校'}${name.zh}为特殊教育学校，人员单独配备，不得列入交流。`,
    `${name.en} is a special school, which nobody leaves or enters by rotation.`,
  );
}
