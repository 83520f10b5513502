/** The county's tables as sheets of a workbook: headers, widths, drop-down lists; shared by export and template. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { parameterIds } from '../../models/parameters.ts';
import { exemptions } from '../policy/exemptions.ts';
import { addCodeSheets } from './code-sheets.ts';
import type { County } from './county.ts';
import { codeSheets, font } from './sheet-style.ts';
import { subjects } from './subjects.ts';
import { type CellKind, type Column, type Table, tables } from './tables.ts';
import { type WrittenCell, writtenRows } from './written-rows.ts';

/** Rows of a template that carry formats and lists. */
const preparedRows = 5000;
const headerColour = 'FFDCE6F1';
const requiredColour = 'FFFCE4D6';

/** Words a drop-down offers; null where the answer is free. */
export function choices(kind: CellKind): readonly string[] | null {
  switch (kind.type) {
    case 'word':
      return Object.values(kind.words).map(([first]) => first);
    case 'yesNo':
      return ['是', '否'];
    case 'subject':
      return subjects.map(({ zh }) => zh);
    case 'openWord':
      return Object.values(kind.words).map(([first]) => first);
    default:
      return null;
  }
}

const isNumeric = ({ type }: CellKind) =>
  type === 'count' || type === 'number' || type === 'tier' || type === 'grade' || type === 'rankPost';

/** Places a text takes in a column; Chinese characters take two. */
export const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`;

/** The words of a list, or the cells that hold them: Excel takes no more than 255 characters of words. */
function listFormula(sheet: string, { field, kind }: Column): string | null {
  if (kind.type === 'school') return sheet === '学校' ? null : `学校!$B$2:$B$${preparedRows}`;
  if (field === 'parameter') return `${codeSheets.parameters}!$A$2:$A$${parameterIds.length + 1}`;
  if (field === 'exemption.code') return `${codeSheets.exemptions}!$A$2:$A$${exemptions.length + 1}`;
  const words = choices(kind);
  return words === null ? null : `"${words.join(',')}"`;
}

/** A list that a cell may leave: other spellings are understood too, so Excel only hints. */
function addList(sheet: Worksheet, column: Column, index: number): void {
  const range = `${letters(index)}2:${letters(index)}${preparedRows}`;
  const formula = listFormula(sheet.name, column);
  if (formula === null) return;
  sheet.dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [formula],
    showErrorMessage: column.kind.type === 'word',
    errorStyle: 'warning',
    errorTitle: column.header.zh,
    error: column.meaning.zh,
  });
}

/** Adds one table as a sheet. Codes, months and words are text, so that no zero is lost and no date invented. */
export function addTableSheet(workbook: Workbook, table: Table, rows: readonly (readonly WrittenCell[])[]): void {
  const sheet = workbook.addWorksheet(table.name.zh, { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  sheet.columns = table.columns.map(({ header, example, kind }) => ({
    width: Math.min(30, Math.max(10, width(header.zh) + 4, width(example) + 2)),
    style: isNumeric(kind) ? {} : { numFmt: '@' },
  }));
  const header = sheet.addRow(table.columns.map((column) => column.header.zh));
  header.height = 24;
  table.columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.font = { bold: true, name: font };
    cell.alignment = { vertical: 'middle', horizontal: 'center' };
    cell.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: column.required ? requiredColour : headerColour },
    };
    cell.border = { bottom: { style: 'thin' } };
    addList(sheet, column, index);
  });
  for (const row of rows) sheet.addRow([...row]);
}

/** Bytes of a workbook. */
export const bytesOf = (workbook: Workbook): Promise<Uint8Array> => workbook.xlsx.writeBuffer({ validate: false });

/** A county as one workbook that reads back to the same county. */
export async function countyAsWorkbook(county: County): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const table of tables) {
    const rows = writtenRows(county, table);
    if (rows !== null) addTableSheet(workbook, table, rows);
  }
  addCodeSheets(workbook);
  return bytesOf(workbook);
}
