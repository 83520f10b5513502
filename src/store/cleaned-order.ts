/** JSON that a client sent to an earlier version of the program, without the identity numbers that it did not see. */
import { hiddenCode, personCode } from '../county/identity-number.ts';
import {
  holdsNumber,
  isIdentityByDigits,
  namesPeople,
  placeWithin,
  withoutLastDigits,
} from '../county/numbers-in-orders.ts';
import { masked } from '../privacy/personal-numbers.ts';
import type { Json } from './json.ts';

/**
 * The document without what is refused today: a number that names somebody becomes the code that the county of this code
 * (`salt`) has for them, every other one is masked.
 */
export function cleanedOrder(document: Json, salt: string, pointer = ''): Json {
  if (typeof document === 'string') return cleanedText(document, salt, pointer);
  if (typeof document === 'number') return isIdentityByDigits(document) ? withoutLastDigits(document) : document;
  if (Array.isArray(document))
    return document.map((item: Json, index) => cleanedOrder(item, salt, placeWithin(pointer, String(index))));
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      cleanedText(key, salt, ''),
      cleanedOrder(value, salt, placeWithin(pointer, key)),
    ]),
  );
}

function cleanedText(text: string, salt: string, pointer: string): string {
  if (!holdsNumber(text, pointer)) return text;
  if (!namesPeople.test(pointer)) return masked(text);
  const person = personCode(text, salt);
  return person.kind === 'identity' ? person.code : hiddenCode(text, salt);
}
