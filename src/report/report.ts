/** Reports that need no plan: typed rows that can be written as JSON, or the columns that are missing for them. */
import type { Words } from '../../models/words.ts';
import { columnOf, type TableId, tableOf } from '../county/tables.ts';

/** A column of the county's data by the name the clerk sees. */
export interface MissingColumn {
  readonly table: Words;
  readonly column: Words;
}

export type Report<Row> =
  | {
      readonly available: true;
      readonly title: Words;
      readonly rows: readonly Row[];
      /** How to read it: units, formulas, what is not counted. */
      readonly notes: readonly Words[];
      /** Columns that would complete it; their cells are null. */
      readonly missing: readonly MissingColumn[];
    }
  | {
      readonly available: false;
      readonly title: Words;
      /** Columns without which it cannot be made. */
      readonly missing: readonly MissingColumn[];
    };

/** Reports that cannot be made without these columns, each under its title. */
export const withoutColumns = <Name extends string>(
  titles: Readonly<Record<Name, Words>>,
  missing: readonly MissingColumn[],
): Record<Name, Report<never>> => {
  const names = Object.keys(titles) as Name[];
  return Object.fromEntries(names.map((name) => [name, { available: false, title: titles[name], missing }])) as Record<
    Name,
    Report<never>
  >;
};

export const missingColumn = (table: TableId, field: string): MissingColumn => ({
  table: tableOf(table).name,
  column: columnOf(table, field).header,
});

/** 「教师」表「到现校年月」. */
export function missingWords(missing: readonly MissingColumn[]): Words {
  return {
    zh: missing.map(({ table, column }) => `「${table.zh}」表「${column.zh}」`).join('、'),
    en: missing.map(({ table, column }) => `${column.en} of ${table.en}`).join(', '),
  };
}

/** Rounded to `digits` decimals, so that the same data give the same text. */
export const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
