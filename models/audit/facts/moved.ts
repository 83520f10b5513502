/** The people who fill posts, where they are today and where the moves put them; who meets the conditions. */
import type { School, Teacher } from '../../../src/county/county.ts';
import type { MoveForm, MoveFormTerms } from '../../parameters.ts';
import type { Decisions, MoveDecision } from '../twin.ts';
import { type Facts, type Place, placeKey } from './facts.ts';
import { isRural } from './location.ts';
import { monthsBetween, monthsToRetirement, stillRuns } from './months.ts';
import { fillsPost, isSchoolLeader, stageOf, teachesNow } from './people.ts';

export type Rotation = NonNullable<Decisions['rotation']>;

/** One person who fills a post and teaches, before and after. */
export interface Placed {
  readonly teacher: Teacher;
  readonly before: Place;
  /** On the ground. */
  readonly after: Place;
  /** Where statistics count the person after the moves: some forms leave the person with the old school. */
  readonly counted: Place;
  /** School whose allowances the person is paid after the moves. */
  readonly paidAt: string;
  /** School that pays the person after the moves (工资关系). */
  readonly payrollAt: string;
}

const placements = new WeakMap<Facts, WeakMap<Rotation, readonly Placed[]>>();
const noMoves: Rotation = { moves: [], heads: [], returns: [], posts: [] };

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
    .filter((teacher) => teachesNow(teacher, facts.county.planningMonth) && fillsPost(teacher))
    .map((teacher) => {
      const stage = stageOf(teacher, facts.schools.get(teacher.workSchool));
      const before = { school: teacher.workSchool, stage, subject: teacher.mainSubject };
      const move = moves.get(teacher.id);
      if (move === undefined)
        return { teacher, before, after: before, counted: before, paidAt: before.school, payrollAt: before.school };
      const after = { school: move.to, stage: move.stage, subject: move.subject };
      const { countedAt, allowances, payroll } = formOf(facts, move);
      return {
        teacher,
        before,
        after,
        counted: countedAt === 'destination' ? after : before,
        paidAt: allowances ? after.school : before.school,
        payrollAt: payroll ? after.school : before.school,
      };
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
    serviceMonthsLeft(facts, teacher) === null &&
    teacher.conductVeto !== true &&
    !isBound(facts, teacher.rotationUntil) &&
    !isBound(facts, teacher.disciplineUntil) &&
    fillsPost(teacher) &&
    teachesNow(teacher, facts.county.planningMonth) &&
    !isSchoolLeader(teacher) &&
    facts.schools.get(teacher.workSchool)?.kind !== 'special'
  );
}

/**
 * Meets the conditions, perhaps, and yet is not sent this year: would retire within the term, or came back from one not long
 * ago and has neither applied nor been decided upon.
 */
export function isKept(facts: Facts, teacher: Teacher): boolean {
  const since = monthsSinceTerm(facts, teacher);
  const asked = teacher.wishes.length > 0 || isPinnedToGo(facts, teacher);
  if (since !== null && since < 12 * facts.policy['rotation.restYears'] && !asked) return true;
  const months = termMonths(facts, formThatWouldBe(facts, teacher));
  const left = monthsToRetirement(teacher, facts.policy, facts.county.planningMonth);
  return months !== null && left !== null && left < months;
}

/** Whole months since the last rotation that the person took up ended; null: there was none. */
export function monthsSinceTerm({ county }: Facts, teacher: Teacher): number | null {
  const ends = county.history
    .filter((record) => record.teacher === teacher.id && record.reported !== false)
    .map(({ until }) => until);
  const past = [teacher.rotationUntil, ...ends].filter(
    (until): until is string => until !== null && !stillRuns(until, county.planningMonth),
  );
  if (past.length === 0) return null;
  return Math.min(...past.map((until) => monthsBetween(until, county.planningMonth))) - 1;
}

/** The form in which a person moves this year: as the decision that sends the person says, else the run's. */
export function formThatWouldBe(facts: Facts, teacher: Teacher): MoveForm {
  const decided = pinsInForce(facts).find((pin) => pin.kind === 'goes' && pin.teacher === teacher.id);
  return decided?.form ?? facts.policy['rotation.form'];
}

/** Length of the term of a form; null: it has no end. */
export function termMonths(facts: Facts, form: MoveForm): number | null {
  const { leastMonths } = formOf(facts, { form });
  return leastMonths === null ? null : Math.max(leastMonths, 12 * facts.policy['rotation.termYears']);
}

/**
 * Months of contracted service still to be served, the planning month included; null: none. 特岗 and 公费定向 whose end is not
 * recorded serve the policy's years from the start of work; without that either, it is unknown.
 */
export function serviceMonthsLeft(facts: Facts, teacher: Teacher): number | null | 'unknown' {
  const { planningMonth } = facts.county;
  const { serviceUntil, workStart } = teacher;
  const years = contractedYears(facts, teacher);
  if (serviceUntil === null && years === null) return null;
  if (serviceUntil === null && workStart === null) return 'unknown';
  const left =
    serviceUntil === null
      ? 12 * years! - monthsBetween(workStart!, planningMonth)
      : monthsBetween(planningMonth, serviceUntil) + 1;
  return left > 0 ? left : null;
}

function contractedYears({ policy }: Facts, { employment }: Teacher): number | null {
  if (employment === 'specialPost') return policy['rotation.serviceYears.specialPost'];
  return employment === 'targeted' ? policy['rotation.serviceYears.targeted'] : null;
}

/** Pins that have not expired. */
export function pinsInForce(facts: Facts) {
  return facts.county.pins.filter((pin) => pin.until === null || stillRuns(pin.until, facts.county.planningMonth));
}

/** Decided by people to go: the years at the school and the direction no longer matter. */
export function isPinnedToGo(facts: Facts, teacher: Teacher): boolean {
  return pinsInForce(facts).some((pin) => pin.kind === 'goes' && pin.teacher === teacher.id);
}

/** What the policy says of the form of a move; a form that the policy does not have changes nothing, and breaks R17. */
export function formOf(facts: Facts, { form }: Pick<MoveDecision, 'form'>): MoveFormTerms {
  return facts.policy['rotation.forms'].find((row) => row.form === form) ?? { ...nothingChanges, form };
}

const nothingChanges: Omit<MoveFormTerms, 'form'> = {
  post: false,
  contract: false,
  rankPost: false,
  payroll: false,
  allowances: false,
  countedAt: 'home',
  leastMonths: null,
  countsForTenPercent: false,
  ruralService: false,
};

/** Whether a move counts for the shares: by its form, its direction, and between a centre school and its own point by switch. */
export function countsAsRotated(facts: Facts, move: MoveDecision): boolean {
  if (!formOf(facts, move).countsForTenPercent || !isCountedWay(facts, move)) return false;
  if (facts.policy['rotation.centrePointCounts']) return true;
  return !isPointOf(facts.schools.get(move.from), move.to) && !isPointOf(facts.schools.get(move.to), move.from);
}

function isCountedWay(facts: Facts, { from, to }: MoveDecision): boolean {
  const counted = facts.policy['rotation.countedMoves'];
  if (counted === 'all') return true;
  const [out, into] = [from, to].map((code) => facts.schools.get(code));
  if (out === undefined || into === undefined) return false;
  return isRural(into) && (counted === 'toRural' || !isRural(out));
}

function isPointOf(school: School | undefined, centre: string): boolean {
  return school?.kind === 'teachingPoint' && school.centreSchool === centre;
}
