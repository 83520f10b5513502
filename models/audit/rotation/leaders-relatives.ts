/** R55: after all moves no leader who was proposed is at one school with a relative; whichever of the two recorded it. */
import { type Facts, factsOf } from '../facts/facts.ts';
import { areRelatives } from '../facts/people.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin, Decisions } from '../twin.ts';
import { noLeaders, noRotation, schoolName, verdict, violation } from '../verdict.ts';

export const leadersRelatives: AuditTwin = {
  id: 'R55',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (rotation.heads === null) return noLeaders;
    const facts = factsOf(county, policy);
    const places = placesAfter(facts, rotation);
    const proposed = rotation.heads.flatMap(({ teacher, to }) => (to === null ? [] : [{ id: teacher, to }]));
    return verdict(
      proposed.length,
      proposed.flatMap(({ id, to }) => {
        const leader = facts.teachers.get(id);
        if (leader === undefined) return [];
        const there = county.teachers.filter(
          (other) => other.id !== id && places.get(other.id) === to && areRelatives(leader, other),
        );
        if (there.length === 0) return [];
        const names = there.map(({ name }) => name);
        const school = schoolName(facts, to);
        return violation(
          movedName(facts, id),
          there.length,
          `交流后与亲属${names.join('、')}同在${school.zh}，应予回避。`,
          `would be at ${school.en} with ${names.join(', ')}, a relative.`,
        );
      }),
    );
  },
};

/** Where everybody works once teachers and leaders have moved. */
function placesAfter(
  { county }: Facts,
  { moves, heads }: NonNullable<Decisions['rotation']>,
): ReadonlyMap<string, string> {
  return new Map([
    ...county.teachers.map(({ id, workSchool }) => [id, workSchool] as const),
    ...moves.map(({ teacher, to }) => [teacher, to] as const),
    ...(heads ?? []).flatMap(({ teacher, to }) => (to === null ? [] : [[teacher, to] as const])),
  ]);
}
