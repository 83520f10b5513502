/** A county written out again, as a folder of CSV files or one workbook, so that reading it gives the same county. */
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { County } from './county.ts';
import { makeFolder } from './make-folder.ts';
import { tables } from './tables.ts';
import { countyAsWorkbook } from './workbook.ts';
import { type WrittenCell, writtenRows } from './written-rows.ts';

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
    await writeFile(path, await countyAsWorkbook(county));
    return;
  }
  makeFolder(path);
  for (const [name, text] of countyAsCsv(county)) await writeFile(join(path, name), text);
}
