/** One sheet of a workbook as a raw table: results of formulas, dates as text, merged cells filled downwards. */
import { limits, type MergedDown, type RawCell, type RawRow, type RawTable, RefusedFile } from '../raw-table.ts';
import { type NumberFormat, type SheetPart, unescapeText, walk } from './parts.ts';
import type { Archive } from './zip.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  text: string | null;
}

/** `AB12` → row 12, column 27 (from 0). */
function position(reference: string): { row: number; column: number } {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (found === null) throw new RefusedFile('county.brokenWorkbook');
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]), column };
}

function dateText(serial: number, date1904: boolean): string {
  const days = serial + (date1904 ? 1462 : 0);
  return new Date(Math.round((days - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}

/** A number as its owner sees it. Past 15 digits a spreadsheet has lost the rest, so it stays visibly a rounded number. */
function numberText(written: string, format: NumberFormat, date1904: boolean): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (format === 'date' && number >= 1 && number < 2_958_466) return dateText(number, date1904);
  if (Math.abs(number) >= 1e15) return number.toExponential();
  const text = String(Number(number.toPrecision(15)));
  return typeof format === 'object' && /^\d+$/.test(text) ? text.padStart(format.zeros, '0') : text;
}

function finish(cell: OpenCell, { strings, formats, date1904 }: SheetContext): RawCell {
  // A formula that gives no text says so (`str`); any other without a value was never calculated.
  if ((cell.text ?? '').trim() === '' && cell.formula && cell.type !== 'str')
    return { fault: 'formulaWithoutResult', text: '' };
  if (cell.text === null) return null;
  switch (cell.type) {
    case 's':
      return strings[Number(cell.text)] ?? null;
    case 'inlineStr':
    case 'str':
      return unescapeText(cell.text);
    case 'b':
      return cell.text.trim() === '0' ? '否' : '是';
    case 'e':
      return cell.text === '#N/A' ? null : { fault: 'formulaError', text: cell.text };
    case 'd':
      return cell.text.slice(0, 10);
    default:
      return cell.text.trim() === '' ? null : numberText(cell.text, formats[cell.style] ?? 'plain', date1904);
  }
}

type Merge = readonly [from: { row: number; column: number }, to: { row: number; column: number }];

/** Cells merged downwards share the value of the first; the rows covered are those that hold something themselves. */
function fillMerged(
  rows: ReadonlyMap<number, RawCell[]>,
  merges: readonly Merge[],
): Pick<RawTable, 'mergedAcross' | 'mergedDown'> {
  const across: number[] = [];
  const down: MergedDown[] = [];
  const numbers = [...rows.keys()];
  for (const [from, to] of merges) {
    const value = rows.get(from.row)?.[from.column] ?? null;
    if (value === null) continue;
    if (to.column > from.column) across.push(from.row);
    if (to.row === from.row) continue;
    const filled = numbers.filter((row) => row > from.row && row <= to.row);
    for (const row of filled) {
      const cells = rows.get(row);
      if (cells !== undefined) cells[from.column] = value;
    }
    if (filled.length > 0) down.push({ column: from.column, from: from.row, to: Math.max(...filled) });
  }
  return { mergedAcross: across, mergedDown: down };
}

const isEmpty = (cell: RawCell | undefined) =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Reads one sheet. */
export async function readSheet(archive: Archive, { name, path }: SheetPart, context: SheetContext): Promise<RawTable> {
  const rows = new Map<number, RawCell[]>();
  const merges: Merge[] = [];
  let row = 0;
  let column = -1;
  let cells: RawCell[] = [];
  let cell: OpenCell | null = null;
  let collecting = false;
  let phonetic = false;
  await walk(archive, path, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = -1;
        cells = [];
      } else if (tag === 'c') {
        column = attributes.r === undefined ? column + 1 : position(attributes.r).column;
        cell = {
          column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          formula: false,
          text: null,
        };
      } else if (tag === 'f' && cell !== null) cell.formula = true;
      else if (tag === 'rPh') phonetic = true;
      else if ((tag === 'v' || tag === 't') && cell !== null && !phonetic) {
        collecting = true;
        cell.text ??= '';
      } else if (tag === 'mergeCell') {
        const [from = '', to = from] = (attributes.ref ?? '').split(':');
        merges.push([position(from), position(to)]);
      }
    },
    text: (text) => {
      if (collecting && cell !== null) cell.text += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') collecting = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'c' && cell !== null) {
        const read = finish(cell, context);
        if (!isEmpty(read)) {
          if (cell.column >= limits.columns)
            throw new RefusedFile('county.tooManyColumns', { sheet: name, most: limits.columns });
          while (cells.length < cell.column) cells.push(null);
          cells[cell.column] = read;
        }
        cell = null;
      } else if (tag === 'row' && cells.length > 0) {
        rows.set(row, cells);
        if (rows.size > limits.rows) throw new RefusedFile('county.tooManyRows', { sheet: name, most: limits.rows });
      }
    },
  });
  const merged = fillMerged(rows, merges);
  const list: RawRow[] = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([number, values]) => ({ row: number, cells: values }));
  return { name, rows: list, ...merged };
}
