/**
 * 居民身份证号 (GB 11643): recognised and checked, then replaced by a salted hash while the cell is read. The number
 * itself is never stored, never put into a message and never leaves this file.
 */
import { createHash } from 'node:crypto';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';

function checkDigit(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkDigits[sum % 11] ?? '';
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * What stands for an entry of an identity column that is no identity number: mistyped numbers are as private as right ones.
 * `salt` as for `personCode`.
 */
export const hiddenCode = (written: string, salt: string): string =>
  `sha256:${createHash('sha256')
    .update(`${salt}:entry:${written.replaceAll(/\s/g, '').toUpperCase()}`)
    .digest('hex')
    .slice(0, 32)}`;

export type PersonCode =
  | { readonly kind: 'staffNumber'; readonly code: string }
  | { readonly kind: 'identity'; readonly code: string; readonly sex: 'female' | 'male'; readonly birthMonth: string }
  /** Looks like an identity number, but its date or check digit is wrong. */
  | { readonly kind: 'wrongIdentity' };

/**
 * Reads a person's code. Identity numbers of 18 digits are checked; those of 15 digits are lengthened first, so that
 * both forms of one number give one hash. `salt` is the county's code: the same person has unlike hashes in two counties.
 */
export function personCode(written: string, salt: string): PersonCode {
  const compact = written.replaceAll(/\s/g, '').toUpperCase();
  const old = /^\d{15}$/.test(compact) && isDate(`19${compact.slice(6, 12)}`);
  if (!old && !/^\d{17}[\dX]$/.test(compact)) return { kind: 'staffNumber', code: written };
  const first17 = old ? `${compact.slice(0, 6)}19${compact.slice(6)}` : compact.slice(0, 17);
  if (!isDate(first17.slice(6, 14))) return { kind: 'wrongIdentity' };
  if (!old && checkDigit(first17) !== compact[17]) return { kind: 'wrongIdentity' };
  const hash = createHash('sha256')
    .update(`${salt}:${first17}${checkDigit(first17)}`)
    .digest('hex');
  return {
    kind: 'identity',
    code: `sha256:${hash.slice(0, 32)}`,
    sex: Number(first17[16]) % 2 === 1 ? 'male' : 'female',
    birthMonth: `${first17.slice(6, 10)}-${first17.slice(10, 12)}`,
  };
}
