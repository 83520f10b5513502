/** R52: after the heads' run nobody sits on a taken chair, no school loses its head, none loses head and all deputies at once. */
import type { Teacher } from '../../../src/county/county.ts';
import { dutyWords } from '../../../src/county/vocabulary.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import { isSchoolLeader } from '../facts/people.ts';
import type { AuditTwin, HeadMoveDecision, Violation } from '../twin.ts';
import { noLeaders, noRotation, schoolName, verdict, violation } from '../verdict.ts';

export const oneHead: AuditTwin = {
  id: 'R52',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (rotation.heads === null) return noLeaders;
    const facts = factsOf(county, policy);
    const goals = goalsOf(rotation.heads);
    const leaders = county.teachers.filter((teacher) => isSchoolLeader(teacher));
    const touched = new Set(
      leaders.flatMap((leader) => (goals.has(leader.id) ? [leader.workSchool, goals.get(leader.id)!] : [])),
    );
    return verdict(
      touched.size,
      [...touched].flatMap((school) => [
        ...(['secretary', 'head', 'deputy'] as const).flatMap((duty) => chair(facts, school, duty, leaders, goals)),
        ...emptied(facts, school, leaders, goals),
      ]),
    );
  },
};

function goalsOf(heads: readonly HeadMoveDecision[]): ReadonlyMap<string, string> {
  return new Map(heads.flatMap(({ teacher, to }) => (to === null ? [] : [[teacher, to] as const])));
}

function chair(
  facts: Facts,
  school: string,
  duty: 'secretary' | 'head' | 'deputy',
  leaders: readonly Teacher[],
  goals: ReadonlyMap<string, string>,
): readonly Violation[] {
  const holders = leaders.filter((leader) => leader.duty === duty);
  const before = holders.filter((leader) => leader.workSchool === school).length;
  const after = holders.filter((leader) => (goals.get(leader.id) ?? leader.workSchool) === school).length;
  const name = schoolName(facts, school);
  const word = dutyWords[duty][0];
  if (after > Math.max(1, before)) {
    return [
      violation(
        name,
        after - Math.max(1, before),
        `交流后有 ${after} 名${word}，没有空缺职位。`,
        `would have ${after} of duty ${duty}.`,
      ),
    ];
  }
  if (duty === 'deputy' || before === 0 || after > 0) return [];
  return [violation(name, 1, `${word}调离后无人接任。`, `loses its ${duty} without a successor.`)];
}

function emptied(
  facts: Facts,
  school: string,
  leaders: readonly Teacher[],
  goals: ReadonlyMap<string, string>,
): readonly Violation[] {
  const here = leaders.filter((leader) => leader.workSchool === school);
  const deputies = here.filter((leader) => leader.duty === 'deputy');
  const headLeaves = here.some((leader) => leader.duty !== 'deputy' && goals.has(leader.id));
  if (!headLeaves || deputies.length === 0 || !deputies.every((leader) => goals.has(leader.id))) return [];
  return [
    violation(
      schoolName(facts, school),
      1 + deputies.length,
      `主要负责人与全部 ${deputies.length} 名副职同时调离，请错开安排。`,
      `loses its head and all ${deputies.length} deputies at once.`,
    ),
  ];
}
