/** Staff numbers that look like identity numbers: a county code, a date of hiring and a count are a usual scheme. */
import { identityNumbersIn, isNoCode } from '../privacy/personal-numbers.ts';

/** Letters and digits of a code. */
const lengthOf = (code: string): number => code.replaceAll(/[^\p{L}\p{N}]/gu, '').length;

const isOfAPerson = (code: string): boolean => identityNumbersIn(code).some(isNoCode);

/**
 * Which codes that look like mistyped identity numbers are the county's own scheme, by the codes of the whole column: those
 * as long as most of them, where none is an identity number.
 */
export function staffNumbersIn(column: readonly string[]): (code: string) => boolean {
  if (column.some(isOfAPerson)) return () => false;
  const lengths = Map.groupBy(column, lengthOf);
  return (code) => 2 * (lengths.get(lengthOf(code))?.length ?? 0) > column.length;
}
