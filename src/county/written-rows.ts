/** A county's tables as rows of cells, ready for any kind of file. */
import { writeCell } from './cells.ts';
import type { County } from './county.ts';
import type { Column, Table, TableId } from './tables.ts';
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
