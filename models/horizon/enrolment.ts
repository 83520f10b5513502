/**
 * Enrolment of the coming years: every grade moves up with its classes, children enter grade 1, pupils come and go. Whole
 * pupils all the way: every total is shared by largest remainder, so that nobody appears or vanishes in rounding.
 */
import type { County, Enrolment, School } from '../../src/county/county.ts';
import { classesAfter } from '../demand/class-follow.ts';
import { classCap } from '../demand/classes.ts';
import { locationOf } from '../demand/location.ts';
import { stageOfGrade, stagesOfSchool } from '../demand/stages.ts';
import type { Policy } from '../parameters.ts';
import { largestRemainder } from '../quota/posts-table.ts';
import type { Drift, Future } from './futures.ts';

/** School years: the first is the one planned, with the enrolment given. */
export function enrolmentByYear(county: County, future: Future, years: number, policy: Policy): Enrolment[][] {
  const firstYear = Number(county.planningMonth.slice(0, 4));
  const ways = waysUp(county);
  const seats = seatsOf(county, policy);
  const rows = [ordinary(county)];
  for (let year = 1; year < years; year += 1) {
    const before = rows[year - 1]!;
    rows.push(yearAfter(county, before, { future, schoolYear: firstYear + year, ways, seats }));
  }
  return rows;
}

interface Step {
  readonly future: Future;
  /** Calendar year in which it begins. */
  readonly schoolYear: number;
  readonly ways: WaysUp;
  readonly seats: Seats;
}

/** Grades with pupils at schools in use, by school and grade: the order of the county's rows never matters. */
function ordinary({ schools, enrolment }: County): Enrolment[] {
  const inUse = new Set(schools.filter((school) => school.inUse).map(({ code }) => code));
  return inOrder(enrolment.filter(({ school, pupils }) => inUse.has(school) && pupils > 0));
}

const inOrder = (rows: readonly Enrolment[]): Enrolment[] =>
  rows.toSorted((a, b) => (a.school === b.school ? a.grade - b.grade : a.school < b.school ? -1 : 1));

function yearAfter(county: County, before: readonly Enrolment[], step: Step): Enrolment[] {
  const special = new Set(county.schools.filter(({ kind }) => kind === 'special').map(({ code }) => code));
  const own = before.filter(({ school }) => !special.has(school));
  const going = goingOn(own, step.future.juniorShare);
  const promoted = grouped([
    ...own.flatMap((row, position) => movedUp({ ...row, pupils: going[position]! }, row, step)),
    ...entrants(county, own, step),
  ]);
  const seated = [...promoted.values()].map((coming) => seatedRow(coming, step.seats));
  const drifted = step.future.drifts.reduce(
    (rows, drift) => drifting(county, rows, drift, step.seats),
    inOrder(seated),
  );
  // Special schools are outside the forecast: theirs stays as it is.
  return inOrder([...drifted, ...before.filter(({ school }) => special.has(school))]);
}

/** Pupils of each row who go on: all, but of the sixth grade the county's share, shared over its schools. */
function goingOn(rows: readonly Enrolment[], juniorShare: number): number[] {
  const last = rows.map(({ grade, pupils }) => (grade === 6 ? pupils : 0));
  const all = last.reduce((sum, pupils) => sum + pupils, 0);
  const going = largestRemainder(last, Math.round(juniorShare * all));
  return rows.map(({ grade, pupils }, position) => (grade === 6 ? going[position]! : pupils));
}

/** Pupils on their way to a grade of a school; the classes of those who came up inside it. */
interface Coming {
  readonly school: string;
  readonly grade: number;
  readonly pupils: number;
  /** Where the pupils of last year's grade below sat, when they stay together. */
  readonly cohort: Enrolment | null;
}

function movedUp(row: Enrolment, cohort: Enrolment, { ways }: Step): Coming[] {
  if (row.grade === 9 || row.pupils === 0) return [];
  const places = ways(row.school, row.grade + 1);
  const pupils = shared(row.pupils, places);
  return places.map(({ school }, position) => ({
    school,
    grade: row.grade + 1,
    pupils: pupils[position]!,
    cohort: school === row.school ? cohort : null,
  }));
}

const shared = (whole: number, places: readonly { readonly weight: number }[]): number[] =>
  largestRemainder(
    places.map(({ weight }) => weight),
    whole,
  );

/** All who come to one grade of one school, together. */
function grouped(coming: readonly Coming[]): ReadonlyMap<string, Coming> {
  const groups = new Map<string, Coming>();
  for (const one of coming) {
    if (one.pupils === 0) continue;
    const key = `${one.school}|${one.grade}`;
    const there = groups.get(key);
    groups.set(key, {
      ...one,
      pupils: one.pupils + (there?.pupils ?? 0),
      cohort: one.cohort ?? there?.cohort ?? null,
    });
  }
  return groups;
}

/** What of today stays true of a school: how its grades sit together, its class cap, its share of migrant children. */
interface Seats {
  readonly row: (school: string, grade: number) => Enrolment | null;
  readonly cap: (school: string, grade: number) => number;
  readonly migrantShare: (school: string) => number;
}

function seatsOf(county: County, policy: Policy): Seats {
  const rows = ordinary(county);
  const bySchool = Map.groupBy(rows, ({ school }) => school);
  const byGrade = new Map(rows.map((row) => [`${row.school}|${row.grade}`, row]));
  const total = (school: string, amount: (row: Enrolment) => number): number =>
    (bySchool.get(school) ?? []).reduce((sum, row) => sum + amount(row), 0);
  return {
    row: (school, grade) => byGrade.get(`${school}|${grade}`) ?? null,
    cap: (school, grade) => classCap(stageOfGrade(grade), bySchool.get(school) ?? [], policy),
    migrantShare: (school) =>
      total(school, ({ migrantPupils }) => migrantPupils ?? 0) /
      Math.max(
        1,
        total(school, ({ pupils }) => pupils),
      ),
  };
}

/**
 * A class moves up with its pupils (班随人走). Where grades sit together today they go on doing so; where nobody comes up
 * inside the school, and in grade 1, classes follow from those of today's grade.
 */
function seatedRow({ school, grade, pupils, cohort }: Coming, seats: Seats): Enrolment {
  const today = seats.row(school, grade);
  const multigradeGroup = today?.multigradeGroup ?? null;
  const sitsWithOthers = today !== null && (multigradeGroup !== null || today.classes === 0);
  const like = sitsWithOthers ? today : (cohort ?? today);
  return {
    school,
    grade,
    pupils,
    migrantPupils: Math.round(pupils * seats.migrantShare(school)),
    classes: like === null ? null : classesAfter({ ...like, multigradeGroup }, pupils, seats.cap(school, grade)),
    multigradeGroup,
    boarders: null,
    inclusionPupils: null,
    homeTaughtPupils: null,
  };
}

/**
 * Children who enter grade 1: by the births of their town where known, else by what these leave of the births of the county,
 * which are those of all its towns, else as many as entered the year before.
 */
function entrants(county: County, before: readonly Enrolment[], { future, schoolYear }: Step): Coming[] {
  const first = before.filter(({ grade }) => grade === 1);
  const townOf = new Map(county.schools.map(({ code, town }) => [code, town]));
  const known = new Map(
    [...new Set(future.births.map(({ town }) => town))].flatMap((town) => {
      const children = childrenOf(future, town, schoolYear);
      return children === null ? [] : [[town, children] as const];
    }),
  );
  const towns = Map.groupBy(first, ({ school }) => {
    const town = townOf.get(school) ?? null;
    return known.has(town) ? town : known.has(null) ? null : undefined;
  });
  const ofTowns = [...towns.keys()].reduce(
    (sum, town) => sum + (typeof town === 'string' ? (known.get(town) ?? 0) : 0),
    0,
  );
  const childrenOfRest = Math.max(0, (known.get(null) ?? 0) - ofTowns);
  return [...towns].flatMap(([town, rows]) => {
    const today = rows.map(({ pupils }) => pupils);
    const there = today.reduce((sum, pupils) => sum + pupils, 0);
    const asBefore = Math.round((there * (100 + future.entrantsPercentAYear)) / 100);
    const children = town === undefined ? asBefore : town === null ? childrenOfRest : (known.get(town) ?? 0);
    const pupils = largestRemainder(today, children);
    return rows.map(({ school }, position) => ({ school, grade: 1, pupils: pupils[position]!, cohort: null }));
  });
}

/**
 * Children who are six by the end of August: born from September, seven years before, to August, six years before; a year's
 * births are taken as spread evenly over its months. null when either year is unknown.
 */
function childrenOf({ births }: Future, town: string | null, schoolYear: number): number | null {
  const born = (year: number) => births.find((row) => row.town === town && row.year === year)?.children;
  const [older, younger] = [born(schoolYear - 7), born(schoolYear - 6)];
  return older === undefined || younger === undefined ? null : Math.round((4 * older + 8 * younger) / 12);
}

/** Pupils of every grade at the schools concerned, by a percentage; each grade's total is met exactly. */
function drifting(county: County, rows: readonly Enrolment[], drift: Drift, seats: Seats): Enrolment[] {
  const concerned = new Set(county.schools.filter((school) => isConcerned(school, drift)).map(({ code }) => code));
  const changed = new Map<Enrolment, Enrolment>();
  for (const [grade, ofGrade] of Map.groupBy(
    rows.filter(({ school }) => concerned.has(school)),
    (row) => row.grade,
  )) {
    const today = ofGrade.map(({ pupils }) => pupils);
    const total = today.reduce((sum, pupils) => sum + pupils, 0);
    const then = largestRemainder(today, Math.round((total * (100 + drift.percentAYear)) / 100));
    for (const [position, row] of ofGrade.entries()) {
      const pupils = then[position]!;
      changed.set(row, {
        ...row,
        pupils,
        migrantPupils: Math.round(pupils * seats.migrantShare(row.school)),
        classes: classesAfter(row, pupils, seats.cap(row.school, grade)),
      });
    }
  }
  return rows.map((row) => changed.get(row) ?? row).filter(({ pupils }) => pupils > 0);
}

/** Whether a drift reaches a school; special schools are outside the forecast. */
export const isConcerned = (school: School, { location, town }: Drift): boolean =>
  school.kind !== 'special' &&
  (location === null || locationOf(school).location === location) &&
  (town === null || school.town === town);

/** Where the pupils of a school go for a grade, with weights. */
type WaysUp = (school: string, grade: number) => readonly { readonly school: string; readonly weight: number }[];

/**
 * On at their own school where it has the grade; else at the centre school of their point; else at the schools of their
 * cluster, of their town, of the county that have it, in proportion to the pupils these have in it today.
 */
function waysUp(county: County): WaysUp {
  const schools = county.schools
    .filter(({ inUse, kind }) => inUse && kind !== 'special')
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(schools.map((school) => [school.code, school]));
  const today = new Map(ordinary(county).map((row) => [`${row.school}|${row.grade}`, row.pupils]));
  const pupilsIn = (code: string, grade: number): number => today.get(`${code}|${grade}`) ?? 0;
  const known = new Map<string, ReturnType<WaysUp>>();
  const find: WaysUp = (code, grade) => {
    const own = byCode.get(code);
    if (own === undefined) return [];
    if (pupilsIn(code, grade) > 0) return [{ school: code, weight: 1 }];
    const centre = byCode.get(own.centreSchool ?? '');
    if (centre !== undefined && pupilsIn(centre.code, grade) > 0) return [{ school: centre.code, weight: 1 }];
    const near = [
      schools.filter(({ cluster }) => cluster !== null && cluster === own.cluster),
      schools.filter(({ town }) => town !== null && town === own.town),
      schools,
    ];
    const ways = near
      .map((candidates) =>
        candidates
          .map((school) => ({ school: school.code, weight: pupilsIn(school.code, grade) }))
          .filter(({ weight }) => weight > 0),
      )
      .find((candidates) => candidates.length > 0);
    if (ways !== undefined) return ways;
    // Nobody is in the grade anywhere today: they stay where the school may teach it, else they leave the county.
    return stagesOfSchool(own).includes(stageOfGrade(grade)) ? [{ school: code, weight: 1 }] : [];
  };
  return (code, grade) => {
    const key = `${code}|${grade}`;
    const ways = known.get(key) ?? find(code, grade);
    known.set(key, ways);
    return ways;
  };
}
