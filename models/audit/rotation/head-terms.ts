/**
 * R51: the leaders' run names those who have served their terms at one school, and those whom a decision sends: nobody else,
 * and all of them. Leaders of special schools are arranged apart; who is away when the year begins is not named.
 */
import type { Teacher } from '../../../src/county/county.ts';
import { dutyWords } from '../../../src/county/vocabulary.ts';
import { type Facts, factsOf } from '../facts/facts.ts';
import { monthsBetween } from '../facts/months.ts';
import { isPinnedToGo } from '../facts/moved.ts';
import { isPresent, isSchoolLeader } from '../facts/people.ts';
import { movedName } from '../moves.ts';
import type { AuditTwin, Violation } from '../twin.ts';
import { noLeaders, noRotation, verdict, violation } from '../verdict.ts';

export const headTerms: AuditTwin = {
  id: 'R51',
  check(county, policy, { rotation }) {
    if (rotation === null) return noRotation;
    if (rotation.heads === null) return noLeaders;
    const facts = factsOf(county, policy);
    const named = new Set(rotation.heads.map(({ teacher }) => teacher));
    const due = county.teachers.filter((teacher) => isDue(facts, teacher));
    return verdict(new Set([...named, ...due.map(({ id }) => id)]).size, [
      ...[...named].flatMap((id) => wronglyNamed(facts, id)),
      ...due.filter(({ id }) => !named.has(id)).map((teacher) => forgotten(facts, teacher)),
    ]);
  },
};

const monthsNeeded = ({ policy }: Facts): number => 12 * policy['heads.maxTerms'] * policy['heads.termYears'];

function monthsServed({ county }: Facts, { dutySince }: Teacher): number | null {
  return dutySince === null ? null : monthsBetween(dutySince, county.planningMonth);
}

const hasServed = (facts: Facts, teacher: Teacher): boolean => {
  const served = monthsServed(facts, teacher);
  return served !== null && served >= monthsNeeded(facts);
};

export function isDue(facts: Facts, teacher: Teacher): boolean {
  return (
    isSchoolLeader(teacher) &&
    isPresent(teacher, facts.county.planningMonth) &&
    facts.schools.get(teacher.workSchool)?.kind !== 'special' &&
    (hasServed(facts, teacher) || isPinnedToGo(facts, teacher))
  );
}

function wronglyNamed(facts: Facts, id: string): readonly Violation[] {
  const teacher = facts.teachers.get(id);
  if (teacher === undefined || !isSchoolLeader(teacher)) {
    return [violation(movedName(facts, id), 1, '不是书记、校长或副校长，不列入校长交流名单。', 'leads no school.')];
  }
  if (hasServed(facts, teacher) || isPinnedToGo(facts, teacher)) return [];
  const duty = dutyWords[teacher.duty][0];
  const needed = monthsNeeded(facts);
  const terms = facts.policy['heads.maxTerms'];
  const served = monthsServed(facts, teacher);
  return [
    violation(
      movedName(facts, id),
      needed - (served ?? 0),
      served === null
        ? `任${duty}起始时间未登记，不能认定任期已满。`
        : `任${duty} ${served} 个月，未满 ${needed} 个月（${terms} 届），不列入校长交流名单。`,
      served === null
        ? 'the month the duty began is not recorded.'
        : `${served} months in the duty, fewer than ${needed} (${terms} terms).`,
    ),
  ];
}

function forgotten(facts: Facts, teacher: Teacher): Violation {
  const duty = dutyWords[teacher.duty][0];
  const served = monthsServed(facts, teacher);
  return hasServed(facts, teacher)
    ? violation(
        movedName(facts, teacher.id),
        1,
        `任${duty} ${served} 个月，任期已满，应列入校长交流名单而未列入。`,
        `has served ${served} months in the duty and is not named.`,
      )
    : violation(
        movedName(facts, teacher.id),
        1,
        `任${duty}，已有决定安排交流，应列入校长交流名单而未列入。`,
        'is sent by a decision and is not named.',
      );
}
