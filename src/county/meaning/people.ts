/** Level two of validation: what the roster says of people's lives, and of schools with too many or too few. */
import type { Pin, School, Teacher } from '../county.ts';
import type { Findings } from '../findings.ts';
import { monthsBetween } from '../months.ts';
import { columnOf } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';
import { checkDuplicates } from './repeated-rows.ts';

const header = (field: string) => columnOf('teachers', field).header.zh;

// The law employs nobody under sixteen; teachers begin at eighteen, and none is on a roster past seventy.
const youngestYears = 18;
const oldestYears = 70;
const childYears = 14;
/** Nobody of seventy began work, or came to a school, longer ago than this. */
const longestYears = oldestYears - childYears;
/** Contracts, terms, penalties and leave end sooner. */
const longestPeriodYears = 20;
/** Arrival may be recorded a term before employment; more cannot be. */
const mostMonthsBeforeWork = 12;
const [mostPupilsPerPerson, leastPupilsPerPerson] = [100, 0.5] as const;

/** Whole years, rounded down; negative when they stand the other way round. */
const yearsBetween = (earlier: string, later: string): number => Math.floor(monthsBetween(earlier, later) / 12);

type Report = (code: string, field: string, values?: Readonly<Record<string, string | number>>) => void;

function checkYears(
  { birthMonth, workStart, atSchoolSince, dutySince }: Teacher,
  month: string | null,
  error: Report,
  warn: Report,
): void {
  const begun = { workStart, atSchoolSince, dutySince };
  if (birthMonth !== null) {
    const age = month === null ? null : yearsBetween(birthMonth, month);
    if (age !== null && (age < youngestYears || age > oldestYears))
      error('county.impossibleAge', 'birthMonth', { age, least: youngestYears, most: oldestYears });
    const early = Object.entries(begun).find(([, at]) => at !== null && yearsBetween(birthMonth, at) < childYears);
    if (early?.[1]) {
      const years = yearsBetween(birthMonth, early[1]);
      if (years < 0 && early[0] === 'workStart') error('county.bornAfterWork', 'birthMonth');
      else error('county.workedAsAChild', early[0], { years: Math.max(0, years) });
    }
  }
  if (workStart !== null && atSchoolSince !== null) {
    const early = monthsBetween(atSchoolSince, workStart);
    if (early > mostMonthsBeforeWork) error('county.atSchoolBeforeWork', 'atSchoolSince', { months: early });
    else if (early > 0) warn('county.atSchoolBeforeWork', 'atSchoolSince', { months: early });
  }
  for (const [field, value] of Object.entries(begun)) {
    if (value === null || month === null) continue;
    if (value > month) error('county.inTheFuture', field, { month });
    else if (yearsBetween(value, month) > longestYears) error('county.tooLongAgo', field, { most: longestYears });
  }
}

/** A period that never ends would keep somebody where they are for good. */
function checkEnds(
  { serviceUntil, rotationUntil, disciplineUntil, statusUntil }: Teacher,
  month: string,
  warn: Report,
) {
  for (const [field, value] of Object.entries({ serviceUntil, rotationUntil, disciplineUntil, statusUntil })) {
    if (value !== null && yearsBetween(month, value) > longestPeriodYears)
      warn('county.endFarAway', field, { most: longestPeriodYears });
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
    if (planningMonth !== null) checkEnds(item, planningMonth, warn);
    checkPlace(item, known.get(item.workSchool), error, warn);
    for (const field of ['relatives', 'spouse'] as const)
      if ([item[field]].flat().includes(item.id)) warn('county.ownRelative', field, { header: header(field) });
  }
}

/** Schools whose pupils and people cannot both be right. */
export function checkRatios({ schools, enrolment, teachers, nameOf }: PlacedCounty, findings: Findings): void {
  if (teachers.length === 0) return;
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

/** What names minutes or a document: 「局党组会议纪要〔2026〕5号」. */
const citesMinutes = /纪要|会议|文件|〔|[0-9一二三四五六七八九十]号|决定|通知|批复|函|minutes|document/i;

/** Decisions in force that contradict themselves or each other, or cite nothing. */
export function checkPins({ pins, teachers, planningMonth, nameOf }: PlacedCounty, findings: Findings): void {
  const table = nameOf('pins');
  const column = columnOf('pins', 'school').header.zh;
  const inForce = pins.filter(
    ({ item }) => item.until === null || planningMonth === null || item.until >= planningMonth,
  );
  const worksAt = new Map(teachers.map(({ item }) => [item.id, item.workSchool]));
  for (const { row, item, partly } of inForce) {
    if (!citesMinutes.test(item.reason))
      findings.warn('county.pinWithoutMinutes', { table, row, column: columnOf('pins', 'reason').header.zh });
    if (item.kind === 'neverTo' && item.school === null && !partly)
      findings.error('county.pinWithoutSchool', { table, row, column });
    if (item.kind === 'goes' && item.school !== null && worksAt.get(item.teacher) === item.school)
      findings.error('county.pinToOwnSchool', { table, row, column });
  }
  for (const decisions of Map.groupBy(inForce, ({ item }) => item.teacher).values()) {
    for (const [index, { row, item }] of decisions.entries()) {
      const against = decisions.slice(0, index).find((earlier) => contradict(earlier.item, item));
      if (against !== undefined) findings.error('county.pinsDisagree', { table, row }, { first: against.row });
    }
  }
}

/** Stays and goes; goes to two schools; goes to a school never to be gone to. */
function contradict(one: Pin, other: Pin): boolean {
  const kinds = [one.kind, other.kind];
  if (kinds.includes('stays')) return kinds.includes('goes');
  return one.kind === other.kind
    ? one.kind === 'goes' && one.school !== other.school && one.school !== null && other.school !== null
    : one.school === other.school && one.school !== null;
}
