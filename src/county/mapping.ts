/** 列名对照: what a county's own sheets and headers mean, kept beside its data and used again next time. */
import { z } from 'zod';
import type { Column, Table } from './tables.ts';
import { tables } from './tables.ts';
import { comparable } from './written.ts';

/** `tables`: their sheet → our table; `columns`: our table → their header → our column, or null for "leave out". */
export const Mapping = z.strictObject({
  tables: z.record(z.string(), z.string().nullable()).default({}),
  columns: z.record(z.string(), z.record(z.string(), z.string().nullable())).default({}),
});
export type Mapping = z.infer<typeof Mapping>;

export const emptyMapping: Mapping = { tables: {}, columns: {} };
/** Name of the file in a folder of CSV files, or the end of its name beside a workbook. */
export const mappingFileName = '列名对照.json';

/** `over` wins where both speak of the same header. */
export function mergeMappings(base: Mapping, over: Mapping): Mapping {
  const columns: Mapping['columns'] = { ...base.columns };
  for (const [table, headers] of Object.entries(over.columns)) columns[table] = { ...columns[table], ...headers };
  return { tables: { ...base.tables, ...over.tables }, columns };
}

const namesOfTable = ({ id, name, alsoWritten }: Table) => [id, name.zh, name.en, ...alsoWritten];
const namesOfColumn = ({ field, header, alsoWritten }: Column) => [field, header.zh, header.en, ...alsoWritten];
const isNamed = (names: readonly string[], written: string) =>
  names.some((name) => comparable(name) === comparable(written));

/** The table of a name, of any spelling. */
export const tableNamed = (written: string): Table | undefined =>
  tables.find((table) => isNamed(namesOfTable(table), written));

/** The column of a header: its own headers come before the other spellings of any column. */
export function columnNamed(table: Table, written: string): Column | undefined {
  return (
    table.columns.find(({ field, header }) => isNamed([field, header.zh, header.en], written)) ??
    table.columns.find((column) => isNamed(namesOfColumn(column), written))
  );
}

/** Their spelling → ours, by the mapping; undefined when the mapping is silent. */
export function mapped(
  entries: Readonly<Record<string, string | null>> | undefined,
  written: string,
): string | null | undefined {
  const found = Object.entries(entries ?? {}).find(([from]) => comparable(from) === comparable(written));
  return found?.[1];
}

/** Headers the mapping gives for one table, under any name of that table. */
export function headersOf(mapping: Mapping, table: Table): Readonly<Record<string, string | null>> {
  return Object.assign(
    {},
    ...Object.entries(mapping.columns)
      .filter(([name]) => isNamed(namesOfTable(table), name))
      .map(([, headers]) => headers),
  );
}
