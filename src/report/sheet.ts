/** A sheet as data: what a clerk reads, before any Excel. Pure; `write-workbook.ts` turns it into a file. */

/** null is an empty cell: nothing is known or nothing applies; 0 is printed as 0. */
export type Cell = string | number | null;

export type ColumnKind =
  /** 序号 and words of one or two characters: centred. */
  | 'index'
  /** Short words, one line. */
  | 'words'
  /** Sentences, wrapped. */
  | 'sentence'
  /** Whole numbers. */
  | 'count'
  /** Yuan with thousands separators. */
  | 'money'
  /** Averages in yuan, to the cent. */
  | 'amount'
  /** One decimal, e.g. periods in halves. */
  | 'half'
  | 'percent'
  /** Numbers of unlike kinds: each row says its own (`figures`). */
  | 'figure';

/** Kind of the numbers of a row: as they are, three decimals, or a percentage. */
export type FigureKind = 'plain' | 'coefficient' | 'share';

export interface Column {
  readonly header: string;
  readonly kind: ColumnKind;
  /** Width in characters of the standard font; a Chinese character takes two. */
  readonly width: number;
}

/** A chart over the table of its sheet, printed under it. Columns are given by position, from 0. */
export interface Chart {
  /** Columns side by side, columns stacked, or a line. */
  readonly kind: 'columns' | 'stacked' | 'line';
  readonly title: string;
  /** The column whose cells stand along the axis. */
  readonly along: number;
  readonly alongTitle: string;
  readonly series: readonly number[];
  readonly valueTitle: string;
  /** Rows drawn, from the first; all of them when left out. */
  readonly rows?: number;
}

export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** Lines under the title: unit, what is counted, notices. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** One for each row, where a column is of figures. */
  readonly figures?: readonly FigureKind[];
  /** 合计, printed last in bold. */
  readonly total?: readonly Cell[];
  readonly charts?: readonly Chart[];
  /** Said in place of the rows when there are none. */
  readonly empty: string;
}

export const index = (header = '序号', width = 6): Column => ({ header, kind: 'index', width });
export const words = (header: string, width: number): Column => ({ header, kind: 'words', width });
export const sentence = (header: string, width: number): Column => ({ header, kind: 'sentence', width });
export const count = (header: string, width = 9): Column => ({ header, kind: 'count', width });
export const money = (header: string, width = 13): Column => ({ header, kind: 'money', width });
export const half = (header: string, width = 9): Column => ({ header, kind: 'half', width });
export const figure = (header: string, width = 10): Column => ({ header, kind: 'figure', width });
export const percent = (header: string, width = 9): Column => ({ header, kind: 'percent', width });

/** Rows with their number in front. */
export const numbered = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row, position) => [position + 1, ...row]);

/** Totals of the columns named by position; a column with an unknown cell has none. The first cell says 合计. */
export function totalOf(rows: readonly (readonly Cell[])[], columns: number, summed: readonly number[]): Cell[] {
  const total: Cell[] = Array.from({ length: columns }, (): Cell => null);
  total[0] = '合计';
  for (const column of summed) {
    const amounts = rows.map((row) => row[column]).filter((cell) => typeof cell === 'number');
    // Halves and tenths add up with crumbs: 0.1 + 0.2.
    const sum = Math.round(10 * amounts.reduce((before, amount) => before + amount, 0)) / 10;
    total[column] = amounts.length === rows.length ? sum : null;
  }
  return total;
}
