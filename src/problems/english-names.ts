/**
 * The names of tables and columns stand in the clerk's own files, so English sentences keep them as they are written there
 * and say beside each what it means: `column 任教学科 (main subject)`.
 */
import { columnNamed, tableNamed } from '../county/mapping.ts';
import { type Table, tables } from '../county/tables.ts';

const english = (written: string, meaning: string | undefined): string =>
  meaning === undefined || !/\p{Script=Han}/u.test(written) ? written : `${written} (${meaning})`;

/** A table as it is called in the data, with its meaning. */
export const tableInEnglish = (written: string): string => english(written, tableNamed(written)?.name.en);

/** A column, or several with 、 between them, of a table as it is called in the data. */
export function columnInEnglish(written: string, tableWritten: string | undefined): string {
  const table = tableWritten === undefined ? undefined : tableNamed(tableWritten);
  const column = table === undefined ? undefined : columnNamed(table, written);
  return column === undefined ? namesInEnglish(written, tableWritten) : english(written, column.header.en);
}

const ownNames = new Set(tables.flatMap(({ name, columns }) => [name.zh, ...columns.map(({ header }) => header.zh)]));

/** One of our names that stands alone: no part of a longer word, of a file name or of a quotation, nor explained already. */
const standingAlone = new RegExp(
  `(?<before>\\btable )?(?<![\\p{L}\\p{N}"“「『/_.])(?<name>${[...ownNames].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}"”」』/_]|\\.\\p{L}| \\()`,
  'gu',
);

/** A sentence about a table, with every such name explained. */
export function namesInEnglish(sentence: string, tableWritten: string | undefined): string {
  const table = tableWritten === undefined ? undefined : tableNamed(tableWritten);
  return sentence.replaceAll(standingAlone, (_whole, before: string | undefined, name: string) =>
    before === undefined ? english(name, meaningOf(name, table)) : `${before}${tableInEnglish(name)}`,
  );
}

/** A column of the table spoken of, else a table; where no table is spoken of, a column of whichever has it. */
function meaningOf(name: string, table: Table | undefined): string | undefined {
  const headerIn = ({ columns }: Table) => columns.find(({ header }) => header.zh === name)?.header.en;
  const nameOf = tables.find((other) => other.name.zh === name)?.name.en;
  if (table !== undefined) return headerIn(table) ?? nameOf;
  return nameOf ?? tables.map(headerIn).find((header) => header !== undefined);
}
