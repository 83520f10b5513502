/**
 * Sheets to an .xlsx file: the one place that knows the Excel library. Text is always text — a cell that begins with =, +,
 * - or @ never becomes a formula — and the bytes depend on the sheets alone: all dates in the file are the given one.
 */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Cell, Chart, Column, ColumnKind, FigureKind, Sheet } from '../report/sheet.ts';
import { printedPage } from './printed-page.ts';

const BODY = '宋体';
const HEADING = '黑体';
const A4 = 9;
/** Points of a row of one line. */
const ROW_HEIGHT = 20;
const LINE_HEIGHT = 15;
/** Column widths count characters of the standard font, which is a little larger than the body. */
const BODY_TO_STANDARD = 0.95;

const formats: Readonly<Record<ColumnKind, string>> = {
  index: '0',
  words: '@',
  // General: old Excel shows ##### for more than 255 characters in the text format.
  sentence: 'General',
  count: '#,##0',
  money: '#,##0',
  amount: '#,##0.00',
  half: '#,##0.0;-#,##0.0;0',
  percent: '0.0%',
  figure: 'General',
};

const figureFormats: Readonly<Record<FigureKind, string>> = { plain: 'General', coefficient: '0.000', share: '0.0%' };

/** Rows of a numbered list from which it can be filtered: below that a reader sees all of it. */
const LONG_LIST = 20;

installChartSupport();

/** Points of a row whose height nobody set. */
const STANDARD_HEIGHT = 15;
/** Height of a chart in rows of one line, and the rows left free above it. */
const CHART_ROWS = 18;
const CHART_GAP = 1;
/** Told apart in print without colour too: dark, light, middle. */
const chartColours = ['1F4E79', '9DC3E6', '5B9BD5', 'BFBFBF', '7F7F7F'];

const thin = { style: 'thin', color: { argb: 'FF808080' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** `dated` stands for every date in the file, so that the same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], dated: Date): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = 'Junheng 均衡';
  workbook.lastModifiedBy = 'Junheng 均衡';
  workbook.created = dated;
  workbook.modified = dated;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer({ zip: { modTime: dated, timestamps: 'dos' } }));
}

function addSheet(workbook: Workbook, sheet: Sheet): void {
  const top = sheet.notes.length + 2;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: top, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${top}:${top}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页&R&A' },
  });
  worksheet.columns = sheet.columns.map(({ width }) => ({ width }));
  addHeading(worksheet, sheet);
  addRows(worksheet, sheet, top);
  addFilter(worksheet, sheet, top);
  const below = top + Math.max(1, sheet.rows.length) + (sheet.total === undefined ? 0 : 1);
  const charts = sheet.rows.length === 0 ? [] : (sheet.charts ?? []).filter(({ rows }) => rows !== 0);
  const starts = charts.map((_, position) => below + CHART_GAP + position * (CHART_ROWS + CHART_GAP));
  for (const [position, chart] of charts.entries()) addChart(worksheet, sheet, chart, { top, row: starts[position]! });
  if (charts.length > 0) keepChartsWhole(worksheet, sheet, starts);
}

/** The total stays outside: it is of all rows, whichever are shown. */
function addFilter(worksheet: Worksheet, { columns, rows }: Sheet, top: number): void {
  if (rows.length < LONG_LIST || columns[0]?.kind !== 'index') return;
  worksheet.autoFilter = { from: { row: top, col: 1 }, to: { row: top + rows.length, col: columns.length } };
}

/** `starts`: the row above each chart. */
function keepChartsWhole(worksheet: Worksheet, { columns }: Sheet, starts: readonly number[]): void {
  const last = starts.at(-1)! + CHART_ROWS;
  const rows = Array.from({ length: last }, (_, position) => position + 1);
  const page = printedPage({
    characters: columns.reduce((sum, { width }) => sum + width, 0),
    height: rows.reduce((sum, row) => sum + (worksheet.findRow(row)?.height ?? STANDARD_HEIGHT), 0),
  });
  worksheet.pageSetup.printArea = `A1:${worksheet.getColumn(columns.length).letter}${last}`;
  if (page.kind === 'onePage') {
    worksheet.pageSetup.fitToHeight = 1;
    return;
  }
  worksheet.pageSetup.fitToPage = false;
  worksheet.pageSetup.scale = page.scale;
  // Above the free row: on the edge of a page the frame of a chart is printed on both.
  for (const row of starts) worksheet.getRow(row - CHART_GAP).addPageBreak();
}

/** The chart reads the cells of the table, so that a corrected cell corrects it; it is as wide as the table. */
function addChart(
  worksheet: Worksheet,
  { name, columns, rows }: Sheet,
  { kind, title, along, alongTitle, series, valueTitle, rows: drawn = rows.length }: Chart,
  { top, row }: { readonly top: number; readonly row: number },
): void {
  const cells = (column: number, from: number, to: number): string => {
    const letter = worksheet.getColumn(column + 1).letter;
    return `'${name}'!$${letter}$${from}:$${letter}$${to}`;
  };
  const each = series.map((column, position) => {
    const colour = chartColours[position % chartColours.length]!;
    return {
      name: columns[column]!.header,
      categories: cells(along, top + 1, top + drawn),
      values: cells(column, top + 1, top + drawn),
      ...(kind === 'line' ? { line: colour, lineWidth: 2, smooth: false } : { fill: colour }),
    };
  });
  worksheet.addChart(
    {
      ...(kind === 'line'
        ? { type: 'line' as const }
        : {
            type: 'bar' as const,
            barDir: 'col' as const,
            grouping: kind === 'stacked' ? ('stacked' as const) : ('clustered' as const),
            ...(kind === 'stacked' ? { overlap: 100 } : {}),
          }),
      series: each,
      title,
      showLegend: each.length > 1,
      legendPosition: 'b',
      categoryAxis: { title: alongTitle },
      valueAxis: { title: valueTitle, numFmt: '#,##0', majorGridlines: true },
    },
    { tl: { col: 0, row }, br: { col: columns.length, row: row + CHART_ROWS } },
  );
}

function addHeading(worksheet: Worksheet, { title, notes, columns }: Sheet): void {
  const last = columns.length;
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  [title, ...notes].forEach((line, position) => {
    const row = worksheet.getRow(position + 1);
    const cell = row.getCell(1);
    cell.value = plain(line);
    const isTitle = position === 0;
    cell.font = { name: isTitle ? HEADING : BODY, size: isTitle ? 16 : 10 };
    cell.alignment = { horizontal: isTitle ? 'center' : 'left', vertical: 'middle', wrapText: true };
    row.height = isTitle ? 30 : 16 * Math.max(1, Math.ceil(textWidth(line) / characters));
    if (last > 1) worksheet.mergeCells(position + 1, 1, position + 1, last);
  });
}

function addRows(worksheet: Worksheet, { columns, rows, figures, total, empty }: Sheet, top: number): void {
  const header = worksheet.getRow(top);
  columns.forEach((column, position) => {
    const cell = header.getCell(position + 1);
    cell.value = plain(column.header);
    cell.font = { name: HEADING, size: 10 };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = border;
  });
  header.height = 16 * Math.max(1, ...columns.map((column) => lines(column.header, column.width))) + 6;

  for (const [position, cells] of rows.entries()) {
    fillRow(worksheet, top + 1 + position, cells, columns, false);
    const format = figureFormats[figures?.[position] ?? 'plain'];
    for (const [at, { kind }] of columns.entries())
      if (kind === 'figure') worksheet.getRow(top + 1 + position).getCell(at + 1).numFmt = format;
  }
  if (rows.length === 0) {
    const row = worksheet.getRow(top + 1);
    const cell = row.getCell(1);
    cell.value = plain(empty);
    cell.font = { name: BODY, size: 10 };
    cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
    row.height = 24;
    if (columns.length > 1) worksheet.mergeCells(top + 1, 1, top + 1, columns.length);
    return;
  }
  if (total !== undefined) fillRow(worksheet, top + 1 + rows.length, total, columns, true);
}

function fillRow(
  worksheet: Worksheet,
  at: number,
  cells: readonly Cell[],
  columns: readonly Column[],
  bold: boolean,
): void {
  const row = worksheet.getRow(at);
  columns.forEach(({ kind }, position) => {
    const value = cells[position] ?? null;
    const cell = row.getCell(position + 1);
    cell.value = typeof value === 'string' ? plain(value) : value;
    cell.font = { name: bold ? HEADING : BODY, size: 10 };
    cell.border = border;
    cell.numFmt = typeof value === 'string' && kind !== 'sentence' ? '@' : formats[kind];
    cell.alignment = alignment(kind, value);
  });
  const most = Math.max(
    1,
    ...columns.map(({ kind, width }, position) => {
      const value = cells[position] ?? null;
      return typeof value === 'string' && kind !== 'index' ? lines(value, width) : 1;
    }),
  );
  // Excel allows 409 points; longer sentences are cut on screen only, the cell keeps them.
  row.height = Math.min(400, most === 1 ? ROW_HEIGHT : LINE_HEIGHT * most + 5);
}

/** Numbers to the right, off the rule; sentences and names to the left; short words in the middle. */
function alignment(kind: ColumnKind, value: Cell) {
  if (kind === 'sentence' || kind === 'words')
    return { vertical: 'middle', horizontal: 'left', wrapText: true } as const;
  if (kind === 'index' || typeof value !== 'number')
    return { vertical: 'middle', horizontal: 'center', wrapText: true } as const;
  return { vertical: 'middle', horizontal: 'right', indent: 1 } as const;
}

/** Control characters cannot be stored in a workbook; tabs and line ends can. */
function plain(text: string): string {
  return [...text].filter((character) => character >= ' ' || character === '\n' || character === '\t').join('');
}

/** Chinese characters and full-width punctuation take two columns. */
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}

function lines(text: string, width: number): number {
  const fits = Math.max(2, width - 1) / BODY_TO_STANDARD;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / fits)), 0);
}
