/** The county as rotation sees it: people with what the rules ask of them, and places (school, stage, subject) with posts. */
import type {
  Certificate,
  Coordinates,
  County,
  Pin,
  RotationRecord,
  School,
  Stage,
  Teacher,
} from '../../src/county/county.ts';
import { isRural } from '../demand/location.ts';
import { monthIndex } from '../demand/months.ts';
import { ALL_SUBJECT, fillsTeachingPost, stageOf } from '../demand/people.ts';
import { compareKeys, compareSchools } from '../demand/school-order.ts';
import type { MoveFormTerms, Policy } from '../parameters.ts';
import { minutesBetween, toWgs84, travelBetweenSchools } from '../travel.ts';
import { pairsOf } from './circles.ts';
import { formOf } from './forms.ts';
import { lot, tieKey } from './order.ts';
import { retirementMonth } from './retirement.ts';

/** Teacher posts of one school, stage and subject, as decided by the quota model or given by the county. */
export interface PostRow {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly posts: number;
}

/** A school, a stage and a subject: what posts are counted for and where people stand today. */
export interface Place {
  readonly index: number;
  readonly school: School;
  readonly stage: Stage;
  readonly subject: string;
  readonly posts: number;
  /** Indices of the people who stand here today (实际在岗, filling posts). */
  readonly people: readonly number[];
}

export type RankGroup = 'senior' | 'middle' | 'junior';

export interface Person {
  readonly index: number;
  readonly teacher: Teacher;
  readonly school: School;
  readonly stage: Stage;
  /** Index of the place of today; null for people who fill no teaching post, and at special schools. */
  readonly place: number | null;
  readonly monthsAtSchool: number | null;
  /** Negative when the month has passed; null when sex or birth month is not given. */
  readonly monthsToRetirement: number | null;
  readonly overTerm: boolean;
  readonly backbone: boolean;
  readonly nearRetirement: boolean;
  /** Newest appraisal 基本合格 or worse. */
  readonly lowRated: boolean;
  readonly rankGroup: RankGroup | null;
  /** Class head, or teaching the last grade of a stage. */
  readonly midCycle: boolean;
  readonly stays: Pin | null;
  readonly goes: Pin | null;
  readonly neverTo: ReadonlySet<string>;
  /** The form in which the person would move, and what it does to the two ledgers. */
  readonly form: MoveFormTerms;
  readonly certificates: readonly Certificate[] | null;
  /** Rotations of earlier years that the person took up, in forms that count. */
  readonly earlierRounds: number;
  /** Whole months since the last term ended; null when there was none. */
  readonly monthsSinceTerm: number | null;
  readonly lot: number;
}

export interface RotationFacts {
  readonly county: County;
  readonly planningMonth: number;
  readonly seed: number;
  /** In canonical order. */
  readonly schools: readonly School[];
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  /** Relatives and spouses, by teacher id. */
  readonly relatives: ReadonlyMap<string, ReadonlySet<string>>;
  /** Schools led (书记, 校长, 副校长, 中层) by a relative, by teacher id. */
  readonly ledByRelatives: ReadonlyMap<string, ReadonlySet<string>>;
  /** One-way minutes from where a person lives (else works) to a school; null when unknown. */
  readonly minutes: (person: Person, school: School) => number | null;
  /** Where these minutes are counted from. */
  readonly setsOut: (person: Person, school: School) => 'home' | 'school';
  /** Couples who both teach here, by index, each once. */
  readonly couples: readonly (readonly [number, number])[];
  /** 结对, both directions (`pairKey`). */
  readonly pairs: ReadonlySet<string>;
  /** People who fill posts and work at a school today, by school code. */
  readonly atSchool: ReadonlyMap<string, readonly number[]>;
}

/** Whether a move is between a 中心校 and a teaching point of its own. */
export function withinCentre(from: School, to: School): boolean {
  const isPointOf = (point: School, centre: School): boolean =>
    point.kind === 'teachingPoint' && point.centreSchool === centre.code;
  return isPointOf(from, to) || isPointOf(to, from);
}

/** 派出校: said so by the county, else the schools of the county seat. */
export function isSending(school: School): boolean {
  return school.rotationRole === 'sending' || (school.rotationRole === null && !isRural(school));
}

const rankGroupOf = (rankPost: number | null): RankGroup | null =>
  rankPost === null ? null : rankPost <= 7 ? 'senior' : rankPost <= 10 ? 'middle' : 'junior';

/** All facts of the model; pure and independent of the order of rows. */
export function rotationFacts(county: County, policy: Policy, posts: readonly PostRow[], seed: number): RotationFacts {
  const schools = county.schools.toSorted(compareSchools);
  const people = peopleInOrder(county, policy, schools, seed);
  const places = placesOf(schools, people, posts);
  const placeOf = new Map(places.flatMap((place) => place.people.map((person) => [person, place.index] as const)));
  const placed = people.map((person) => ({ ...person, place: placeOf.get(person.index) ?? null }));
  const standing = placed.filter((person) => person.place !== null);
  const atSchool = new Map(
    [...Map.groupBy(standing, (person) => person.school.code)].map(([code, here]) => [
      code,
      here.map(({ index }) => index),
    ]),
  );
  const relatives = relativesOf(county);
  return {
    county,
    planningMonth: monthIndex(county.planningMonth),
    seed,
    schools,
    people: placed,
    places,
    relatives,
    ledByRelatives: ledByRelatives(county, relatives),
    minutes: commuteMinutes(county, policy),
    setsOut: ({ teacher }, school) => (livesSomewhere(teacher) && school.coordinates !== null ? 'home' : 'school'),
    couples: couplesOf(placed),
    pairs: pairsOf(county),
    atSchool,
  };
}

function peopleInOrder(county: County, policy: Policy, schools: readonly School[], seed: number): Person[] {
  const orderOfSchool = new Map(schools.map((school, order) => [school.code, order]));
  const bySchool = new Map(schools.map((school) => [school.code, school]));
  const pins = Map.groupBy(
    county.pins.filter((pin) => pin.until === null || pin.until >= county.planningMonth),
    (pin) => pin.teacher,
  );
  const history = Map.groupBy(county.history, ({ teacher }) => teacher);
  return county.teachers
    .flatMap((teacher) => {
      const school = bySchool.get(teacher.workSchool);
      if (school === undefined) return [];
      const draw = lot(seed, teacher.id);
      const { stage } = stageOf(teacher, school);
      const key = [
        orderOfSchool.get(school.code)!,
        stage,
        teacher.mainSubject,
        ...tieKey(teacher, policy),
        factsInWords(teacher),
        draw,
        teacher.id,
      ];
      const known = { pins: pins.get(teacher.id) ?? [], history: history.get(teacher.id) ?? [] };
      return [{ key, facts: personFacts(teacher, school, stage, known, county, policy, draw) }];
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ facts }, index) => ({ ...facts, index }));
}

/** Everything else the model may look at, codes and names left out. */
function factsInWords(teacher: Teacher): string {
  const { residence, certificates, appraisals, otherSubjects, wishes } = teacher;
  return JSON.stringify([
    teacher.atSchoolSince,
    teacher.birthMonth,
    teacher.sex,
    teacher.postClass,
    teacher.title,
    teacher.rankPost,
    teacher.degree,
    teacher.backbone,
    teacher.duty,
    teacher.classHead,
    teacher.grade,
    teacher.allSubject,
    teacher.crossStageConsent,
    otherSubjects.toSorted(),
    certificates?.map(({ stage, subject }) => `${stage} ${subject}`).toSorted() ?? null,
    appraisals,
    wishes.length,
    residence?.coordinates ?? null,
    teacher.status,
    teacher.employment,
  ]);
}

function personFacts(
  teacher: Teacher,
  school: School,
  stage: Stage,
  { pins, history }: { readonly pins: readonly Pin[]; readonly history: readonly RotationRecord[] },
  county: County,
  policy: Policy,
  draw: number,
): Omit<Person, 'index'> {
  const now = monthIndex(county.planningMonth);
  const monthsAtSchool = teacher.atSchoolSince === null ? null : now - monthIndex(teacher.atSchoolSince);
  const retires = retirementMonth(teacher, policy['retirement.table']);
  const monthsToRetirement = retires === null ? null : retires - now;
  const newest = teacher.appraisals[0];
  const goes = pins.find((pin) => pin.kind === 'goes') ?? null;
  return {
    teacher,
    school,
    stage,
    place: null,
    monthsAtSchool,
    monthsToRetirement,
    overTerm: monthsAtSchool !== null && monthsAtSchool >= 12 * policy['rotation.overTermYears'],
    backbone:
      teacher.backbone !== null &&
      teacher.conductVeto !== true &&
      policy['rotation.backboneLevels'].includes(teacher.backbone),
    nearRetirement: monthsToRetirement !== null && monthsToRetirement < 12 * policy['rotation.nearRetirementYears'],
    lowRated: newest === 'basic' || newest === 'incompetent',
    rankGroup: rankGroupOf(teacher.rankPost),
    midCycle: teacher.classHead === true || teacher.grade === 6 || teacher.grade === 9,
    stays: pins.find((pin) => pin.kind === 'stays') ?? null,
    goes,
    neverTo: new Set(pins.flatMap((pin) => (pin.kind === 'neverTo' && pin.school !== null ? [pin.school] : []))),
    form: formOf(goes, policy),
    certificates: teacher.certificates,
    ...pastTerms(teacher, history, county, policy),
    lot: draw,
  };
}

/** What the person has behind: rotations that were taken up, and how long ago the last of them ended. */
function pastTerms(
  { rotationUntil }: Teacher,
  history: readonly RotationRecord[],
  { planningMonth }: County,
  policy: Policy,
): Pick<Person, 'earlierRounds' | 'monthsSinceTerm'> {
  const taken = history.filter(({ start, reported }) => reported !== false && start < planningMonth);
  const counts = new Map(policy['rotation.forms'].map((row) => [row.form, row.countsForTenPercent]));
  const ends = [rotationUntil, ...taken.map(({ until }) => until)].filter(
    (until): until is string => until !== null && until < planningMonth,
  );
  const last = ends.toSorted().at(-1);
  return {
    earlierRounds: taken.filter(({ form }) => counts.get(form) === true).length,
    monthsSinceTerm: last === undefined ? null : monthIndex(planningMonth) - monthIndex(last) - 1,
  };
}

function couplesOf(people: readonly Person[]): RotationFacts['couples'] {
  const byId = new Map(people.map(({ teacher, index }) => [teacher.id, index]));
  const both = people.flatMap(({ teacher, index }): [number, number][] => {
    const spouse = byId.get(teacher.spouse ?? '');
    return spouse === undefined || spouse === index ? [] : [[Math.min(index, spouse), Math.max(index, spouse)]];
  });
  const once = new Map(both.map((couple) => [couple.join(' '), couple]));
  return [...once.values()].toSorted(([a, b], [c, d]) => a - c || b - d);
}

function placesOf(schools: readonly School[], people: readonly Person[], posts: readonly PostRow[]): Place[] {
  const standing = people.filter((person) => person.school.kind !== 'special' && fillsTeachingPost(person.teacher));
  const peopleAt = Map.groupBy(standing, (person) =>
    placeKey(person.school.code, person.stage, person.teacher.mainSubject),
  );
  const postsAt = new Map<string, number>();
  for (const row of posts) {
    const key = placeKey(row.school, row.stage, row.subject);
    postsAt.set(key, (postsAt.get(key) ?? 0) + row.posts);
  }
  const stageSubjects = new Map<string, { stage: Stage; subject: string }[]>();
  const note = (school: string, stage: Stage, subject: string): void => {
    const known = stageSubjects.get(school) ?? [];
    if (!known.some((one) => one.stage === stage && one.subject === subject)) known.push({ stage, subject });
    stageSubjects.set(school, known);
  };
  for (const person of standing) note(person.school.code, person.stage, person.teacher.mainSubject);
  for (const row of posts) if (row.posts > 0) note(row.school, row.stage, row.subject);
  const places: Place[] = [];
  for (const school of schools.filter(({ kind }) => kind !== 'special')) {
    const here = stageSubjects.get(school.code) ?? [];
    here.sort((a, b) => compareKeys([b.stage, a.subject], [a.stage, b.subject]));
    for (const { stage, subject } of here) {
      const key = placeKey(school.code, stage, subject);
      places.push({
        index: places.length,
        school,
        stage,
        subject,
        posts: school.inUse ? (postsAt.get(key) ?? 0) : 0,
        people: (peopleAt.get(key) ?? []).map(({ index }) => index),
      });
    }
  }
  return places;
}

const placeKey = (school: string, stage: Stage, subject: string): string => `${school}\u0000${stage}\u0000${subject}`;

/** A place held by a 全科 teacher's post. */
export const isAllSubject = (place: Place): boolean => place.subject === ALL_SUBJECT;

/** Relatives and spouses by teacher id; the relation holds whichever of the two recorded it. */
function relativesOf({ teachers }: County): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const note = (one: string, other: string): void => {
    if (one !== other) known.set(one, (known.get(one) ?? new Set<string>()).add(other));
  };
  for (const { id, spouse, relatives } of teachers) {
    for (const relative of spouse === null ? relatives : [...relatives, spouse]) {
      note(id, relative);
      note(relative, id);
    }
  }
  return known;
}

function ledByRelatives(
  { teachers }: County,
  relatives: RotationFacts['relatives'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const leads = new Map(teachers.filter(({ duty }) => duty !== 'none').map(({ id, workSchool }) => [id, workSchool]));
  return new Map(
    [...relatives].map(([person, those]) => [person, new Set([...those].flatMap((one) => leads.get(one) ?? []))]),
  );
}

const livesSomewhere = ({ residence }: Teacher): boolean => residence?.coordinates != null;

/** Places are brought to WGS84 once: thousands of people times hundreds of schools. */
function commuteMinutes(county: County, policy: Policy): RotationFacts['minutes'] {
  const between = travelBetweenSchools(county, policy);
  const schools = new Map(county.schools.map((school) => [school.code, wgs84(school.coordinates)]));
  const homes = new Map<string, Coordinates | null>();
  return ({ teacher }, school) => {
    if (!livesSomewhere(teacher)) return between(teacher.workSchool, school.code);
    const home = homes.get(teacher.id) ?? wgs84(teacher.residence?.coordinates ?? null);
    homes.set(teacher.id, home);
    return minutesBetween(home, schools.get(school.code) ?? null, policy) ?? between(teacher.workSchool, school.code);
  };
}

function wgs84(coordinates: Coordinates | null): Coordinates | null {
  if (coordinates === null) return null;
  const [longitude, latitude] = toWgs84(coordinates);
  return { longitude, latitude, datum: 'WGS84' };
}
