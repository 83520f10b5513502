/** From flat rows to the county's own shape: defaults filled, parts put together, each row kept with its place. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { meantValue } from '../policy/parameter-schema.ts';
import type { Place } from '../problems/problem.ts';
import { joinCoordinates } from './coordinates.ts';
import * as schemas from './county.ts';
import type { Findings } from './findings.ts';
import type { FlatRow, ShapedRow, ShapedTable } from './shape.ts';
import { columnOf } from './tables.ts';

export interface Placed<T> {
  readonly row: number;
  readonly item: T;
  /** A cell of the row was named as wrong and left out: nothing more is to be said of its absence. */
  readonly partly?: true;
}

const textAt = (values: FlatRow, field: string): string | undefined => {
  const value = values.get(field);
  return typeof value === 'string' ? value : undefined;
};

const setDefault = (values: FlatRow, field: string, value: unknown) => {
  if (values.get(field) === undefined || values.get(field) === null) values.set(field, value);
};

/** Schools without a code are known by their name. */
export function fillSchoolCodes({ rows }: ShapedTable): void {
  for (const { values } of rows) setDefault(values, 'code', textAt(values, 'name'));
}

/**
 * People without a number get one made of what is known of them, so that the order of rows does not matter; people
 * alike in all of it are numbered in the order given.
 */
export function fillTeacherIds({ rows }: ShapedTable, countyCode: string): void {
  const seen = new Map<string, number>();
  for (const { values } of rows) {
    if (values.get('id') !== undefined || values.has('id')) continue;
    const facts = ['workSchool', 'name', 'mainSubject', 'birthMonth']
      .map((field) => textAt(values, field) ?? '')
      .join('|');
    const copies = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, copies);
    values.set(
      'id',
      `unnumbered:${createHash('sha256').update(`${countyCode}|${facts}|${copies}`).digest('hex').slice(0, 16)}`,
    );
  }
}

const kindWords = [
  [/教学点/, 'teachingPoint'],
  [/特殊教育|特教|启智|聋|盲/, 'special'],
  [/九年|一贯制/, 'nineYear'],
  [/完全小学|完小/, 'completePrimary'],
] as const;

/** Kind of a school by its name, then by the grades it has. */
function likelyKind(name: string, grades: readonly number[]): string {
  const named = kindWords.find(([pattern]) => pattern.test(name));
  if (named !== undefined) return named[1];
  const primary = grades.some((grade) => grade <= 6);
  const junior = grades.some((grade) => grade >= 7);
  if (primary && junior) return 'nineYear';
  if (junior || (!primary && /中学|初中/.test(name))) return 'junior';
  return 'primary';
}

/** Grades by school code. */
export function gradesBySchool(enrolment: ShapedTable | undefined): ReadonlyMap<string, readonly number[]> {
  const grades = new Map<string, number[]>();
  for (const { values } of enrolment?.rows ?? []) {
    const grade = values.get('grade');
    const school = textAt(values, 'school');
    if (school !== undefined && typeof grade === 'number') grades.set(school, [...(grades.get(school) ?? []), grade]);
  }
  return grades;
}

const headerOf = (table: 'schools' | 'teachers', field: string) => columnOf(table, field).header.zh;

/** Puts longitude, latitude and datum together in every row, and names an assumed datum once. */
function joinAllCoordinates({ name, rows, table }: ShapedTable, field: string, findings: Findings): void {
  const id = table.id === 'teachers' ? 'teachers' : 'schools';
  const assumed = rows.filter(({ row, values }) => {
    const place: Place = { table: name, row, column: headerOf(id, `${field}.longitude`) };
    const hadDatum = values.get(`${field}.datum`) !== undefined;
    const joined = joinCoordinates(values, field, place, findings);
    return joined && !hadDatum;
  }).length;
  if (assumed > 0)
    findings.assume('county.assumedDatum', { table: name, column: headerOf(id, `${field}.datum`) }, { count: assumed });
}

function joinRankPosts({ name, rows }: ShapedTable, findings: Findings): void {
  const fields = ['rankPosts.senior', 'rankPosts.middle', 'rankPosts.junior'];
  for (const { row, values } of rows) {
    const given = fields.filter((field) => values.get(field) !== undefined);
    if (given.length > 0 && given.length < fields.length) findings.warn('county.halfRankPosts', { table: name, row });
    const posts = Object.fromEntries(fields.map((field) => [field.split('.')[1], values.get(field) ?? 0]));
    for (const field of fields) values.delete(field);
    values.set('rankPosts', given.length === 0 ? null : posts);
  }
}

/** Fills what a school does not say. */
export function completeSchools(
  shaped: ShapedTable,
  grades: ReadonlyMap<string, readonly number[]>,
  findings: Findings,
): void {
  joinAllCoordinates(shaped, 'coordinates', findings);
  joinRankPosts(shaped, findings);
  for (const { values } of shaped.rows) {
    const code = textAt(values, 'code') ?? '';
    setDefault(values, 'kind', likelyKind(textAt(values, 'name') ?? '', grades.get(code) ?? []));
    setDefault(
      values,
      'legalUnit',
      values.get('kind') === 'teachingPoint' ? (textAt(values, 'centreSchool') ?? code) : code,
    );
    setDefault(values, 'inUse', true);
  }
}

const singleStage: Readonly<Record<string, string>> = {
  primary: 'primary',
  completePrimary: 'primary',
  villagePrimary: 'primary',
  teachingPoint: 'primary',
  junior: 'junior',
  juniorOfComplete: 'junior',
};
const holdsPost = new Set<unknown>(['established', 'specialPost', 'targeted']);
const emptyLists = ['otherSubjects', 'relatives', 'appraisals', 'wishes', 'hardship'];

/** Fills what a person's row does not say. `kinds`: kind by school code. */
export function completeTeachers(shaped: ShapedTable, kinds: ReadonlyMap<string, string>, findings: Findings): void {
  joinAllCoordinates(shaped, 'residence.coordinates', findings);
  for (const { row, values } of shaped.rows) {
    setDefault(values, 'status', 'onDuty');
    setDefault(values, 'employment', 'established');
    setDefault(values, 'allSubject', false);
    setDefault(values, 'duty', 'none');
    for (const field of emptyLists) setDefault(values, field, []);
    if (holdsPost.has(values.get('employment'))) setDefault(values, 'postSchool', textAt(values, 'workSchool'));
    setDefault(values, 'stage', singleStage[kinds.get(textAt(values, 'workSchool') ?? '') ?? ''] ?? null);
    const residence = {
      town: values.get('residence.town') ?? null,
      coordinates: values.get('residence.coordinates') ?? null,
    };
    values.delete('residence.town');
    values.delete('residence.coordinates');
    values.set('residence', residence.town === null && residence.coordinates === null ? null : residence);
    const until = values.get('exemption.until') ?? null;
    const code = values.get('exemption.code') ?? null;
    values.delete('exemption.until');
    values.delete('exemption.code');
    values.set('exemption', code === null ? null : { code, until });
    if (code === null && until !== null)
      findings.warn('county.exemptionWithoutCode', {
        table: shaped.name,
        row,
        column: headerOf('teachers', 'exemption.code'),
      });
    for (const field of ['certificates', 'pay']) if (isEmpty(values.get(field))) values.set(field, null);
  }
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Pay keys in one form: 9级 and 9 are one rank post. */
export function completePay({ rows }: ShapedTable, locations: ReadonlyMap<string, string>): void {
  for (const { values } of rows) {
    const key = textAt(values, 'key');
    if (key !== undefined) values.set('key', locations.get(key) ?? key.replace(/^(\d+)[级档]$/, '$1'));
  }
}

/** Words of the 取值 column as the parameter beside them means them. */
export function completePolicy({ rows }: ShapedTable): void {
  for (const { values } of rows) {
    const value = values.get('value');
    if (value !== undefined) values.set('value', meantValue(textAt(values, 'parameter') ?? '', value));
  }
}

const plain = (shaped: ShapedTable, { values }: ShapedRow): Record<string, unknown> => {
  const object: Record<string, unknown> = {};
  for (const { field } of shaped.table.columns) if (!field.includes('.')) object[field] = values.get(field) ?? null;
  for (const [field, value] of values) if (!field.includes('.')) object[field] = value ?? null;
  return object;
};

/**
 * Rows in the shape of their schema. A row that does not fit has been named already, cell by cell; if nothing was
 * named, the field that does not fit is.
 */
export function placed<T>(
  schema: z.ZodType<T>,
  shaped: ShapedTable | undefined,
  findings: Findings,
): readonly Placed<T>[] {
  if (shaped === undefined) return [];
  const items: Placed<T>[] = [];
  for (const shapedRow of shaped.rows) {
    const parsed = schema.safeParse(plain(shaped, shapedRow));
    const partly = [...shapedRow.values.values()].includes(undefined);
    if (parsed.success) items.push({ row: shapedRow.row, item: parsed.data, ...(partly && { partly }) });
    else if (!partly && !missesCompulsory(shaped, shapedRow)) {
      const field = String(parsed.error.issues[0]?.path[0] ?? '');
      const column = shaped.table.columns.find((candidate) => candidate.field.split('.')[0] === field);
      findings.error('county.doesNotFit', {
        table: shaped.name,
        row: shapedRow.row,
        ...(column && { column: column.header.zh }),
      });
    }
  }
  return items;
}

const missesCompulsory = ({ table }: ShapedTable, { values }: ShapedRow) =>
  table.columns.some(({ field, required }) => required && values.get(field) === undefined);

/** Schemas by table, so that the reader of a table need not know its name. */
export const rowSchemas = {
  schools: schemas.School,
  enrolment: schemas.Enrolment,
  teachers: schemas.Teacher,
  posts: schemas.PostRow,
  travel: schemas.TravelRow,
  pairs: schemas.PairRow,
  pay: schemas.PayFact,
  substitutions: schemas.SubstitutionRow,
  pins: schemas.Pin,
  history: schemas.RotationRecord,
  policy: schemas.PolicyOverride,
} as const;
