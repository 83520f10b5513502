/** The pure middle of the import: raw tables in, a county or everything that is wrong with them out. */
import { masked } from '../privacy/personal-numbers.ts';
import type { Finding } from '../problems/problem.ts';
import {
  completePay,
  completePolicy,
  completeSchools,
  completeTeachers,
  fillSchoolCodes,
  fillTeacherIds,
  gradesBySchool,
  placed,
  rowSchemas,
} from './assemble.ts';
import type { Surroundings } from './cells.ts';
import { County } from './county.ts';
import { Findings } from './findings.ts';
import { hiddenCode } from './identity-number.ts';
import { type Mapping, mapped, tableNamed } from './mapping.ts';
import { checkMapping } from './mapping-check.ts';
import { checkHistory } from './meaning/history.ts';
import { checkPayKeys } from './meaning/pay.ts';
import { checkPins, checkRatios, checkTeachers } from './meaning/people.ts';
import type { PlacedCounty } from './meaning/placed-county.ts';
import { checkExemptions, checkPolicyRows } from './meaning/policy.ts';
import { checkRepeatedRows } from './meaning/repeated-rows.ts';
import { checkEnrolment, checkRoads, checkSchools } from './meaning/schools.ts';
import { checkTravelKnown } from './meaning/unknown-travel.ts';
import type { RawTable } from './raw-table.ts';
import { Index, type Indexes, resolveReferences } from './references.ts';
import { type FlatRow, type ShapedTable, shapeTable } from './shape.ts';
import { codeSheets } from './sheet-style.ts';
import { subjects } from './subjects.ts';
import { type Table, type TableId, tableOf, tables } from './tables.ts';
import { policyLocationWords } from './vocabulary.ts';
import { comparable, quoted } from './written.ts';

export interface ReadSettings {
  /** What headers and names of tables mean here. */
  readonly mapping: Mapping;
  /** The part of it that was written for this material, and so must fit it; learnt from other material, it need not. */
  readonly mustFit?: Mapping;
  /** Used when the county table names none. */
  readonly planningMonth?: string;
  /** Name of the file or folder, for a county that does not name itself. */
  readonly sourceName: string;
  /** Tables whose file was refused: they are not missing, and nothing can be said against what refers to them. */
  readonly unread?: ReadonlySet<TableId>;
}
export interface ReadTables {
  readonly county: County | null;
  readonly findings: readonly Finding[];
}

/** Sheets that explain rather than hold data. */
const explanations = new Set(
  ['说明', ...Object.values(codeSheets), '填表说明', '填报说明', '封面', '目录', 'readme'].map(comparable),
);

function recognise(
  raw: readonly RawTable[],
  { mapping, unread }: ReadSettings,
  findings: Findings,
): ReadonlyMap<TableId, RawTable> {
  const found = new Map<TableId, RawTable>();
  for (const table of raw) {
    const ours = mapped(mapping.tables, table.name);
    if (ours === null) findings.assume('county.mappedTableLeftOut', { table: quoted(table.name) });
    if (ours === null || (ours === undefined && table.rows.length === 0)) continue;
    const known = tableNamed(ours ?? table.name);
    if (known === undefined) {
      if (!explanations.has(comparable(table.name)))
        findings.warn(
          'county.unknownTable',
          { table: quoted(table.name) },
          { name: quoted(table.name), known: tables.map(({ name }) => name.zh).join('、') },
        );
      continue;
    }
    const before = found.get(known.id);
    if (before === undefined) {
      found.set(known.id, table);
      const code = ours !== undefined ? 'county.mappedTable' : isOwn(known, table.name) ? null : 'county.aliasTable';
      if (code !== null)
        findings.assume(code, { table: quoted(table.name) }, { target: known.name.zh, english: known.name.en });
    } else
      findings.error(
        'county.duplicateTable',
        { table: quoted(table.name) },
        { name: quoted(table.name), other: quoted(before.name), table: known.name.zh },
      );
  }
  for (const { id, name, required } of tables) {
    if (required && !found.has(id) && !unread?.has(id))
      findings.error('county.missingTable', { table: name.zh }, { name: name.zh, english: name.en });
  }
  return found;
}

/** A name of the template, in either language; every other one is taken for it, and said so. */
const isOwn = ({ id, name }: Table, written: string): boolean =>
  [id, name.zh, name.en].some((own) => comparable(own) === comparable(written));

function subjectSpellings(): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const { id, zh, en, alsoWritten } of subjects)
    for (const word of [id, zh, en, ...alsoWritten]) spellings.set(comparable(word), id);
  return spellings;
}

class TableSet {
  readonly #raw: ReadonlyMap<TableId, RawTable>;
  readonly #mapping: Mapping;
  readonly #findings: Findings;

  constructor(raw: ReadonlyMap<TableId, RawTable>, mapping: Mapping, findings: Findings) {
    this.#raw = raw;
    this.#mapping = mapping;
    this.#findings = findings;
  }

  nameOf(id: TableId): string {
    return this.#raw.get(id)?.name ?? tableOf(id).name.zh;
  }

  shape(id: TableId, surroundings: Surroundings): ShapedTable | undefined {
    const raw = this.#raw.get(id);
    if (raw === undefined) return undefined;
    return shapeTable(tableOf(id), raw, this.#mapping, surroundings, this.#findings);
  }
}

const textOf = (values: FlatRow | undefined, field: string): string | undefined => {
  const value = values?.get(field);
  return typeof value === 'string' ? value : undefined;
};

function indexOf(shaped: ShapedTable | undefined, codeField: string, hidden?: (written: string) => string): Index {
  const index = new Index(hidden);
  for (const { values } of shaped?.rows ?? []) {
    const code = textOf(values, codeField);
    if (code !== undefined) index.add(code, textOf(values, 'name') ?? code);
  }
  return index;
}

function countyRow(set: TableSet, surroundings: Surroundings, settings: ReadSettings, findings: Findings) {
  const shaped = set.shape('county', surroundings);
  const [first, second] = shaped?.rows ?? [];
  const table = set.nameOf('county');
  if (second !== undefined) findings.error('county.severalCounties', { table, row: second.row });
  if (shaped === undefined) findings.assume('county.assumedCounty', { table }, { name: settings.sourceName });
  const name = textOf(first?.values, 'name') ?? settings.sourceName;
  const givenMonth = first?.values.get('planningMonth');
  const month = textOf(first?.values, 'planningMonth') ?? settings.planningMonth ?? null;
  if (givenMonth === undefined && month === null) findings.error('county.noPlanningMonth', { table });
  if (givenMonth === undefined && month !== null) findings.assume('county.assumedPlanningMonth', { table }, { month });
  const numberOf = (field: string) => {
    const value = first?.values.get(field);
    return typeof value === 'number' ? value : null;
  };
  return {
    code: textOf(first?.values, 'code') ?? name,
    name,
    province: textOf(first?.values, 'province') ?? null,
    city: textOf(first?.values, 'city') ?? null,
    planningMonth: month,
    totalPosts: numberOf('totalPosts'),
    townResidents: numberOf('townResidents'),
    notice: textOf(first?.values, 'notice') ?? null,
  };
}

/** 学科对照: the county's own spellings; one spelling with two meanings is an error. */
function readSubjectNames(shaped: ShapedTable | undefined, subjectOf: Map<string, string>, findings: Findings): void {
  const given = new Map<string, { readonly subject: string; readonly row: number }>();
  for (const { row, values } of shaped?.rows ?? []) {
    const [written, subject] = [textOf(values, 'written'), textOf(values, 'subject')];
    if (written === undefined || subject === undefined) continue;
    const before = given.get(comparable(written));
    if (before !== undefined && before.subject !== subject)
      findings.error('county.duplicateRow', { table: shaped?.name ?? '', row }, { first: before.row });
    given.set(comparable(written), { subject, row });
    subjectOf.set(comparable(written), subject);
  }
}

const locationCodes = new Map(
  Object.entries(policyLocationWords).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

/** Reads a whole county. Never half: with any error, `county` is null and every finding is listed. */
export function readTables(raw: readonly RawTable[], given: ReadSettings): ReadTables {
  // The name of a file becomes the county's where the data name none.
  const settings = { ...given, sourceName: masked(given.sourceName) };
  const findings = new Findings();
  const found = recognise(raw, settings, findings);
  if (settings.mustFit !== undefined)
    checkMapping(
      settings.mustFit,
      { raw, found, unread: settings.unread ?? new Set(), used: settings.mapping },
      findings,
    );
  const set = new TableSet(found, settings.mapping, findings);
  const subjectOf = subjectSpellings();
  const facts = countyRow(set, { salt: '', subjectOf }, settings, findings);
  const surroundings: Surroundings = { salt: facts.code, subjectOf };
  readSubjectNames(set.shape('subjectNames', surroundings), subjectOf, findings);
  const shape = (id: TableId) => set.shape(id, surroundings);
  const [schools, enrolment, teachers] = [shape('schools'), shape('enrolment'), shape('teachers')];
  const others = (['posts', 'travel', 'pairs', 'pay', 'substitutions', 'pins', 'history', 'policy'] as const).map(
    (id) => [id, shape(id)] as const,
  );
  if (schools) fillSchoolCodes(schools);
  if (teachers) fillTeacherIds(teachers, facts.code);
  const indexes: Indexes = {
    schools: indexOf(schools, 'code'),
    teachers: indexOf(teachers, 'id', (written) => hiddenCode(written, facts.code)),
  };
  for (const shaped of [schools, enrolment, teachers, ...others.map(([, table]) => table)])
    if (shaped) resolveReferences(shaped, indexes, findings);
  if (schools) completeSchools(schools, gradesBySchool(enrolment), findings);
  const kinds = new Map(
    (schools?.rows ?? []).map(({ values }) => [textOf(values, 'code') ?? '', textOf(values, 'kind') ?? '']),
  );
  if (teachers) completeTeachers(teachers, kinds, findings);
  const byId = new Map<TableId, ShapedTable | undefined>(others);
  const pay = byId.get('pay');
  if (pay) completePay(pay, locationCodes);
  const policy = byId.get('policy');
  if (policy) completePolicy(policy);

  const rows: PlacedCounty = {
    nameOf: (id) => set.nameOf(id),
    planningMonth: facts.planningMonth,
    schools: placed(rowSchemas.schools, schools, findings),
    enrolment: placed(rowSchemas.enrolment, enrolment, findings),
    teachers: placed(rowSchemas.teachers, teachers, findings),
    posts: placed(rowSchemas.posts, byId.get('posts'), findings),
    travel: placed(rowSchemas.travel, byId.get('travel'), findings),
    pairs: placed(rowSchemas.pairs, byId.get('pairs'), findings),
    pay: placed(rowSchemas.pay, pay, findings),
    substitutions: placed(rowSchemas.substitutions, byId.get('substitutions'), findings),
    pins: placed(rowSchemas.pins, byId.get('pins'), findings),
    history: placed(rowSchemas.history, byId.get('history'), findings),
    policy: placed(rowSchemas.policy, policy, findings),
  };
  for (const check of [
    checkSchools,
    checkEnrolment,
    checkRepeatedRows,
    checkRoads,
    checkTravelKnown,
    checkTeachers,
    checkRatios,
    checkPins,
    checkHistory,
    checkExemptions,
    checkPayKeys,
  ])
    check(rows, findings);
  if (policy) checkPolicyRows(policy, findings);
  return { county: findings.hasErrors() ? null : countyOf(facts, rows), findings: findings.all() };
}

/** An empty 岗位 or 兼课对照 table is a table that was not given, as in a template only partly filled in. */
const unlessEmpty = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

function countyOf(facts: ReturnType<typeof countyRow>, rows: PlacedCounty): County {
  const items = <T>(list: readonly { readonly item: T }[]) => list.map(({ item }) => item);
  return County.parse({
    ...facts,
    schools: items(rows.schools),
    enrolment: items(rows.enrolment),
    teachers: items(rows.teachers),
    posts: unlessEmpty(items(rows.posts)),
    travel: items(rows.travel),
    pairs: items(rows.pairs),
    pay: items(rows.pay),
    substitutions: unlessEmpty(items(rows.substitutions)),
    pins: items(rows.pins),
    history: items(rows.history),
    policy: items(rows.policy),
  });
}
