/** Who may leave and where each may go, found by asking the audit's own twins of every move that nobody has decided. */
import type { School, Stage, Teacher } from '../../../src/county/county.ts';
import type { MoveFormTerms } from '../../parameters.ts';
import { atMost } from '../facts/entitlement.ts';
import { countBy, type Facts, type Place, placeKey } from '../facts/facts.ts';
import { isSending } from '../facts/location.ts';
import {
  formOf,
  formThatWouldBe,
  isEligible,
  isKept,
  isNearRetirement,
  isPinnedToGo,
  monthsAtSchool,
  pinsInForce,
  placed,
} from '../facts/moved.ts';
import { isBackbone, isLowRated, isSchoolLeader } from '../facts/people.ts';
import { commuteMinutes } from '../figures/rotation.ts';
import type { MoveInPlace } from '../moves.ts';
import { certificateStage } from '../rotation/certificate-stage.ts';
import { crossStageConsent } from '../rotation/cross-stage-consent.ts';
import { direction } from '../rotation/direction.ts';
import { relatives } from '../rotation/relatives.ts';
import { subjectQualified } from '../rotation/subject-qualified.ts';
import { volunteersNoWorse } from '../rotation/volunteers-no-worse.ts';
import { withinCircle } from '../rotation/within-circle.ts';
import type { PostDecision } from '../twin.ts';

/** A school, a stage and a subject, with its posts and the people who stand there today. */
export interface Standing extends Place {
  /** `441823-07,primary.music`. */
  readonly name: string;
  readonly posts: number;
  readonly people: readonly Person[];
}

export interface Person {
  readonly teacher: Teacher;
  readonly school: School;
  /** `placeKey` of the place of today; null: stands on no teaching post. */
  readonly at: string | null;
  readonly backbone: boolean;
  readonly nearRetirement: boolean;
  readonly lowRated: boolean;
  readonly isSent: boolean;
  readonly form: MoveFormTerms;
}

/** Somebody may go somewhere. */
export interface Way {
  readonly person: Person;
  readonly to: Standing;
  /** Null: not known. */
  readonly minutes: number | null;
  readonly room: boolean;
}

export interface Rotatable {
  readonly places: ReadonlyMap<string, Standing>;
  /** Who stands on a teaching post today, by school. */
  readonly staff: ReadonlyMap<string, readonly Person[]>;
  /** Everybody who may go somewhere, is sent by a decision, or must go. */
  readonly movable: ReadonlySet<Person>;
  readonly ways: readonly Way[];
}

export function rotatable(facts: Facts, posts: readonly PostDecision[]): Rotatable {
  const people = peopleOf(facts);
  const places = placesOf(facts, people, posts);
  const standing = people.filter(({ at }) => at !== null);
  const staff = Map.groupBy(standing, ({ school }) => school.code);
  const leaving = freeToLeave(
    facts,
    staff,
    standing.filter((person) => mayMove(facts, person)),
  );
  const ways = withoutFullPlaces(places, waysOf(facts, places, leaving));
  const bound = facts.policy['rotation.overTermHard'] ? people.filter((person) => mustMove(facts, person)) : [];
  const sent = people.filter(({ isSent, teacher }) => isSent && !isSchoolLeader(teacher));
  return { places, staff, movable: new Set([...ways.map(({ person }) => person), ...sent, ...bound]), ways };
}

function peopleOf(facts: Facts): readonly Person[] {
  const standing = new Map(
    placed(facts, null)
      .filter(({ before }) => facts.schools.get(before.school)?.kind !== 'special')
      .map(({ teacher, before }) => [teacher.id, placeKey(before)]),
  );
  return facts.county.teachers.flatMap((teacher) => {
    const school = facts.schools.get(teacher.workSchool);
    if (school === undefined) return [];
    return {
      teacher,
      school,
      at: standing.get(teacher.id) ?? null,
      backbone: isBackbone(teacher, facts.policy),
      nearRetirement: isNearRetirement(facts, teacher, facts.policy['rotation.nearRetirementYears']),
      lowRated: isLowRated(teacher),
      isSent: isPinnedToGo(facts, teacher),
      form: formOf(facts, { form: formThatWouldBe(facts, teacher) }),
    };
  });
}

function placesOf(
  facts: Facts,
  people: readonly Person[],
  posts: readonly PostDecision[],
): ReadonlyMap<string, Standing> {
  const postsAt = countBy(posts, placeKey, (row) => row.posts);
  const peopleAt = Map.groupBy(people, ({ at }) => at);
  const ofPeople = placed(facts, null).map(({ before }) => before);
  const known = [...ofPeople, ...posts.filter((row) => row.posts > 0)].filter(({ school }) => {
    const found = facts.schools.get(school);
    return found !== undefined && found.kind !== 'special';
  });
  return new Map(
    known.map(({ school, stage, subject }) => {
      const key = placeKey({ school, stage, subject });
      return [
        key,
        {
          school,
          stage,
          subject,
          name: `${school},${stage}.${subject}`,
          posts: facts.schools.get(school)!.inUse ? (postsAt.get(key) ?? 0) : 0,
          people: peopleAt.get(key) ?? [],
        },
      ];
    }),
  );
}

/** Meets the conditions, or all but the years at the school where a decision sends the person; and nothing keeps them this year. */
function mayMove(facts: Facts, { teacher, isSent }: Person): boolean {
  const servedLong = { ...teacher, atSchoolSince: '1900-01' };
  const meets = isEligible(facts, teacher) || (isSent && isEligible(facts, servedLong));
  return meets && !isKept(facts, teacher) && !stays(facts, teacher) && !hasJustReturned(facts, teacher);
}

const stays = (facts: Facts, { id }: Teacher): boolean =>
  pinsInForce(facts).some(({ kind, teacher }) => kind === 'stays' && teacher === id);

/** The term is over, and the year begins at the school that holds the post. */
function hasJustReturned({ county, policy }: Facts, teacher: Teacher): boolean {
  const { rotationUntil, atSchoolSince, postSchool, workSchool } = teacher;
  return (
    policy['rotation.returnAtEnd'] &&
    rotationUntil !== null &&
    rotationUntil < county.planningMonth &&
    atSchoolSince === county.planningMonth &&
    postSchool === workSchool
  );
}

/** Over term at a sending school, and nothing keeps the person (R32). */
export function mustMove(facts: Facts, person: Person): boolean {
  const { teacher } = person;
  return (
    isOverTerm(facts, person) && !stays(facts, teacher) && !isKept(facts, teacher) && !hasJustReturned(facts, teacher)
  );
}

/** Meets the conditions, has served the long term, and works at a sending school (R44). */
export function isOverTerm(facts: Facts, { teacher, school }: Person): boolean {
  const months = monthsAtSchool(facts, teacher);
  return (
    months !== null &&
    months >= 12 * facts.policy['rotation.overTermYears'] &&
    isEligible(facts, teacher) &&
    isSending(school)
  );
}

/** Most people who may leave a school in a year (R26). */
export function turnoverLimit(facts: Facts, staff: number): number {
  const share = atMost(facts.policy['rotation.maxTurnover'] * staff);
  return staff >= 3 ? Math.max(1, share) : share;
}

/** Not where R26 lets nobody go, nor where a share of so few leavers (R27, R28) is nobody, but for decisions. */
function freeToLeave(
  { policy, ...facts }: Facts,
  staff: Rotatable['staff'],
  movers: readonly Person[],
): readonly Person[] {
  return [...Map.groupBy(movers, ({ school }) => school.code)].flatMap(([code, here]) => {
    const limit = turnoverLimit({ policy, ...facts }, staff.get(code)?.length ?? 0);
    const leaving = Math.min(limit, here.length);
    const near = atMost(policy['rotation.maxNearRetirement'] * leaving);
    const low = atMost(policy['rotation.maxLowRated'] * leaving);
    return here.filter(
      ({ isSent, nearRetirement, lowRated }) =>
        isSent || (limit > 0 && (near > 0 || !nearRetirement) && (low > 0 || !lowRated)),
    );
  });
}

function waysOf(facts: Facts, places: Rotatable['places'], leaving: readonly Person[]): readonly Way[] {
  const kinds = Map.groupBy(places.values(), ({ stage, subject }) => `${stage} ${subject}`);
  return leaving.flatMap((person) => {
    const schools = new Map<string, ReturnType<typeof wayTo>>();
    const way = (code: string): ReturnType<typeof wayTo> => {
      if (!schools.has(code)) schools.set(code, wayTo(facts, person, code));
      return schools.get(code)!;
    };
    return [...kinds.values()].flatMap((alike) => {
      const [{ stage, subject }] = alike as [Standing];
      if (!mayHold(facts, person, stage, subject)) return [];
      return alike.flatMap((to): Way[] => {
        const found = to.school === person.school.code ? null : way(to.school);
        return found === null ? [] : [{ person, to, ...found }];
      });
    });
  });
}

/** The move that a twin is asked about. */
function asked(
  facts: Facts,
  { teacher, school: from, form: { form } }: Person,
  { to, stage, subject }: { readonly to: School; readonly stage: Stage; readonly subject: string },
): MoveInPlace {
  const start = facts.county.planningMonth;
  const move = {
    teacher: teacher.id,
    from: from.code,
    to: to.code,
    stage,
    subject,
    room: false,
    form,
    start,
    until: null,
  };
  return { move, teacher, from, to };
}

/** The certificate, the subject, and consent to another stage; which school it is does not matter. */
function mayHold(facts: Facts, person: Person, stage: Stage, subject: string): boolean {
  const found = asked(facts, person, { to: person.school, stage, subject });
  return [subjectQualified, certificateStage, crossStageConsent].every((twin) => twin.allows(found, facts));
}

/** How the person would get to the school; null: may not, or cannot. */
function wayTo(facts: Facts, person: Person, code: string): Pick<Way, 'minutes' | 'room'> | null {
  const { teacher, school: from } = person;
  const to = facts.schools.get(code)!;
  const found = asked(facts, person, { to, stage: 'primary', subject: teacher.mainSubject });
  const isAllowed =
    to.inUse &&
    [direction, withinCircle, volunteersNoWorse].every((twin) => twin.allows(found, facts)) &&
    relatives.allows({ ...found, room: false }, facts) &&
    !isPinnedElsewhere(facts, teacher, code);
  if (!isAllowed) return null;
  const minutes = commuteMinutes(facts, teacher, from.code, code);
  const isNear =
    minutes === null
      ? to.cluster !== null && to.cluster === from.cluster
      : minutes <= facts.policy['rotation.maxCommuteMinutes'];
  if (isNear) return { minutes, room: false };
  return to.boarding === true && (to.freeRooms ?? 0) > 0 ? { minutes, room: true } : null;
}

/** A decision forbids the school, or sends the person to another. */
function isPinnedElsewhere(facts: Facts, { id }: Teacher, code: string): boolean {
  const own = pinsInForce(facts).filter(({ teacher }) => teacher === id);
  const named = own.find(({ kind }) => kind === 'goes')?.school ?? null;
  return (named !== null && named !== code) || own.some(({ kind, school }) => kind === 'neverTo' && school === code);
}

/** Nobody comes to a place that is full and that nobody can leave (R34); what that closes may close others. */
function withoutFullPlaces(places: Rotatable['places'], ways: readonly Way[]): readonly Way[] {
  const left = new Set(ways.map(({ person }) => person.at));
  const kept = ways.filter(({ to }) => to.posts > to.people.length || left.has(placeKey(to)));
  return kept.length === ways.length ? ways : withoutFullPlaces(places, kept);
}
