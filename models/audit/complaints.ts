/**
 * 积分复核: justified complaints. Somebody preferred a place that took a person with fewer points, and the plan in which the two
 * change turns — the one goes, the other stays — breaks no rule. Whom a decision sends takes nobody's turn.
 */
import type { County, Teacher } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { type Facts, factsOf } from './facts/facts.ts';
import { monthAfter } from './facts/months.ts';
import { formThatWouldBe, isPinnedToGo, termMonths } from './facts/moved.ts';
import { wishPoints } from './facts/points.ts';
import { rotationTwins } from './rotation/rotation-twins.ts';
import type { Decisions, MoveDecision } from './twin.ts';

export interface Complaint {
  /** Who was passed over, with which wish (from 1) and how many points. */
  readonly teacher: string;
  readonly wish: number;
  readonly points: number;
  /** The place, who took it, and with how many points. */
  readonly school: string;
  readonly stage: MoveDecision['stage'];
  readonly subject: string;
  readonly took: string;
  readonly tookPoints: number;
}

/** `county`: as the year begins. */
export function justifiedComplaints(county: County, policy: Policy, decisions: Decisions): readonly Complaint[] {
  const { rotation } = decisions;
  if (rotation === null) return [];
  const facts = factsOf(county, policy);
  const moves = new Map(rotation.moves.map((move) => [move.teacher, move]));
  const volunteers = county.teachers.filter(({ wishes }) => wishes.length > 0);
  return rotation.moves.flatMap((taken): Complaint[] => {
    const taker = facts.teachers.get(taken.teacher);
    if (taker === undefined || isPinnedToGo(facts, taker)) return [];
    const tookPoints = wishPoints(facts, taker);
    return volunteers.flatMap((volunteer): Complaint[] => {
      const points = wishPoints(facts, volunteer);
      const wish = volunteer.wishes.indexOf(taken.to);
      const got = placeInWishes(volunteer, moves.get(volunteer.id));
      if (volunteer.id === taker.id || points <= tookPoints || wish === -1 || wish >= got) return [];
      if (!couldHaveGone(volunteer, taken, facts, decisions)) return [];
      const { to: school, stage, subject } = taken;
      return [{ teacher: volunteer.id, wish: wish + 1, points, school, stage, subject, took: taker.id, tookPoints }];
    });
  });
}

/** Position from 0 of where a person went among the wishes; staying or another school comes after all of them. */
function placeInWishes({ wishes }: Teacher, move: MoveDecision | undefined): number {
  const position = move === undefined ? -1 : wishes.indexOf(move.to);
  return position === -1 ? wishes.length : position;
}

/** Whether the plan with the volunteer in the taker's place, and the taker at home, is lawful. */
function couldHaveGone(volunteer: Teacher, taken: MoveDecision, facts: Facts, decisions: Decisions): boolean {
  const { planningMonth } = facts.county;
  const form = formThatWouldBe(facts, volunteer);
  const months = termMonths(facts, form);
  const instead: MoveDecision = {
    ...taken,
    teacher: volunteer.id,
    from: volunteer.workSchool,
    room: false,
    form,
    start: planningMonth,
    until: months === null ? null : monthAfter(planningMonth, months - 1),
  };
  const others = decisions.rotation!.moves.filter(
    ({ teacher }) => teacher !== taken.teacher && teacher !== volunteer.id,
  );
  return [instead, { ...instead, room: true }].some(
    (move) =>
      keepsRules([move], facts, decisions, perMove) && keepsRules([...others, move], facts, decisions, rotationTwins),
  );
}

/** Rules about one move alone: asked first, they settle nearly every case. */
const perMove = rotationTwins.filter(({ id }) => id <= 'R19' && id !== 'R08');

function keepsRules(
  moves: readonly MoveDecision[],
  { county, policy }: Facts,
  decisions: Decisions,
  twins: typeof rotationTwins,
): boolean {
  const changed = { ...decisions, rotation: { ...decisions.rotation!, moves } };
  return twins.every(({ id, check }) => id === 'R58' || check(county, policy, changed).violations.length === 0);
}
