/** Schools and people named by other tables: by code, or by name where only one has it. */
import type { Findings } from './findings.ts';
import { suggester } from './nearest.ts';
import type { FlatRow, ShapedTable } from './shape.ts';
import type { Column, TableId } from './tables.ts';
import { comparable, quoted } from './written.ts';

/** What a name or code may stand for. */
export class Index {
  readonly #hidden: (written: string) => string;
  readonly #codes = new Set<string>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #names: string[] = [];
  #suggest: ((written: string) => string | null) | null = null;

  /** `hidden`: the code under which an entry is kept that must not be kept as written. */
  constructor(hidden: (written: string) => string = (written) => written) {
    this.#hidden = hidden;
  }

  add(code: string, name: string): void {
    this.#codes.add(code);
    this.#names.push(name);
    const key = comparable(name);
    this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(code));
  }

  /** The code meant, or how many it might be: 0 or several. */
  find(written: string): string | number {
    if (this.#codes.has(written)) return written;
    const hidden = this.#hidden(written);
    if (this.#codes.has(hidden)) return hidden;
    const found = this.#byName.get(comparable(written));
    const [only, ...others] = found ?? [];
    return only !== undefined && others.length === 0 ? only : (found?.size ?? 0);
  }

  /** Nothing is known: the table itself is missing or unreadable, and that has been said already. */
  get empty(): boolean {
    return this.#codes.size === 0;
  }

  /** Any of the names, to show what is expected. */
  get example(): string {
    return this.#names.find((name) => name !== '') ?? '';
  }

  like(written: string): string | null {
    this.#suggest ??= suggester([...this.#names]);
    return this.#suggest(written);
  }
}

export interface Indexes {
  readonly schools: Index;
  readonly teachers: Index;
}

class Resolver {
  readonly #indexes: Indexes;
  readonly #findings: Findings;
  readonly #table: string;
  readonly #id: TableId;

  constructor(indexes: Indexes, findings: Findings, { name, table }: ShapedTable) {
    this.#indexes = indexes;
    this.#findings = findings;
    this.#table = name;
    this.#id = table.id;
  }

  #school(written: string, column: Column, row: number): string | undefined {
    const found = this.#indexes.schools.find(written);
    if (typeof found === 'string') return found;
    if (this.#indexes.schools.empty) return undefined;
    const place = { table: this.#table, row, column: column.header.zh };
    if (found > 1) this.#findings.error('county.ambiguousSchool', place, { written: quoted(written), count: found });
    else
      this.#findings.error('county.unknownSchool', place, {
        written: quoted(written),
        like: this.#indexes.schools.like(written) ?? this.#indexes.schools.example,
      });
    return undefined;
  }

  /**
   * A relative outside the county's roster has no bearing on its schools, nor has an old rotation of somebody who left;
   * anyone else must be known.
   */
  #person(written: string, column: Column, row: number): string | undefined {
    const found = this.#indexes.teachers.find(written);
    if (typeof found === 'string') return found;
    if (this.#indexes.teachers.empty) return undefined;
    const place = { table: this.#table, row, column: column.header.zh };
    if (found > 1) this.#findings.error('county.ambiguousTeacher', place, { count: found });
    else if (this.#id === 'teachers') this.#findings.warn('county.unknownRelative', place);
    else if (this.#id === 'history') this.#findings.warn('county.unknownInHistory', place);
    else this.#findings.error('county.unknownTeacher', place);
    return undefined;
  }

  resolve(column: Column, values: FlatRow, row: number): void {
    const written = values.get(column.field);
    const { type } = column.kind;
    if (type === 'school' && typeof written === 'string') values.set(column.field, this.#school(written, column, row));
    if (type === 'person' && typeof written === 'string') values.set(column.field, this.#person(written, column, row));
    if (type !== 'schools' && type !== 'persons') return;
    const codes = (Array.isArray(written) ? written : []).map((item) =>
      type === 'schools' ? this.#school(String(item), column, row) : this.#person(String(item), column, row),
    );
    values.set(
      column.field,
      codes.filter((code) => code !== undefined),
    );
  }
}

const isReference = ({ kind: { type } }: Column) =>
  type === 'school' || type === 'schools' || type === 'person' || type === 'persons';

/** Replaces every reference of a table by the code it means; what it cannot mean is named and left out. */
export function resolveReferences(shaped: ShapedTable, indexes: Indexes, findings: Findings): void {
  const { table, rows } = shaped;
  const resolver = new Resolver(indexes, findings, shaped);
  const columns = table.columns.filter(
    (column) => isReference(column) && !(table.id === 'teachers' && column.field === 'id'),
  );
  for (const { row, values } of rows) {
    for (const column of columns) if (values.has(column.field)) resolver.resolve(column, values, row);
  }
}
