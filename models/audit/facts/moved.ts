/** The people who fill posts, where they are today and where the moves put them; who meets the conditions. */
import type { School, Teacher } from '../../../src/county/county.ts';
import type { Decisions, MoveDecision } from '../twin.ts';
import { type Facts, type Place, placeKey } from './facts.ts';
import { monthsBetween, monthsToRetirement, stillRuns } from './months.ts';
import { fillsPost, isSchoolLeader, stageOf, teachesNow } from './people.ts';

export type Rotation = NonNullable<Decisions['rotation']>;

/** One person who fills a post and teaches, before and after. */
export interface Placed {
  readonly teacher: Teacher;
  readonly before: Place;
  readonly after: Place;
}

const placements = new WeakMap<Facts, WeakMap<Rotation, readonly Placed[]>>();
const noMoves: Rotation = { moves: [], heads: [], posts: [] };

/** Everyone on the ground who fills a post. Without a rotation plan everybody stays. */
export function placed(facts: Facts, rotation: Rotation | null): readonly Placed[] {
  const decided = rotation ?? noMoves;
  const ofFacts = placements.get(facts) ?? new WeakMap<Rotation, readonly Placed[]>();
  placements.set(facts, ofFacts);
  const people = ofFacts.get(decided) ?? place(facts, decided);
  ofFacts.set(decided, people);
  return people;
}

function place(facts: Facts, rotation: Rotation): readonly Placed[] {
  const moves = new Map(rotation.moves.map((move) => [move.teacher, move]));
  return facts.county.teachers
    .filter((teacher) => teachesNow(teacher) && fillsPost(teacher))
    .map((teacher) => {
      const stage = stageOf(teacher, facts.schools.get(teacher.workSchool));
      const before = { school: teacher.workSchool, stage, subject: teacher.mainSubject };
      const move = moves.get(teacher.id);
      return { teacher, before, after: move ? { school: move.to, stage: move.stage, subject: move.subject } : before };
    });
}

export interface Change {
  readonly before: number;
  readonly after: number;
}

/** Head counts per school before and after, of those who satisfy `counts`. */
export function perSchool(people: readonly Placed[], counts: (teacher: Teacher) => boolean = () => true) {
  return changeBy(
    people.filter((person) => counts(person.teacher)),
    (place) => place.school,
  );
}

/** Head counts per school, stage and subject. */
export function perPlace(people: readonly Placed[]) {
  return changeBy(people, placeKey);
}

function changeBy(people: readonly Placed[], keyOf: (place: Place) => string): ReadonlyMap<string, Change> {
  const changes = new Map<string, { before: number; after: number }>();
  const at = (place: Place) => {
    const key = keyOf(place);
    const change = changes.get(key) ?? { before: 0, after: 0 };
    changes.set(key, change);
    return change;
  };
  for (const person of people) {
    at(person.before).before += 1;
    at(person.after).after += 1;
  }
  return changes;
}

/** Whole months at the present school; null when not recorded. */
export function monthsAtSchool(facts: Facts, teacher: Teacher): number | null {
  return teacher.atSchoolSince === null ? null : monthsBetween(teacher.atSchoolSince, facts.county.planningMonth);
}

export function isNearRetirement(facts: Facts, teacher: Teacher, years: number): boolean {
  const months = monthsToRetirement(teacher, facts.policy, facts.county.planningMonth);
  return months !== null && months < 12 * years;
}

/** An exemption whose code the policy lists and which has not expired. */
export function isExempt(facts: Facts, teacher: Teacher): boolean {
  const { exemption } = teacher;
  if (exemption === null || !facts.policy['rotation.exemptions'].includes(exemption.code)) return false;
  return exemption.until === null || stillRuns(exemption.until, facts.county.planningMonth);
}

/** A period recorded on the person (service, rotation, discipline) that has not ended. */
export function isBound(facts: Facts, until: string | null): boolean {
  return until !== null && stillRuns(until, facts.county.planningMonth);
}

/** 符合交流条件: years at school, no exemption, not near retirement, no running period, fills a post, no school leader. */
export function isEligible(facts: Facts, teacher: Teacher): boolean {
  const months = monthsAtSchool(facts, teacher);
  return (
    months !== null &&
    months >= 12 * facts.policy['rotation.eligibleYears'] &&
    !isExempt(facts, teacher) &&
    !isNearRetirement(facts, teacher, facts.policy['rotation.minYearsToRetire']) &&
    !isBound(facts, teacher.serviceUntil) &&
    !isBound(facts, teacher.rotationUntil) &&
    !isBound(facts, teacher.disciplineUntil) &&
    fillsPost(teacher) &&
    teachesNow(teacher) &&
    !isSchoolLeader(teacher)
  );
}

/** Pins that have not expired. */
export function pinsInForce(facts: Facts) {
  return facts.county.pins.filter((pin) => pin.until === null || stillRuns(pin.until, facts.county.planningMonth));
}

/** Decided by people to go: the years at the school and the direction no longer matter. */
export function isPinnedToGo(facts: Facts, teacher: Teacher): boolean {
  return pinsInForce(facts).some((pin) => pin.kind === 'goes' && pin.teacher === teacher.id);
}

/** Whether a move counts for the 10 %: those between a centre school and its own point only by switch. */
export function countsAsRotated(facts: Facts, move: MoveDecision): boolean {
  if (facts.policy['rotation.centrePointCounts']) return true;
  return !isPointOf(facts.schools.get(move.from), move.to) && !isPointOf(facts.schools.get(move.to), move.from);
}

function isPointOf(school: School | undefined, centre: string): boolean {
  return school?.kind === 'teachingPoint' && school.centreSchool === centre;
}
