/** Rules that ask the same question of every move. */
import type { County, School, Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { type Facts, factsOf } from './facts/facts.ts';
import type { AuditTwin, Decisions, MoveDecision, Verdict } from './twin.ts';
import { noRotation, same, teacherName, verdict, violation } from './verdict.ts';

/** One move with the person and both schools found. */
export interface MoveInPlace {
  readonly move: MoveDecision;
  readonly teacher: Teacher;
  readonly from: School;
  readonly to: School;
}

/** What is wrong with a move: how much, in the rule's unit, and the rest of the sentence that starts with the person. */
export interface MoveFault {
  readonly amount: number;
  readonly zh: string;
  readonly en: string;
}

/** A twin that can be asked of a move that nobody has decided. */
export interface TwinOf<Case> extends AuditTwin {
  readonly allows: (found: Case, facts: Facts) => boolean;
}

/** `silentWhen` gives the verdict of a rule that the policy switches off. */
export function twinOfEachMove(
  id: string,
  faultOf: (found: MoveInPlace, facts: Facts) => MoveFault | null,
  silentWhen: (policy: Policy) => Verdict | null = () => null,
): TwinOf<MoveInPlace> {
  return {
    id,
    allows: (found, facts) => silentWhen(facts.policy) !== null || faultOf(found, facts) === null,
    check(county: County, policy: Policy, { rotation }: Decisions) {
      if (rotation === null) return noRotation;
      const off = silentWhen(policy);
      if (off !== null) return off;
      const facts = factsOf(county, policy);
      return verdict(
        rotation.moves.length,
        rotation.moves.flatMap((move) => {
          const found = findMove(facts, move);
          // A move of nobody or to nowhere is the fault of R21; no other rule can judge it.
          const fault = found === null ? null : faultOf(found, facts);
          if (found === null || fault === null) return [];
          return violation(teacherName(found.teacher, found.from), fault.amount, fault.zh, fault.en);
        }),
      );
    },
  };
}

/** Somebody who leaves a school for another: a teacher who moves, or a leader who is proposed. */
export interface Departure {
  readonly teacher: Teacher;
  readonly from: School;
  readonly to: School;
  /** A room is used there; proposals for leaders never use one. */
  readonly room: boolean;
}

/** The same question asked of every teacher who moves and of every leader who is proposed for another school. */
export function twinOfEveryDeparture(
  id: string,
  faultOf: (departure: Departure, facts: Facts) => MoveFault | null,
): TwinOf<Departure> {
  return {
    id,
    allows: (departure, facts) => faultOf(departure, facts) === null,
    check(county: County, policy: Policy, { rotation }: Decisions) {
      if (rotation === null) return noRotation;
      const facts = factsOf(county, policy);
      const departures = [
        ...rotation.moves,
        ...(rotation.heads ?? []).flatMap(({ to, ...head }) => (to === null ? [] : [{ ...head, to, room: false }])),
      ];
      return verdict(
        departures.length,
        departures.flatMap((each) => {
          const found = findMove(facts, each);
          const fault = found && faultOf({ ...found, room: each.room }, facts);
          return found && fault
            ? violation(teacherName(found.teacher, found.from), fault.amount, fault.zh, fault.en)
            : [];
        }),
      );
    },
  };
}

export function findMove<Move extends Pick<MoveDecision, 'teacher' | 'from' | 'to'>>(
  facts: Facts,
  move: Move,
): { readonly move: Move; readonly teacher: Teacher; readonly from: School; readonly to: School } | null {
  const teacher = facts.teachers.get(move.teacher);
  const from = facts.schools.get(teacher?.workSchool ?? move.from);
  const to = facts.schools.get(move.to);
  return teacher && from && to ? { move, teacher, from, to } : null;
}

/** The person of a move by name, or the identifier when the roster does not have it. */
export function movedName(facts: Facts, id: string) {
  const teacher = facts.teachers.get(id);
  return teacher ? teacherName(teacher, facts.schools.get(teacher.workSchool)) : same(id);
}
