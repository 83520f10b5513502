/** A table as it stands in a file, before anything is known about its columns. */

/** A cell that a spreadsheet could not compute. */
interface Fault {
  readonly fault: 'formulaError' | 'formulaWithoutResult';
  readonly text: string;
}
export type RawCell = string | null | Fault;

export interface RawRow {
  /** As the user sees it: the first row of a sheet is 1; in CSV, records count, not lines. */
  readonly row: number;
  readonly cells: readonly RawCell[];
}

export interface MergedDown {
  /** From 0. */
  readonly column: number;
  readonly from: number;
  /** Last row that was given the value. */
  readonly to: number;
}

export interface RawTable {
  /** Name of the sheet, or of the file without extension. */
  readonly name: string;
  /** Rows that hold anything, in order. */
  readonly rows: readonly RawRow[];
  /** Rows with cells merged across columns, of which only the first column has the value. */
  readonly mergedAcross: readonly number[];
  /** Cells merged downwards, whose value every row covered was given. */
  readonly mergedDown: readonly MergedDown[];
}

/** Why a file was not read at all. */
export interface Refusal {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly refusal: Refusal;

  constructor(code: string, values: Refusal['values'] = {}) {
    super(code);
    this.refusal = { code, values };
  }
}

/** What one upload may cost. Far above any county: 600 schools have 360,000 pairs of schools. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  /** Everything in a workbook, unpacked. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Unpacked size by packed size; a sheet of rosters reaches 15 to 60. */
  packing: 200,
  /** Below this size the packing is not looked at: an empty template packs well. */
  packingFrom: 32 * 1024 * 1024,
  rows: 400_000,
  columns: 400,
  cellCharacters: 32_767,
  seconds: 120,
  memoryMegabytes: 1024,
} as const;
