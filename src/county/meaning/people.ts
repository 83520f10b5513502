/** Level two of validation: what the roster says of people's lives, and of schools with too many or too few. */
import type { School, Teacher } from '../county.ts';
import type { Findings } from '../findings.ts';
import { monthsBetween } from '../months.ts';
import { columnOf } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';
import { checkDuplicates } from './schools.ts';

const header = (field: string) => columnOf('teachers', field).header.zh;

// The law employs nobody under sixteen; teachers begin at eighteen, and none is on a roster past seventy.
const youngestYears = 18;
const oldestYears = 70;
/** Arrival may be recorded a term before employment; more cannot be. */
const mostMonthsBeforeWork = 12;
const [mostPupilsPerPerson, leastPupilsPerPerson] = [100, 0.5] as const;

type Report = (code: string, field: string, values?: Readonly<Record<string, string | number>>) => void;

function checkYears(
  { birthMonth, workStart, atSchoolSince, dutySince }: Teacher,
  month: string | null,
  error: Report,
  warn: Report,
): void {
  if (birthMonth !== null && workStart !== null) {
    const years = Math.floor(monthsBetween(birthMonth, workStart) / 12);
    if (years < 0) error('county.bornAfterWork', 'birthMonth');
    else if (years < 14) error('county.workedAsAChild', 'workStart', { years });
  }
  if (birthMonth !== null && month !== null) {
    const age = Math.floor(monthsBetween(birthMonth, month) / 12);
    if (age < youngestYears || age > oldestYears)
      error('county.impossibleAge', 'birthMonth', { age, least: youngestYears, most: oldestYears });
  }
  if (workStart !== null && atSchoolSince !== null) {
    const early = monthsBetween(atSchoolSince, workStart);
    if (early > mostMonthsBeforeWork) error('county.atSchoolBeforeWork', 'atSchoolSince', { months: early });
    else if (early > 0) warn('county.atSchoolBeforeWork', 'atSchoolSince', { months: early });
  }
  for (const [field, value] of Object.entries({ workStart, atSchoolSince, dutySince })) {
    if (value !== null && month !== null && value > month) error('county.inTheFuture', field, { month });
  }
}

function checkPlace(
  { workSchool, stage, statusFrom, statusUntil }: Teacher,
  school: School | undefined,
  error: Report,
  warn: Report,
): void {
  if (statusFrom !== null && statusUntil !== null && statusUntil < statusFrom)
    error('county.datesReversed', 'statusUntil');
  if (school === undefined) return;
  const primaryOnly = ['primary', 'completePrimary', 'villagePrimary', 'teachingPoint'].includes(school.kind);
  const juniorOnly = school.kind === 'junior' || school.kind === 'juniorOfComplete';
  if ((primaryOnly && stage === 'junior') || (juniorOnly && stage === 'primary'))
    warn('county.stageOutsideKind', 'stage', { school: school.name });
  if (!school.inUse && workSchool === school.code)
    warn('county.worksAtSuspended', 'workSchool', { school: school.name });
}

export function checkTeachers({ schools, teachers, planningMonth, nameOf }: PlacedCounty, findings: Findings): void {
  const table = nameOf('teachers');
  const known = new Map(schools.map(({ item }) => [item.code, item]));
  checkDuplicates(
    teachers,
    ({ id }) => id,
    ({ row }, first) => findings.error('county.duplicatePerson', { table, row, column: header('id') }, { first }),
  );
  for (const { row, item } of teachers) {
    const error: Report = (code, field, values = {}) =>
      findings.error(code, { table, row, column: header(field) }, values);
    const warn: Report = (code, field, values = {}) =>
      findings.warn(code, { table, row, column: header(field) }, values);
    checkYears(item, planningMonth, error, warn);
    checkPlace(item, known.get(item.workSchool), error, warn);
  }
}

/** Schools whose pupils and people cannot both be right. */
export function checkRatios({ schools, enrolment, teachers, nameOf }: PlacedCounty, findings: Findings): void {
  const sum = (totals: Map<string, number>, school: string, count: number) =>
    totals.set(school, (totals.get(school) ?? 0) + count);
  const pupils = new Map<string, number>();
  const people = new Map<string, number>();
  for (const { item } of enrolment) sum(pupils, item.school, item.pupils);
  for (const { item } of teachers) if (item.status === 'onDuty') sum(people, item.workSchool, 1);
  const table = nameOf('schools');
  for (const { row, item } of schools) {
    const [there, staff] = [pupils.get(item.code) ?? 0, people.get(item.code) ?? 0];
    if (there === 0 || !item.inUse) continue;
    const ratio = there / staff;
    if (staff === 0)
      findings.warn('county.pupilsWithoutTeachers', { table, row }, { school: item.name, pupils: there });
    else if (ratio > mostPupilsPerPerson || ratio < leastPupilsPerPerson)
      findings.warn('county.impossibleRatio', { table, row }, { school: item.name, pupils: there, people: staff });
  }
}

/** Decisions that contradict themselves or each other. */
export function checkPins({ pins, nameOf }: PlacedCounty, findings: Findings): void {
  const table = nameOf('pins');
  const kinds = new Map<string, { readonly kind: string; readonly row: number }>();
  for (const { row, item } of pins) {
    if (item.kind === 'neverTo') {
      if (item.school === null)
        findings.error('county.pinWithoutSchool', { table, row, column: columnOf('pins', 'school').header.zh });
      continue;
    }
    const before = kinds.get(item.teacher);
    if (before !== undefined && before.kind !== item.kind)
      findings.error('county.pinsDisagree', { table, row }, { first: before.row });
    kinds.set(item.teacher, { kind: item.kind, row });
  }
}
