/** Level two of validation: rotations of earlier years. */
import type { Findings } from '../findings.ts';
import { columnOf } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';

/** A rotation ends after it began, and began before the year that is planned. */
export function checkHistory({ history, planningMonth, nameOf }: PlacedCounty, findings: Findings): void {
  const table = nameOf('history');
  const header = (field: string) => columnOf('history', field).header.zh;
  for (const { row, item } of history) {
    if (item.until !== null && item.until < item.start)
      findings.error('county.datesReversed', { table, row, column: header('until') });
    if (planningMonth !== null && item.start >= planningMonth)
      findings.error('county.inTheFuture', { table, row, column: header('start') }, { month: planningMonth });
  }
}
