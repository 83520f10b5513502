/** How a report becomes a sheet in one language: columns, cells of a row, sums. */
import { missingWords, type Report } from './report.ts';
import { type Cell, type Column, index, numbered, type Sheet, totalOf } from './sheet.ts';
import type { Tongue } from './tongue.ts';

export interface Layout<Row> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly cells: (row: Row) => readonly Cell[];
  /** Columns that are summed, counted with 序号. */
  readonly summed: readonly number[];
  /** Said when the report has no row. */
  readonly empty: string;
}

export function sheetOf<Row>(
  report: Report<Row>,
  layout: Layout<Row>,
  { pick, say }: Tongue,
  { county, dated }: { readonly county: string; readonly dated: string },
): Sheet {
  const rows = report.available ? numbered(report.rows.map(layout.cells)) : [];
  const lacking = pick(missingWords(report.missing));
  const gaps =
    report.available && report.missing.length > 0
      ? [say(`未提供${lacking}，相应各栏为空。`, `Not given: ${lacking}; the columns that need it are empty.`)]
      : [];
  return {
    name: layout.name,
    title: say(`${county}${report.title.zh}`, `${county}: ${report.title.en}`),
    notes: [dated, ...(report.available ? report.notes.map(pick) : []), ...gaps],
    columns: [index(say('序号', 'No.')), ...layout.columns],
    rows,
    ...(layout.summed.length > 0
      ? { total: totalOf(rows, layout.columns.length + 1, layout.summed).with(0, say('合计', 'Total')) }
      : {}),
    empty: report.available
      ? layout.empty
      : say(
          `现有数据不能形成本表：缺${lacking}。请补填后重新生成。`,
          `The data at hand do not make this table; it needs ${lacking}. Fill it in and try again.`,
        ),
  };
}
