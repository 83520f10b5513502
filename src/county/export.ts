/** A county written out again, as a folder of CSV files or one workbook, so that reading it gives the same county. */
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { writeCell } from './cells.ts';
import type { County } from './county.ts';
import { type Column, type Table, type TableId, tables } from './tables.ts';
import { withoutFormula } from './written.ts';

export type WrittenCell = string | number | null;

/** `rankPosts.senior` of a school. */
function valueAt(item: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      item,
    );
}

function rowsOf(county: County, id: TableId): readonly unknown[] | null {
  if (id === 'county') return [county];
  return id === 'subjectNames' ? null : county[id];
}

function cellOf(column: Column, item: unknown): WrittenCell {
  const written = writeCell(column.kind, valueAt(item, column.field));
  return typeof written === 'string' ? withoutFormula(written) : written;
}

/** One table of a county as cells, without its header; null for a table the county does not have. */
export function writtenRows(county: County, table: Table): readonly (readonly WrittenCell[])[] | null {
  const rows = rowsOf(county, table.id);
  return rows === null || rows.length === 0
    ? null
    : rows.map((item) => table.columns.map((column) => cellOf(column, item)));
}

const csvCell = (cell: WrittenCell) => {
  const text = cell === null ? '' : String(cell);
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};
const csvLine = (cells: readonly WrittenCell[]) => `${cells.map(csvCell).join(',')}\r\n`;

/**
 * CSV files by name (`学校.csv`), with the byte order mark that makes Excel read them as UTF-8. Text that a
 * spreadsheet would run as a formula is written with a leading apostrophe.
 */
export function countyAsCsv(county: County): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const table of tables) {
    const rows = writtenRows(county, table);
    if (rows !== null)
      files.set(
        `${table.name.zh}.csv`,
        `\ufeff${[table.columns.map(({ header }) => header.zh), ...rows].map(csvLine).join('')}`,
      );
  }
  return files;
}

/** Writes a county to a folder of CSV files, or to one workbook when the path ends in `.xlsx`. */
export async function writeCounty(county: County, path: string): Promise<void> {
  if (extname(path).toLowerCase() === '.xlsx') {
    const { countyAsWorkbook } = await import('./workbook.ts');
    await writeFile(path, await countyAsWorkbook(county));
    return;
  }
  await mkdir(path, { recursive: true });
  for (const [name, text] of countyAsCsv(county)) await writeFile(join(path, name), text);
}
