/** Level two of validation: what schools, classes and roads say together. */

import type { Placed } from '../assemble.ts';
import { kilometres, middle } from '../coordinates.ts';
import type { Enrolment, School } from '../county.ts';
import type { Findings } from '../findings.ts';
import { columnOf, type TableId } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';
import { checkDuplicates } from './repeated-rows.ts';

/** Farther from the middle of its county than any county is wide. */
const farKilometres = 150;
/** A school with no other one this near, and five times farther from the next than schools here are, is probably mistyped. */
const [apartKilometres, apartFactor] = [25, 5] as const;
/** A teaching point with more pupils than this is more likely a school. */
const mostPupilsAtAPoint = 200;
/** More pupils in one room than any classroom holds. */
const mostPupilsInAClass = 120;
/** Published rosters have grades of ten pupils in two classes, and none parted further; special schools do part them. */
const leastPupilsInAPartedClass = 5;

const header = (table: TableId, field: string) => columnOf(table, field).header.zh;

const primaryGrades = (grade: number) => grade <= 6;
const juniorGrades = (grade: number) => grade >= 7;
const every = () => true;
const gradesOfKind: Readonly<Record<School['kind'], (grade: number) => boolean>> = {
  primary: primaryGrades,
  completePrimary: primaryGrades,
  villagePrimary: primaryGrades,
  teachingPoint: primaryGrades,
  junior: juniorGrades,
  juniorOfComplete: juniorGrades,
  nineYear: every,
  special: every,
};

/** Kilometres to the nearest other school that has coordinates. */
function nearestNeighbour({ code, coordinates }: School, located: readonly Placed<School>[]): number {
  if (coordinates === null) return 0;
  return Math.min(
    ...located.flatMap(({ item }) =>
      item.code === code || item.coordinates === null ? [] : [kilometres(coordinates, item.coordinates)],
    ),
  );
}

function checkCoordinates({ schools, nameOf }: PlacedCounty, findings: Findings): void {
  const located = schools.filter(({ item }) => item.coordinates !== null);
  const places = located.flatMap(({ item }) => (item.coordinates === null ? [] : [item.coordinates]));
  if (places.length >= 3) {
    const centre = middle(places);
    for (const { row, item } of located) {
      if (item.coordinates === null) continue;
      const km = Math.round(kilometres(item.coordinates, centre));
      if (km > farKilometres)
        findings.error(
          'county.coordinatesFarAway',
          { table: nameOf('schools'), row, column: header('schools', 'coordinates.longitude') },
          { school: item.name, km, most: farKilometres },
        );
    }
  }
  const ways = located.map(({ item }) => nearestNeighbour(item, located));
  const usual = ways.toSorted((a, b) => a - b)[Math.floor(ways.length / 2)] ?? 0;
  for (const [index, { row, item }] of located.entries()) {
    const km = Math.round(ways[index] ?? 0);
    if (places.length >= 5 && km > Math.max(apartKilometres, apartFactor * usual))
      findings.warn(
        'county.coordinatesApart',
        { table: nameOf('schools'), row, column: header('schools', 'coordinates.longitude') },
        { school: item.name, km },
      );
  }
  const datums = [...new Set(places.map(({ datum }) => datum))];
  if (datums.length > 1)
    findings.warn(
      'county.mixedDatums',
      { table: nameOf('schools'), column: header('schools', 'coordinates.datum') },
      { datums: datums.join('、') },
    );
}

/** 编制 is held by legal persons only, and a teaching point runs no other school. */
function checkUnits(
  { name, legalUnit, centreSchool, code }: School,
  row: number,
  bySchool: ReadonlyMap<string, School>,
  table: string,
  findings: Findings,
): void {
  const unit = bySchool.get(legalUnit);
  if (unit !== undefined && unit.legalUnit !== unit.code)
    findings.error(
      'county.unitOfAnother',
      { table, row, column: header('schools', 'legalUnit') },
      { school: name, unit: unit.name, holder: bySchool.get(unit.legalUnit)?.name ?? unit.legalUnit },
    );
  const centre = centreSchool === null || centreSchool === code ? undefined : bySchool.get(centreSchool);
  if (centre?.kind === 'teachingPoint')
    findings.warn(
      'county.centreIsAPoint',
      { table, row, column: header('schools', 'centreSchool') },
      { school: name, centre: centre.name },
    );
}

export function checkSchools(county: PlacedCounty, findings: Findings): void {
  const { schools, enrolment, nameOf } = county;
  const table = nameOf('schools');
  checkDuplicates(
    schools,
    ({ code }) => code,
    ({ row, item }, first) =>
      findings.error(
        'county.duplicateCode',
        { table, row, column: header('schools', 'code') },
        { code: item.code, first },
      ),
  );
  const pupilsOf = new Map<string, number>();
  for (const { item } of enrolment) pupilsOf.set(item.school, (pupilsOf.get(item.school) ?? 0) + item.pupils);
  const withRows = new Set(enrolment.map(({ item }) => item.school));
  const bySchool = new Map(schools.map(({ item }) => [item.code, item]));
  for (const { row, item } of schools) {
    if (item.kind === 'teachingPoint' && (item.centreSchool === null || item.centreSchool === item.code))
      findings.warn(
        item.centreSchool === null ? 'county.pointWithoutCentre' : 'county.pointItsOwnCentre',
        { table, row, column: header('schools', 'centreSchool') },
        { school: item.name },
      );
    checkUnits(item, row, bySchool, table, findings);
    const there = pupilsOf.get(item.code) ?? 0;
    if (item.kind === 'teachingPoint' && item.inUse && there > mostPupilsAtAPoint)
      findings.warn(
        'county.pointTooLarge',
        { table, row, column: header('schools', 'kind') },
        { school: item.name, pupils: there, most: mostPupilsAtAPoint },
      );
    if (item.inUse && enrolment.length > 0 && !withRows.has(item.code))
      findings.warn('county.schoolWithoutClasses', { table, row }, { school: item.name });
  }
  checkCoordinates(county, findings);
}

function checkParts({ row, item }: Placed<Enrolment>, table: string, findings: Findings): void {
  for (const field of ['migrantPupils', 'boarders', 'inclusionPupils', 'homeTaughtPupils'] as const) {
    const part = item[field];
    if (part !== null && part > item.pupils)
      findings.error(
        'county.partExceedsWhole',
        { table, row, column: header('enrolment', field) },
        { part, whole: item.pupils },
      );
  }
}

/** How many pupils a class of the grade has: fewer than one is impossible, very many or very few are improbable. */
function checkClassSize(
  { row, item: { pupils, classes, grade } }: Placed<Enrolment>,
  school: string,
  those: readonly School[],
  table: string,
  findings: Findings,
): void {
  if (classes === null || classes === 0 || pupils === 0) return;
  const place = { table, row, column: header('enrolment', 'classes') };
  const values = { school, grade, pupils, classes };
  if (classes > pupils) findings.error('county.moreClassesThanPupils', place, values);
  else if (pupils / classes > mostPupilsInAClass) findings.warn('county.classTooLarge', place, values);
  else if (classes > 1 && those.every(({ kind }) => kind !== 'special') && pupils / classes < leastPupilsInAPartedClass)
    findings.warn('county.classTooSmall', place, { ...values, least: leastPupilsInAPartedClass });
}

export function checkEnrolment({ schools, enrolment, nameOf }: PlacedCounty, findings: Findings): void {
  const table = nameOf('enrolment');
  const known = Map.groupBy(
    schools.map(({ item }) => item),
    ({ code }) => code,
  );
  // Where several schools have one code, nobody can tell whose row it is.
  const nameOfSchool = (code: string): string => (known.get(code) ?? []).map(({ name }) => name).join('/');
  checkDuplicates(
    // Rows of schools that share a code by mistake are no rows to be joined: the code is told.
    enrolment.filter(({ item }) => (known.get(item.school)?.length ?? 0) < 2),
    ({ school, grade }) => `${school}|${grade}`,
    ({ row, item }, first) =>
      findings.error(
        'county.duplicateGrade',
        { table, row },
        { school: nameOfSchool(item.school), grade: item.grade, first },
      ),
  );
  for (const placed of enrolment) {
    const { row, item } = placed;
    const those = known.get(item.school) ?? [];
    if (those.length === 0) continue;
    const name = nameOfSchool(item.school);
    const column = header('enrolment', 'grade');
    if (!those.some(({ kind }) => gradesOfKind[kind](item.grade)))
      findings.error('county.gradeOutsideKind', { table, row, column }, { school: name, grade: item.grade });
    if (item.pupils === 0 && (item.classes ?? 0) > 0)
      findings.warn(
        'county.classWithoutPupils',
        { table, row, column: header('enrolment', 'pupils') },
        { school: name, grade: item.grade, classes: item.classes ?? 0 },
      );
    checkClassSize(placed, name, those, table, findings);
    if (!those.some(({ inUse }) => inUse) && item.pupils > 0)
      findings.warn('county.suspendedWithPupils', { table, row }, { school: name, pupils: item.pupils });
    checkParts(placed, table, findings);
  }
}

/** A road, or a pair, has two ends. */
export function checkRoads({ travel, pairs, nameOf }: PlacedCounty, findings: Findings): void {
  for (const [id, rows] of [
    ['travel', travel],
    ['pairs', pairs],
  ] as const) {
    for (const { row, item } of rows)
      if (item.from === item.to) findings.error('county.sameSchool', { table: nameOf(id), row });
  }
}
