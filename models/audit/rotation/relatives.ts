/** R13: nobody moves to a school that a relative leads (任职回避); the relation holds whichever of the two recorded it. */
import type { Teacher } from '../../../src/county/county.ts';
import type { Facts } from '../facts/facts.ts';
import { areRelatives } from '../facts/people.ts';
import { twinOfEveryDeparture } from '../moves.ts';

const leadersOf = new WeakMap<Facts, ReadonlyMap<string, readonly Teacher[]>>();

export const relatives = twinOfEveryDeparture('R13', ({ teacher, to }, facts) => {
  const related = leadersAt(facts, to.code).filter(
    (leader) => leader.id !== teacher.id && areRelatives(leader, teacher),
  );
  if (related.length === 0) return null;
  const names = related.map((leader) => leader.name);
  return {
    amount: related.length,
    zh: `与${to.name}任职的${names.join('、')}有亲属关系，应予回避，不得安排到该校。`,
    en: `is related to ${names.join(', ')}, who holds a duty at ${to.name}.`,
  };
});

function leadersAt(facts: Facts, school: string): readonly Teacher[] {
  const leaders =
    leadersOf.get(facts) ??
    Map.groupBy(
      facts.county.teachers.filter((teacher) => teacher.duty !== 'none'),
      (teacher) => teacher.workSchool,
    );
  leadersOf.set(facts, leaders);
  return leaders.get(school) ?? [];
}
