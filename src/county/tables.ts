/**
 * Every table and column of county data, declared once. Import, validation, template, export and documentation are
 * all derived from here.
 */
import type { Column, Table, TableId } from './tables/column.ts';
import {
  historyTable,
  pairTable,
  payTable,
  pinTable,
  policyTable,
  postTable,
  subjectNameTable,
  substitutionTable,
  travelTable,
} from './tables/planning-tables.ts';
import { countyTable, enrolmentTable, schoolTable } from './tables/school-tables.ts';
import { teacherTable } from './tables/teacher-table.ts';

export type { CellKind, Column, Table, TableId, Vocabulary } from './tables/column.ts';

/** In the order in which a workbook shows them. */
export const tables: readonly Table[] = [
  countyTable,
  schoolTable,
  enrolmentTable,
  teacherTable,
  postTable,
  travelTable,
  pairTable,
  payTable,
  substitutionTable,
  subjectNameTable,
  pinTable,
  historyTable,
  policyTable,
];

const byId = new Map<TableId, Table>(tables.map((table) => [table.id, table]));

/** The table of an id. */
export function tableOf(id: TableId): Table {
  const table = byId.get(id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** The column of a field; asking for one that does not exist is a defect. */
export function columnOf(id: TableId, field: string): Column {
  const column = tableOf(id).columns.find((candidate) => candidate.field === field);
  if (column === undefined) throw new Error(`no column ${field} in table ${id}`);
  return column;
}
