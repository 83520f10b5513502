/**
 * 居民身份证号 as the code of a person: recognised and checked, then replaced by a salted hash while the cell is read.
 * The number itself is never stored, never put into a message and never leaves this file.
 */
import { createHash } from 'node:crypto';
import {
  identityNumbersIn,
  isIdentityNumber,
  isMiscopied,
  mayBeMistyped,
  plainNumbersIn,
} from '../privacy/personal-numbers.ts';

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
  /** Eighteen signs whose region and birth date are right and whose check digit is wrong, or that are said to be one. */
  | { readonly kind: 'wrongIdentity' }
  /** An identity number run together with other digits, with letters for digits, or as a power of ten. */
  | { readonly kind: 'mistypedIdentity' }
  /** A digit too few or too many, or an impossible date; but a staff number with a date in it looks like that too. */
  | { readonly kind: 'perhapsIdentity'; readonly code: string };

/** A code this program gave: hashes hold any digits. */
const given = /^(?:sha256:[0-9a-f]{32}|unnumbered:[0-9a-f]{16})$/;

/** A code made from an identity number, or for want of any: it means nothing to people and is never printed. */
export const isMadeCode = (code: string): boolean => given.test(code);

/** Words, in a cell or over it, that leave no doubt what the number is. */
export const saidToBe = /身份证|证件号/;

/** Eighteen signs and nothing else, whatever they are. */
export const hasEighteenSigns = (written: string): boolean => /^\d{17}[\dX]$/.test(compact(written));

/** O for 0, I and l for 1: what a scan or a tired eye makes of digits. */
const misread = (signs: string): string => signs.replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/**
 * Reads a person's code. An identity number is one in any spelling, with words around it; old ones of 15 digits count as
 * their 18, so that both forms give one hash. `salt` is the county's code: the same person has unlike hashes in two counties.
 */
export function personCode(written: string, salt: string): PersonCode {
  if (given.test(written)) return { kind: 'staffNumber', code: written };
  const signs = compact(written);
  const right = (text: string) =>
    plainNumbersIn(text).filter(({ kind }) => kind === 'identity' || kind === 'oldIdentity');
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
  const eighteen = /(?<!\d)\d{17}[\dX](?!\d)/.exec(signs)?.[0] ?? '';
  if (isMiscopied(eighteen) || (eighteen !== '' && saidToBe.test(written))) return { kind: 'wrongIdentity' };
  if ([...misread(signs).matchAll(/(?=(\d{17}[\dX]))/g)].some(([, window = '']) => isIdentityNumber(window)))
    return { kind: 'mistypedIdentity' };
  if (identityNumbersIn(written).some(({ kind }) => kind === 'asNumber')) return { kind: 'mistypedIdentity' };
  return [eighteen, ...(signs.match(/\d+/g) ?? [])].some(mayBeMistyped)
    ? { kind: 'perhapsIdentity', code: written }
    : { kind: 'staffNumber', code: written };
}
