/** A mapping held against the tables it was written for: an entry that names nothing there would silently change nothing. */
import type { Findings } from './findings.ts';
import { headersIn } from './headers.ts';
import { type Mapping, tableNamed } from './mapping.ts';
import { nearest } from './nearest.ts';
import type { RawTable } from './raw-table.ts';
import { type Table, type TableId, tables } from './tables.ts';
import { comparable, quoted } from './written.ts';

/** What may be wrong with a mapping as such; while it is, it is not kept. */
export const mappingFaults: ReadonlySet<string> = new Set([
  'county.mappingTableAbsent',
  'county.mappingTargetUnknown',
  'county.mappingTableUnknown',
  'county.mappingHeaderAbsent',
  'county.mappedToNothing',
]);

export interface MappedTables {
  readonly raw: readonly RawTable[];
  /** The tables that were recognised. */
  readonly found: ReadonlyMap<TableId, RawTable>;
  /** Tables whose file was refused: nothing can be said against what names them. */
  readonly unread: ReadonlySet<TableId>;
  /** The meaning that was used, which may be more than the one held against the tables. */
  readonly used: Mapping;
}

const pointerTo = (...parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Headers a message lists before it breaks off. */
const mostListed = 12;

function listed(headers: readonly string[]): string {
  const shown = headers.slice(0, mostListed).map(quoted).join('、');
  return headers.length > mostListed ? `${shown}……` : shown;
}

/** Every entry of `mapping` that names a table or a header which the material does not have is an error. */
export function checkMapping(mapping: Mapping, material: MappedTables, findings: Findings): void {
  checkTables(mapping, material, findings);
  for (const [name, headers] of Object.entries(mapping.columns)) checkColumns(name, headers, material, findings);
}

function checkTables({ tables: named }: Mapping, { raw, unread }: MappedTables, findings: Findings): void {
  const present = raw.map(({ name }) => name);
  for (const [theirs, ours] of Object.entries(named)) {
    const place = { pointer: pointerTo('tables', theirs) };
    const table = ours === null ? undefined : tableNamed(ours);
    if (ours !== null && table === undefined)
      findings.error('county.mappingTargetUnknown', place, {
        name: quoted(theirs),
        target: quoted(ours),
        known: tables.map(({ name }) => name.zh).join('、'),
      });
    const isUnread = table !== undefined && unread.has(table.id);
    if (!isUnread && !present.some((name) => comparable(name) === comparable(theirs)))
      findings.error('county.mappingTableAbsent', place, { name: quoted(theirs), present: listed(present) });
  }
}

function checkColumns(
  name: string,
  headers: Readonly<Record<string, string | null>>,
  material: MappedTables,
  findings: Findings,
): void {
  const table = tableNamed(name);
  const place = { pointer: pointerTo('columns', name) };
  if (table === undefined) {
    const known = tables.map((each) => each.name.zh);
    const like = nearest(name, known) ?? known.join('、');
    findings.error('county.mappingTableUnknown', place, { name: quoted(name), like });
    return;
  }
  if (material.unread.has(table.id)) return;
  const raw = material.found.get(table.id);
  if (raw === undefined) {
    findings.error('county.mappingTableAbsent', place, {
      name: quoted(name),
      present: listed(material.raw.map((each) => each.name)),
    });
    return;
  }
  checkHeaders(name, headers, { table, raw, used: material.used }, findings);
}

function checkHeaders(
  name: string,
  headers: Readonly<Record<string, string | null>>,
  { table, raw, used }: { readonly table: Table; readonly raw: RawTable; readonly used: Mapping },
  findings: Findings,
): void {
  const present = headersIn(table, raw, used);
  // A table without a row of headers has been named already.
  if (present === null) return;
  for (const header of Object.keys(headers))
    if (!present.some((written) => comparable(written) === comparable(header)))
      findings.error(
        'county.mappingHeaderAbsent',
        { pointer: pointerTo('columns', name, header) },
        { table: quoted(raw.name), mapped: quoted(header), present: listed(present) },
      );
}
