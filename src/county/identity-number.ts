/**
 * 居民身份证号 as the code of a person: recognised and checked, then replaced by a salted hash while the cell is read.
 * The number itself is never stored, never put into a message and never leaves this file.
 */
import { createHash } from 'node:crypto';
import { identityNumbersIn, isIdentityNumber, looksMistyped } from '../privacy/personal-numbers.ts';

/** Letters and digits alone: how a number is spelt does not matter. */
const compact = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;

/**
 * What stands for an entry of an identity column that is no identity number: mistyped numbers are as private as right ones.
 * `salt` as for `personCode`.
 */
export const hiddenCode = (written: string, salt: string): string => hashOf(`${salt}:entry:${compact(written)}`);

export type PersonCode =
  | { readonly kind: 'staffNumber'; readonly code: string }
  | { readonly kind: 'identity'; readonly code: string; readonly sex: 'female' | 'male'; readonly birthMonth: string }
  /** Eighteen signs, but the date or the check digit is wrong. */
  | { readonly kind: 'wrongIdentity' }
  /** An identity number with a digit too few or too many, another letter at its end, or run together with other digits. */
  | { readonly kind: 'mistypedIdentity' };

/** A code this program gave: hashes hold any digits. */
const given = /^(?:sha256:[0-9a-f]{32}|unnumbered:[0-9a-f]{16})$/;

/** O for 0, I and l for 1: what a scan or a tired eye makes of digits. */
const misread = (signs: string): string => signs.replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/**
 * Reads a person's code. An identity number is one in any spelling, with words around it; old ones of 15 digits count as
 * their 18, so that both forms give one hash. `salt` is the county's code: the same person has unlike hashes in two counties.
 */
export function personCode(written: string, salt: string): PersonCode {
  if (given.test(written)) return { kind: 'staffNumber', code: written };
  const signs = compact(written);
  const right = (text: string) => identityNumbersIn(text).filter(({ kind }) => kind !== 'mistyped');
  // (440182)19800101,0023: whatever stands between the digits of a cell that is an identifier and nothing else.
  const text = right(written).length > 0 ? written : signs;
  const [found, ...others] = right(text);
  if (found !== undefined) {
    const around = `${text.slice(0, found.start)}${text.slice(found.end)}`;
    if (others.length > 0 || /\p{Nd}/u.test(around)) return { kind: 'mistypedIdentity' };
    return {
      kind: 'identity',
      code: hashOf(`${salt}:${found.signs}`),
      sex: Number(found.signs[16]) % 2 === 1 ? 'male' : 'female',
      birthMonth: `${found.signs.slice(6, 10)}-${found.signs.slice(10, 12)}`,
    };
  }
  if (/(?<!\d)\d{17}[\dX](?!\d)/.test(signs)) return { kind: 'wrongIdentity' };
  const mistyped =
    (signs.match(/\d+/g) ?? []).some(looksMistyped) ||
    [...misread(signs).matchAll(/(?=(\d{17}[\dX]))/g)].some(([, window = '']) => isIdentityNumber(window));
  return mistyped ? { kind: 'mistypedIdentity' } : { kind: 'staffNumber', code: written };
}
