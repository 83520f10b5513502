/**
 * JSON that people and programs write — scenarios, policy values, mappings — is kept and answered as it was given, and
 * so must hold no identity number: where one stands is told, and nothing of it is kept.
 */
import { identityNumbersIn, isNoCode } from '../privacy/personal-numbers.ts';
import type { Finding } from '../problems/problem.ts';
import { personCode } from './identity-number.ts';

/** Places that name people, as scenarios have them. */
export const namesPeople = /\/teachers?(?:\/\d+)?$/;

/** A code may be fifteen or more digits; what makes it an identity number is its check digit, what a spreadsheet does to one, or words around it. */
export function holdsNumber(text: string, pointer: string): boolean {
  if (namesPeople.test(pointer)) return !['staffNumber', 'perhapsIdentity'].includes(personCode(text, '').kind);
  return identityNumbersIn(text).some((number) => isNoCode(number) || number.end - number.start < text.trim().length);
}

/** A number of so many digits has lost its last ones; the others are enough to know somebody by. */
export const isIdentityByDigits = (number: number): boolean =>
  Number.isInteger(number) && identityNumbersIn(number.toFixed(0)).length > 0;

/** Still a number, so that a document keeps its form: the first four digits, as of a text. */
export const withoutLastDigits = (number: number): number => Number(number.toFixed(0).slice(0, 4));

function pointersIn(document: unknown, pointer: string): readonly string[] {
  if (typeof document === 'string') return holdsNumber(document, pointer) ? [pointer] : [];
  if (typeof document === 'number') return isIdentityByDigits(document) ? [pointer] : [];
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const place = placeWithin(pointer, key);
    return holdsNumber(key, '') ? [place] : pointersIn(value, place);
  });
}

/** JSON pointer of a member (RFC 6901). */
export const placeWithin = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** An error for every text, key and number of a document that holds an identity number, under `pointer`. */
export const identityNumbersGiven = (document: unknown, pointer = ''): readonly Finding[] =>
  pointersIn(document, pointer).map((place) => ({
    level: 'error',
    code: 'service.identityNumberGiven',
    place: { pointer: place },
    values: {},
  }));
