/** Finds the header row of a table and says which column is which. */
import type { Findings } from './findings.ts';
import { columnNamed, headersOf, type Mapping, mapped } from './mapping.ts';
import { nearest } from './nearest.ts';
import type { RawCell, RawTable } from './raw-table.ts';
import type { Column, Table } from './tables.ts';
import { comparable, quoted } from './written.ts';

export interface HeaderRow {
  readonly row: number;
  /** Column of our table by position in the row; undefined for columns that are left out. */
  readonly columns: readonly (Column | undefined)[];
  /** The clerk's own header by position in the row. */
  readonly written: readonly string[];
}

const textOf = (cell: RawCell | undefined) => (typeof cell === 'string' ? cell.trim() : '');

/** A header without what stands in brackets: 学生数(人) → 学生数. */
const withoutBrackets = (header: string) => header.replaceAll(/[(\uff08【[][^)\uff09】\]]*[)\uff09】\]]/g, '');

type Meaning = Column | 'leftOut' | 'unknownTarget' | undefined;

function meaningOf(table: Table, header: string, mapping: Mapping): Meaning {
  const ours = mapped(headersOf(mapping, table), header);
  if (ours === null) return 'leftOut';
  if (ours !== undefined) return columnNamed(table, ours) ?? 'unknownTarget';
  return columnNamed(table, header) ?? columnNamed(table, withoutBrackets(header));
}

/** Titles may stand above the header: it is the row, among the first ten, in which most cells are known headers. */
function headerRowOf(table: Table, raw: RawTable, mapping: Mapping) {
  const known = (cells: readonly RawCell[]) =>
    cells.filter((cell) => textOf(cell) !== '' && meaningOf(table, textOf(cell), mapping) !== undefined).length;
  const [first, ...others] = raw.rows.slice(0, 10);
  if (first === undefined) return undefined;
  return others.reduce((best, row) => (known(row.cells) > known(best.cells) ? row : best), first);
}

/** A row of data may hold a word that is also a header (教学点, 中心校): a header row has more, or a compulsory one. */
function isHeader(table: Table, cells: readonly RawCell[], mapping: Mapping): boolean {
  const written = cells.map(textOf).filter((text) => text !== '');
  const meant = written.map((text) => meaningOf(table, text, mapping)).filter((meaning) => meaning !== undefined);
  const compulsory = meant.some((meaning) => typeof meaning === 'object' && meaning.required);
  return compulsory || (meant.length > 0 && 2 * meant.length >= written.length);
}

/** The headers of a table as the clerk wrote them; null when it has no row of headers. */
export function headersIn(table: Table, raw: RawTable, mapping: Mapping): readonly string[] | null {
  const header = headerRowOf(table, raw, mapping);
  if (header === undefined || !isHeader(table, header.cells, mapping)) return null;
  return header.cells.map(textOf).filter((text) => text !== '');
}

/** What the header row should have held: the compulsory headers, else the first ones. */
function expectedHeaders({ columns }: Table): string {
  const compulsory = columns.filter(({ required }) => required);
  return (compulsory.length > 0 ? compulsory : columns.slice(0, 3)).map(({ header }) => header.zh).join('、');
}

/**
 * Reads the headers of a table. Duplicate headers, two headers for one column and missing compulsory columns are
 * errors; unknown headers are named and left out. Returns null when the table holds no row, or none of headers.
 */
export function readHeaders(table: Table, raw: RawTable, mapping: Mapping, findings: Findings): HeaderRow | null {
  const header = headerRowOf(table, raw, mapping);
  if (header === undefined) return null;
  const place = { table: raw.name, row: header.row };
  if (!isHeader(table, header.cells, mapping)) {
    findings.error('county.noHeader', place, { headers: expectedHeaders(table) });
    return null;
  }
  const seen = new Map<string, string>();
  const columns = header.cells.map((cell) => {
    const written = textOf(cell);
    if (written === '') return undefined;
    const meaning = meaningOf(table, written, mapping);
    if (meaning === 'leftOut') {
      findings.assume('county.mappedLeftOut', { ...place, column: quoted(written) }, { header: quoted(written) });
      return undefined;
    }
    if (meaning === 'unknownTarget') {
      findings.error(
        'county.mappedToNothing',
        { ...place, column: quoted(written) },
        { header: quoted(written), target: quoted(mapped(headersOf(mapping, table), written) ?? '') },
      );
      return undefined;
    }
    const key = meaning?.field ?? comparable(written);
    const before = seen.get(key);
    seen.set(key, written);
    if (before !== undefined) {
      findings.error(
        'county.duplicateHeader',
        { ...place, column: quoted(written) },
        { header: quoted(written), other: quoted(before) },
      );
      return undefined;
    }
    if (meaning === undefined) {
      const like = nearest(
        written,
        table.columns.map(({ header: { zh } }) => zh),
      );
      const where = { ...place, column: quoted(written) };
      if (like === null) findings.warn('county.strangeHeader', where, { header: quoted(written) });
      else findings.warn('county.unknownHeader', where, { header: quoted(written), like });
    } else if (mapped(headersOf(mapping, table), written) !== undefined)
      findings.assume(
        'county.mappedColumn',
        { ...place, column: quoted(written) },
        { header: quoted(written), target: meaning.header.zh, english: meaning.header.en },
      );
    return meaning;
  });
  for (const { field, required, header: words } of table.columns) {
    if (required && !seen.has(field))
      findings.error('county.missingColumn', { table: raw.name }, { header: words.zh, english: words.en });
  }
  nameAliases(table, raw.name, header.cells.map(textOf), columns, mapping, findings);
  const written = header.cells.map((cell) => quoted(textOf(cell)));
  for (const [position, column] of columns.entries())
    if (column !== undefined) findings.nameColumn(raw.name, column.header.zh, written[position] ?? '');
  return { row: header.row, columns, written };
}

/** The header of the template, or English, which is no other name for it. */
const isOwn = ({ field, header }: Column, written: string): boolean =>
  /^[ -~]+$/.test(written) || [field, header.zh, header.en].some((own) => comparable(own) === comparable(written));

/** Every column that was taken for another by a name of its own, in one line for the table. */
function nameAliases(
  table: Table,
  name: string,
  headers: readonly string[],
  columns: readonly (Column | undefined)[],
  mapping: Mapping,
  findings: Findings,
): void {
  const taken = columns.flatMap((column, position) => {
    const written = headers[position] ?? '';
    if (column === undefined || isOwn(column, written)) return [];
    const isMapped = mapped(headersOf(mapping, table), written) !== undefined;
    return isMapped ? [] : [{ written: quoted(written), meant: column.header }];
  });
  if (taken.length === 0) return;
  findings.assume(
    'county.aliasColumns',
    { table: name },
    {
      columns: taken.map(({ written, meant }) => `“${written}”作为“${meant.zh}”`).join('、'),
      columnsEn: taken.map(({ written, meant }) => `${written} for ${meant.zh} (${meant.en})`).join(', '),
    },
  );
}
