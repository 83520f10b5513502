/** Level two of validation: rows that say the same thing twice, or two things about one. */
import type { Placed } from '../assemble.ts';
import type { Findings } from '../findings.ts';
import type { TableId } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';

/** Names every row whose key has stood in an earlier row. */
export function checkDuplicates<T>(
  rows: readonly Placed<T>[],
  keyOf: (item: T) => string,
  found: (repeated: Placed<T>, first: number) => void,
): void {
  const first = new Map<string, number>();
  for (const placed of rows) {
    const key = keyOf(placed.item);
    const before = first.get(key);
    if (before === undefined) first.set(key, placed.row);
    else found(placed, before);
  }
}

/** What a row is about; two rows about the same are an error, since nobody could say which of them counts. */
export function checkRepeatedRows(county: PlacedCounty, findings: Findings): void {
  const { travel, pairs, posts, pay, substitutions, history, policy } = county;
  const check = <T>(id: TableId, rows: readonly Placed<T>[], keyOf: (item: T) => readonly unknown[]): void =>
    checkDuplicates(
      rows,
      (item) => JSON.stringify(keyOf(item)),
      ({ row }, first) => findings.error('county.duplicateRow', { table: county.nameOf(id), row }, { first }),
    );
  check('travel', travel, ({ from, to }) => [from, to]);
  check('pairs', pairs, ({ from, to }) => [from, to]);
  check('posts', posts, ({ school, stage, subject }) => [school, stage, subject]);
  check('pay', pay, ({ item, key }) => [item, key]);
  check('substitutions', substitutions, ({ stage, from, to }) => [stage, from, to]);
  check('history', history, ({ teacher, start }) => [teacher, start]);
  check('policy', policy, ({ parameter }) => [parameter]);
}
