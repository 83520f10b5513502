/** Level one of validation: every cell of a table read as its column says, with every cell that cannot be. */
import type { Words } from '../../models/words.ts';
import { masked, personalNumbersIn } from '../privacy/personal-numbers.ts';
import { type Reading, readCell, type Surroundings } from './cells.ts';
import type { Findings } from './findings.ts';
import { type HeaderRow, readHeaders } from './headers.ts';
import { hasEighteenSigns, hiddenCode, saidToBe } from './identity-number.ts';
import type { Mapping } from './mapping.ts';
import { suggester } from './nearest.ts';
import { noSubject } from './no-subject.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { staffNumbersIn } from './staff-numbers.ts';
import { subjectById, subjects } from './subjects.ts';
import { subjectsRunTogether } from './subjects-run-together.ts';
import type { Column, Table } from './tables.ts';
import { asMeant, halfWidth, isMissing, quoted, visible } from './written.ts';

/** Values by field, flat as the columns are. A field that is blank, absent or unreadable is not there. */
export type FlatRow = Map<string, unknown>;
/** What an identity number says of its owner. */
type Derived = { readonly sex: string; readonly birthMonth: string };

export interface ShapedRow {
  readonly row: number;
  readonly values: FlatRow;
}
export interface ShapedTable {
  readonly table: Table;
  /** Name in the user's own material. */
  readonly name: string;
  readonly rows: readonly ShapedRow[];
}

/** Header of a column as we write it, for messages. */
const headerOf = ({ header }: Column) => header.zh;

/** 合计 rows belong to a printed table, not to its data. */
const isTotal = ({ cells }: RawRow) => {
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return typeof first === 'string' && ['合计', '总计', '小计', '共计'].includes(first.replaceAll(/\s/g, ''));
};

/** Subjects are likened by what clerks write as well: 体育与健康 and 体育 are one. */
const likeSpelling = suggester(subjects.flatMap(({ zh, alsoWritten }) => [zh, ...alsoWritten]));

/** The subject probably meant, by its name in the curriculum plan in force. */
function likeSubject(written: string): string | null {
  const spelling = likeSpelling(written);
  if (spelling === null) return null;
  return subjects.find(({ zh, alsoWritten }) => zh === spelling || alsoWritten.includes(spelling))?.zh ?? null;
}

type Refusal = Reading & { ok: false };

/** An unknown subject with what was probably meant: several subjects run together, all of them, or one misspelt. */
function explained(reading: Refusal, table: Table, column: Column): Pick<Refusal, 'code' | 'values'> {
  if (reading.code !== 'county.unknownSubject') return reading;
  const written = String(reading.values.written);
  const isMain = table.id === 'teachers' && column.field === 'mainSubject';
  if (isMain && written === '全科') return { code: 'county.allSubjectAsSubject', values: reading.values };
  const several = subjectsRunTogether(written);
  if (several.length === 0)
    return { code: reading.code, values: { ...reading.values, like: likeSubject(written) ?? subjects[0]?.zh ?? '' } };
  const like = several.map((id) => subjectById.get(id)?.zh ?? id).join('、');
  return {
    code: isMain ? 'county.severalSubjects' : 'county.subjectsRunTogether',
    values: { ...reading.values, count: several.length, like },
  };
}

/** Kinds of cells that are kept as they are written. Amounts and values may have eleven digits of their own. */
const keptAsWritten: ReadonlySet<string> = new Set(['text', 'openWord', 'amounts', 'json']);
/** Kinds of cells that say how many: one number merged over several rows is the number of none of them. */
const saysHowMany: ReadonlySet<string> = new Set(['count', 'number', 'amounts']);
const mayHoldPhones: ReadonlySet<string> = new Set(['text', 'openWord']);

/** October typed as a number loses its zero: 2015.10 becomes 2015.1. */
const mayBeOctober = (column: Column, text: string) =>
  column.kind.type === 'month' && /^\d{4}\.1$/.test(halfWidth(text).trim());

/** Rows of a column that are not filled in: how many, and the first of them. */
type Blanks = { readonly count: number; readonly first: readonly number[] };
const rowsNamed = 5;

/** 「（第 3、7 行）」; empty where no row is filled in, for then there is nothing to look up. */
function blankRows({ count, first }: Blanks, asked: number): Words {
  if (count === asked) return { zh: '', en: '' };
  const more = count - first.length;
  return {
    zh: `（第 ${first.join('、')} 行${more > 0 ? '等' : ''}）`,
    en: ` (row${count === 1 ? '' : 's'} ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
  };
}

class TableReader {
  readonly #table: Table;
  readonly #raw: RawTable;
  readonly #surroundings: Surroundings;
  readonly #findings: Findings;
  readonly #blanks = new Map<Column, Blanks>();
  /** Rows that a column is for. */
  readonly #asked = new Map<Column, number>();
  readonly #derived = new Map<Column, number>();
  readonly #octobers = new Map<Column, { row: number; count: number }>();
  readonly #staffNumbers = new Map<Column, (code: string) => boolean>();
  /** Staff numbers that look like identity numbers: the first, and how many. */
  readonly #likeIdentity = new Map<Column, { row: number; count: number }>();
  #header: HeaderRow | null = null;

  constructor(table: Table, raw: RawTable, surroundings: Surroundings, findings: Findings) {
    this.#table = table;
    this.#raw = raw;
    this.#surroundings = surroundings;
    this.#findings = findings;
  }

  #place(column: Column, row: number) {
    return { table: this.#raw.name, row, column: headerOf(column) };
  }

  /**
   * What stands in an identity column and is no identity number is warned of, and hidden like one; so is what looks like a
   * mistyped one among people's codes, unless the county numbers its staff so. What refers to people is only looked up.
   */
  #person(column: Column, header: string, reading: Reading & { ok: true }, row: number): unknown {
    if (column.kind.type !== 'person' || reading.derived !== undefined) return reading.value;
    const written = String(reading.value);
    const hide = (code: string): string => {
      this.#findings.warn(code, this.#place(column, row));
      return hiddenCode(written, this.#surroundings.salt);
    };
    if (saidToBe.test(header)) return hide('county.identityNumberLength');
    if (reading.doubtful !== true || this.#refers(column)) return reading.value;
    if (!this.#isStaffNumber(column, written)) return hide('county.identityNumberDoubtful');
    const alike = this.#likeIdentity.get(column);
    this.#likeIdentity.set(column, { row: alike?.row ?? row, count: (alike?.count ?? 0) + 1 });
    return reading.value;
  }

  /** By the whole column, which is looked at once. */
  #isStaffNumber(column: Column, code: string): boolean {
    const known = this.#staffNumbers.get(column) ?? staffNumbersIn(this.#codesOf(column));
    this.#staffNumbers.set(column, known);
    return known(code);
  }

  #codesOf(column: Column): readonly string[] {
    const { row = 0, columns = [] } = this.#header ?? {};
    const index = columns.indexOf(column);
    return this.#raw.rows.flatMap((raw) => {
      const cell = raw.cells[index];
      return raw.row > row && typeof cell === 'string' && !isMissing(cell) ? [cell] : [];
    });
  }

  /** A text without the numbers of people: what clerks note beside a name is no business of a plan. */
  #withoutNumbers(column: Column, text: string, row: number): string {
    const { type } = column.kind;
    if (!keptAsWritten.has(type)) return text;
    const found = personalNumbersIn(text).filter(({ kind }) => kind !== 'phone' || mayHoldPhones.has(type));
    if (found.some(({ kind }) => kind !== 'phone'))
      this.#findings.warn('county.identityNumberMasked', this.#place(column, row));
    if (found.some(({ kind }) => kind === 'phone')) this.#findings.warn('county.phoneMasked', this.#place(column, row));
    return masked(text, found);
  }

  /** Under a header of identity numbers eighteen signs are meant to be one. */
  #isWrongIdentity({ kind }: Column, header: string, { derived }: Reading & { ok: true }, text: string): boolean {
    return kind.type === 'person' && derived === undefined && saidToBe.test(header) && hasEighteenSigns(text);
  }

  /** Every column of people but the one that numbers them. */
  #refers({ field }: Column): boolean {
    return this.#table.id !== 'teachers' || field !== 'id';
  }

  /** A mistyped number under an identity header is hidden with a warning; one that only refers to it is looked up so. */
  #mayBeHidden(column: Column, header: string): boolean {
    return column.kind.type === 'person' && (this.#refers(column) || saidToBe.test(header));
  }

  /** Puts the value of one cell into the row; a cell that says nothing leaves no trace. */
  #readCell(
    column: Column,
    header: string,
    cell: RawCell | undefined,
    row: number,
    values: FlatRow,
  ): Derived | undefined {
    if (cell === undefined || cell === null) return undefined;
    const place = this.#place(column, row);
    if (typeof cell !== 'string') {
      this.#findings.error(`county.${cell.fault}`, place, { written: quoted(cell.text) });
      values.set(column.field, undefined);
      return undefined;
    }
    const text = asMeant(visible(cell).replaceAll('\r\n', '\n').trim()).trim();
    if (isMissing(text)) return undefined;
    if (mayBeOctober(column, text)) {
      const known = this.#octobers.get(column);
      this.#octobers.set(column, { row: known?.row ?? row, count: (known?.count ?? 0) + 1 });
    }
    const reading = readCell(column.kind, this.#withoutNumbers(column, text, row), this.#surroundings);
    if (!reading.ok && reading.code === 'county.identityNumberMistyped' && this.#mayBeHidden(column, header)) {
      if (saidToBe.test(header)) this.#findings.warn('county.identityNumberLength', place);
      values.set(column.field, hiddenCode(text, this.#surroundings.salt));
      return undefined;
    }
    if (reading.ok && this.#isWrongIdentity(column, header, reading, text)) {
      this.#findings.error('county.identityNumberWrong', place);
      values.set(column.field, undefined);
      return undefined;
    }
    if (reading.ok) {
      values.set(column.field, this.#person(column, header, reading, row));
      return reading.derived;
    }
    const { code, values: said } = explained(reading, this.#table, column);
    this.#findings.error(code, place, said);
    values.set(column.field, undefined);
    return undefined;
  }

  /** Sex and birth month stand in the identity number; where the columns are blank they are taken from it. */
  #useIdentity(derived: Derived, values: FlatRow, row: number): void {
    for (const column of this.#table.columns) {
      if (column.field !== 'sex' && column.field !== 'birthMonth') continue;
      if (!values.has(column.field)) {
        values.set(column.field, derived[column.field]);
        this.#derived.set(column, (this.#derived.get(column) ?? 0) + 1);
      } else if (values.get(column.field) !== undefined && values.get(column.field) !== derived[column.field]) {
        this.#findings.warn('county.identityDisagrees', this.#place(column, row), { header: headerOf(column) });
      }
    }
  }

  /** Management and support staff have no subject to name. */
  #excused({ field }: Column, values: FlatRow): boolean {
    if (this.#table.id !== 'teachers' || field !== 'mainSubject') return false;
    const postClass = values.get('postClass');
    if (postClass !== 'management' && postClass !== 'support') return false;
    values.set('mainSubject', noSubject);
    return true;
  }

  #checkBlanks(values: FlatRow, row: number, present: ReadonlySet<Column>): void {
    for (const column of this.#table.columns) {
      if (column.among?.includes(values) === false) continue;
      this.#asked.set(column, (this.#asked.get(column) ?? 0) + 1);
      if (values.has(column.field)) continue;
      if (!column.required) this.#leaveBlank(column, row);
      else if (present.has(column) && !this.#excused(column, values))
        this.#findings.error('county.required', this.#place(column, row), { header: headerOf(column) });
    }
  }

  #leaveBlank(column: Column, row: number): void {
    const { count, first } = this.#blanks.get(column) ?? { count: 0, first: [] };
    this.#blanks.set(column, { count: count + 1, first: count < rowsNamed ? [...first, row] : first });
  }

  #nameBlanks(): void {
    for (const [column, blanks] of this.#blanks) {
      if (column.blank === null) continue;
      const asked = this.#asked.get(column) ?? 0;
      const where = blankRows(blanks, asked);
      this.#findings.assume(
        'county.assumedBlank',
        { table: this.#raw.name, column: headerOf(column) },
        {
          count: blanks.count,
          rows: asked,
          where: where.zh,
          whereEnglish: where.en,
          among: column.among?.words.zh ?? '',
          amongEnglish: column.among === null ? '' : `${column.among.words.en} `,
          header: headerOf(column),
          english: column.header.en,
          assumed: column.blank.zh,
          assumedEnglish: column.blank.en,
        },
      );
    }
    for (const [column, count] of this.#derived) {
      this.#findings.assume(
        'county.derivedFromIdentity',
        { table: this.#raw.name, column: headerOf(column) },
        { count, header: headerOf(column), english: column.header.en },
      );
    }
    for (const [column, { row, count }] of this.#octobers) {
      this.#findings.warn('county.perhapsOctober', this.#place(column, row), { count });
    }
    for (const [column, { row, count }] of this.#likeIdentity) {
      this.#findings.warn('county.staffNumberLikeIdentity', this.#place(column, row), { count });
    }
  }

  /** What stands under no header is left out, and would otherwise vanish: notes beside a table, or an unquoted comma. */
  #nameStray(header: HeaderRow): void {
    const stray = this.#raw.rows.filter(
      ({ row, cells }) =>
        row > header.row &&
        cells.some((cell, at) => (header.written[at] ?? '') === '' && typeof cell === 'string' && !isMissing(cell)),
    );
    if (stray[0] !== undefined)
      this.#findings.warn(
        'county.cellsWithoutHeader',
        { table: this.#raw.name, row: stray[0].row },
        { count: stray.length },
      );
  }

  #checkEmpty(rows: readonly ShapedRow[]): void {
    const { required, name } = this.#table;
    if (rows.length === 0 && required)
      this.#findings.error('county.emptyTable', { table: this.#raw.name }, { name: name.zh });
  }

  #checkMerges({ row: headerRow, columns }: HeaderRow): void {
    const { name, mergedAcross, mergedDown, rows } = this.#raw;
    const across = mergedAcross.filter((row) => row > headerRow);
    if (across[0] !== undefined)
      this.#findings.warn('county.mergedAcross', { table: name, row: across[0] }, { count: across.length });
    const cellsOf = new Map(mergedDown.length === 0 ? [] : rows.map(({ row, cells }) => [row, cells] as const));
    for (const { column: index, from, to } of mergedDown) {
      const column = columns[index];
      const cell = cellsOf.get(from)?.[index];
      if (from <= headerRow || column === undefined || !saysHowMany.has(column.kind.type)) continue;
      if (typeof cell !== 'string' || isMissing(cell)) continue;
      this.#findings.error('county.mergedNumber', this.#place(column, from), { written: quoted(cell), from, to });
    }
  }

  read(mapping: Mapping): ShapedTable {
    const { name, rows: rawRows } = this.#raw;
    const header = readHeaders(this.#table, this.#raw, mapping, this.#findings);
    this.#header = header;
    if (header === null) {
      // Rows without a header row have been named already.
      if (rawRows.length === 0) this.#checkEmpty([]);
      return { table: this.#table, name, rows: [] };
    }
    const present = new Set(header.columns.filter((column) => column !== undefined));
    this.#checkMerges(header);
    this.#nameStray(header);
    const rows: ShapedRow[] = [];
    for (const raw of rawRows) {
      if (raw.row <= header.row) continue;
      if (isTotal(raw)) {
        this.#findings.warn('county.totalRow', { table: name, row: raw.row });
        continue;
      }
      const values: FlatRow = new Map();
      let derived: Derived | undefined;
      header.columns.forEach((column, index) => {
        if (column === undefined) return;
        derived = this.#readCell(column, header.written[index] ?? '', raw.cells[index], raw.row, values) ?? derived;
      });
      if (values.size === 0) continue;
      if (derived !== undefined) this.#useIdentity(derived, values, raw.row);
      this.#checkBlanks(values, raw.row, present);
      rows.push({ row: raw.row, values });
    }
    if (this.#table.columns.every((column) => !column.required || present.has(column))) this.#checkEmpty(rows);
    this.#nameBlanks();
    return { table: this.#table, name, rows };
  }
}

/** Reads one table: all its rows, and everything wrong in it. */
export function shapeTable(
  table: Table,
  raw: RawTable,
  mapping: Mapping,
  surroundings: Surroundings,
  findings: Findings,
): ShapedTable {
  return new TableReader(table, raw, surroundings, findings).read(mapping);
}
