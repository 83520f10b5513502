/** Pupils and classes of the coming years, by the audit's own arithmetic: school by school, grade by grade. */
import type { County, Enrolment, School } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { stageOfGrade } from '../facts/classes.ts';
import { locationOf } from '../facts/location.ts';
import type { FutureGiven } from '../twin.ts';
import { sharedOut } from './shares.ts';

type Table = Map<string, Map<number, Enrolment>>;

/** The enrolment of each school year; the first is the one given. */
export function pupilsByYear(
  county: County,
  future: FutureGiven,
  years: number,
  policy: Policy,
): readonly (readonly Enrolment[])[] {
  const today = tableOf(county);
  const all: Table[] = [today];
  const start = Number(county.planningMonth.slice(0, 4));
  while (all.length < years) all.push(next(county, today, all.at(-1)!, start + all.length, future, policy));
  return all.map((table) => codesIn(table).flatMap((code) => gradesIn(table, code)));
}

const codesIn = (table: Table): string[] => [...table.keys()].sort();
const gradesIn = (table: Table, code: string): Enrolment[] =>
  [...(table.get(code)?.values() ?? [])].sort((a, b) => a.grade - b.grade);

function tableOf({ schools, enrolment }: County): Table {
  const table: Table = new Map();
  for (const school of schools) if (school.inUse) table.set(school.code, new Map());
  for (const row of enrolment) if (row.pupils > 0) table.get(row.school)?.set(row.grade, row);
  return table;
}

function next(county: County, today: Table, now: Table, year: number, future: FutureGiven, policy: Policy): Table {
  const ordinary = county.schools
    .filter(({ inUse, kind }) => inUse && kind !== 'special')
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const coming = new Map<string, { pupils: number; cohort: Enrolment | null }>();
  const come = (school: string, grade: number, pupils: number, cohort: Enrolment | null): void => {
    if (pupils === 0) return;
    const key = `${school} ${grade}`;
    const there = coming.get(key) ?? { pupils: 0, cohort: null };
    coming.set(key, { pupils: there.pupils + pupils, cohort: there.cohort ?? cohort });
  };
  const leavers = ordinary.map(({ code }) => now.get(code)?.get(6)?.pupils ?? 0);
  const goOn = sharedOut(Math.round(future.juniorShare * add(leavers)), leavers);
  for (const [position, school] of ordinary.entries()) {
    for (const row of gradesIn(now, school.code)) {
      if (row.grade === 9) continue;
      const pupils = row.grade === 6 ? goOn[position]! : row.pupils;
      const where = placesFor(school, row.grade + 1, ordinary, today);
      const shares = sharedOut(
        pupils,
        where.map(([, weight]) => weight),
      );
      for (const [index, [code]] of where.entries())
        come(code, row.grade + 1, shares[index]!, code === school.code ? row : null);
    }
  }
  for (const [school, pupils] of newcomers(ordinary, now, year, future)) come(school, 1, pupils, null);

  const table: Table = new Map([...now.keys()].map((code) => [code, new Map()]));
  for (const [key, { pupils, cohort }] of coming) {
    const [school = '', grade = ''] = key.split(' ');
    table.get(school)!.set(Number(grade), seat(school, Number(grade), pupils, cohort, today, policy));
  }
  for (const drift of future.drifts) applyDrift(drift, ordinary, table, today, policy);
  // Special schools keep what they have.
  for (const { code, kind } of county.schools) if (kind === 'special' && now.has(code)) table.set(code, now.get(code)!);
  return table;
}

const add = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Own school, centre school, cluster, town, county: the first of these where the grade is taught today. */
function placesFor(
  school: School,
  grade: number,
  ordinary: readonly School[],
  today: Table,
): readonly (readonly [string, number])[] {
  const has = (code: string): number => today.get(code)?.get(grade)?.pupils ?? 0;
  if (has(school.code) > 0) return [[school.code, 1]];
  const centre = ordinary.find(({ code }) => code === school.centreSchool);
  if (centre !== undefined && has(centre.code) > 0) return [[centre.code, 1]];
  const circles: readonly ((other: School) => boolean)[] = [
    (other) => school.cluster !== null && other.cluster === school.cluster,
    (other) => school.town !== null && other.town === school.town,
    () => true,
  ];
  for (const within of circles) {
    const found = ordinary.filter((other) => within(other) && has(other.code) > 0);
    if (found.length > 0) return found.map(({ code }) => [code, has(code)]);
  }
  const stays =
    stageOfGrade(grade) === 'primary'
      ? !['junior', 'juniorOfComplete'].includes(school.kind)
      : ['junior', 'juniorOfComplete', 'nineYear'].includes(school.kind);
  return stays ? [[school.code, 1]] : [];
}

function newcomers(
  ordinary: readonly School[],
  now: Table,
  year: number,
  future: FutureGiven,
): readonly (readonly [string, number])[] {
  const bornIn = (town: string | null, born: number): number | undefined =>
    future.births.find((row) => row.town === town && row.year === born)?.children;
  const expected = (town: string | null): number | null => {
    const [older, younger] = [bornIn(town, year - 7), bornIn(town, year - 6)];
    return older === undefined || younger === undefined ? null : Math.round((older * 4 + younger * 8) / 12);
  };
  const entering = ordinary.filter(({ code }) => (now.get(code)?.get(1)?.pupils ?? 0) > 0);
  const circleOf = ({ town }: School): string => {
    if (town !== null && expected(town) !== null) return `town ${town}`;
    return expected(null) === null ? 'as before' : 'county';
  };
  const list: (readonly [string, number])[] = [];
  // The county's children are all its children: those of towns that stand by themselves are no others.
  const apart = new Set(entering.filter((school) => circleOf(school).startsWith('town ')).map(({ town }) => town));
  const others = (expected(null) ?? 0) - add([...apart].map((town) => expected(town) ?? 0));
  for (const circle of new Set(entering.map(circleOf))) {
    const schools = entering.filter((school) => circleOf(school) === circle);
    const before = schools.map(({ code }) => now.get(code)!.get(1)!.pupils);
    const children = circle.startsWith('town ')
      ? expected(circle.slice(5))!
      : circle === 'county'
        ? Math.max(others, 0)
        : Math.round((add(before) * (100 + future.entrantsPercentAYear)) / 100);
    for (const [position, pupils] of sharedOut(children, before).entries())
      list.push([schools[position]!.code, pupils]);
  }
  return list;
}

/** Classes move up with their pupils; grades that sit together go on doing so. */
function seat(
  school: string,
  grade: number,
  pupils: number,
  cohort: Enrolment | null,
  today: Table,
  policy: Policy,
): Enrolment {
  const same = today.get(school)?.get(grade) ?? null;
  const group = same?.multigradeGroup ?? null;
  const guest = same !== null && (group !== null || same.classes === 0);
  const like = guest ? same : (cohort ?? same);
  return {
    school,
    grade,
    pupils,
    migrantPupils: migrants(school, pupils, today),
    classes: like === null ? null : classesFor(like, group, pupils, capOf(school, grade, today, policy)),
    multigradeGroup: group,
    boarders: null,
    inclusionPupils: null,
    homeTaughtPupils: null,
  };
}

function classesFor(
  { pupils: before, classes }: Enrolment,
  group: string | null,
  pupils: number,
  cap: number,
): number | null {
  if (group !== null || classes === null || classes === 0) return classes;
  if (pupils < before) return Math.max(1, Math.ceil((pupils * classes) / before));
  const size = before / classes > cap ? before / classes : cap;
  return Math.max(Math.ceil(pupils / size - 1e-9), classes);
}

function migrants(school: string, pupils: number, today: Table): number {
  const rows = gradesIn(today, school);
  const all = add(rows.map((row) => row.pupils));
  return all === 0 ? 0 : Math.round(pupils * (add(rows.map((row) => row.migrantPupils ?? 0)) / all));
}

function capOf(school: string, grade: number, today: Table, policy: Policy): number {
  const rows = gradesIn(today, school);
  const all = add(rows.map((row) => row.pupils));
  const wide = all > 0 && add(rows.map((row) => row.migrantPupils ?? 0)) / all >= policy['class.migrantShare'];
  const stage = stageOfGrade(grade);
  return policy[wide ? (`class.cap.${stage}.migrant` as const) : (`class.cap.${stage}` as const)];
}

function applyDrift(
  { location, town, percentAYear }: FutureGiven['drifts'][number],
  ordinary: readonly School[],
  table: Table,
  today: Table,
  policy: Policy,
): void {
  const concerned = ordinary.filter(
    (school) => (location === null || locationOf(school) === location) && (town === null || school.town === town),
  );
  for (let grade = 1; grade <= 9; grade += 1) {
    const rows = concerned.flatMap(({ code }) => table.get(code)!.get(grade) ?? []);
    const then = sharedOut(
      Math.round((add(rows.map(({ pupils }) => pupils)) * (100 + percentAYear)) / 100),
      rows.map(({ pupils }) => pupils),
    );
    for (const [position, row] of rows.entries()) {
      const pupils = then[position]!;
      const classes = classesFor(row, row.multigradeGroup, pupils, capOf(row.school, grade, today, policy));
      if (pupils === 0) table.get(row.school)!.delete(grade);
      else
        table
          .get(row.school)!
          .set(grade, { ...row, pupils, classes, migrantPupils: migrants(row.school, pupils, today) });
    }
  }
}
