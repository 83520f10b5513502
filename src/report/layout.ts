/** How a report becomes a sheet: columns, cells of a row, sums. */
import { missingWords, type Report } from './report.ts';
import { type Cell, type Column, index, numbered, type Sheet, totalOf } from './sheet.ts';

export interface Layout<Row> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly cells: (row: Row) => readonly Cell[];
  /** Columns that are summed, counted with 序号. */
  readonly summed: readonly number[];
  /** Said when the report has no row. */
  readonly empty: string;
}

export function sheetOf<Row>(report: Report<Row>, layout: Layout<Row>, county: string, dated: string): Sheet {
  const rows = report.available ? numbered(report.rows.map(layout.cells)) : [];
  const lacking = missingWords(report.missing).zh;
  const gaps = report.available && report.missing.length > 0 ? [`未提供${lacking}，相应各栏为空。`] : [];
  return {
    name: layout.name,
    title: `${county}${report.title.zh}`,
    notes: [dated, ...(report.available ? report.notes.map(({ zh }) => zh) : []), ...gaps],
    columns: [index(), ...layout.columns],
    rows,
    ...(layout.summed.length > 0 ? { total: totalOf(rows, layout.columns.length + 1, layout.summed) } : {}),
    empty: report.available ? layout.empty : `现有数据不能形成本表：缺${lacking}。请补填后重新生成。`,
  };
}
