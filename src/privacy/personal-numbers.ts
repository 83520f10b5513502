/**
 * Numbers that tell who somebody is: 居民身份证号 (GB 11643-1999, and the old form of fifteen digits) and mobile phones,
 * found in any text however they are spelt. Whatever stores or repeats a text of a user asks here first.
 */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = '10X98765432';

/** The eighteenth sign of the first seventeen digits, by ISO 7064 MOD 11-2 as GB 11643-1999 has it. */
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

/** First two digits of GB/T 2260; 9 begins the numbers of foreigners with permanent residence. */
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

/** Eighteen signs whose date and check digit are right. */
export const isIdentityNumber = (signs: string): boolean =>
  /^\d{17}[\dX]$/.test(signs) && isDate(signs.slice(6, 14)) && checkDigit(signs) === signs[17];

/** Fifteen digits as they were given out before 1999: region, two digits of the year, and no check digit. */
const isOldIdentityNumber = (signs: string): boolean =>
  /^\d{15}$/.test(signs) && region.test(signs) && isDate(`19${signs.slice(6, 12)}`);

/** An old number in the form of eighteen signs. */
function lengthened(old: string): string {
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`;
  return `${first17}${checkDigit(first17)}`;
}

// Nobody at work was born outside these years; a county's code followed by the date of hiring is a usual staff number.
const birthYears = { first: 1920, last: 2012 } as const;

const isBirthDate = (digits: string): boolean =>
  isDate(digits) && Number(digits.slice(0, 4)) >= birthYears.first && Number(digits.slice(0, 4)) <= birthYears.last;

/** Fifteen to nineteen digits that begin as an identity number does: region and birth date, perhaps a digit off. */
export function looksMistyped(digits: string): boolean {
  if (!/^\d{15,19}$/.test(digits) || !region.test(digits)) return false;
  const shifts = digits.length === 17 ? [6, 5] : digits.length === 19 ? [6, 7] : [6];
  return shifts.some((at) => isBirthDate(digits.slice(at, at + 8)));
}

export interface PersonalNumber {
  readonly kind: 'identity' | 'oldIdentity' | 'mistyped' | 'phone';
  /** Where it stands in the text, spelling and all. */
  readonly start: number;
  readonly end: number;
  /** Digits and X alone; an old identity number in its long form. */
  readonly signs: string;
}

interface Sign {
  readonly start: number;
  readonly end: number;
  /** Signs that nobody reads stand between this one and the one before: 440182-19800101-0015. */
  readonly apart: boolean;
}

/** Consecutive digits and X, and whether a Latin letter adjoins them. */
interface Group {
  readonly signs: Sign[];
  /** The signs as one text. */
  text: string;
  readonly letterBefore: boolean;
  letterAfter: boolean;
}

/** What people and spreadsheets put between or before digits. */
const between = /^[\s\p{Cc}\p{Cf}\p{M}\p{Pd}'’‘`´"“”.。·•・_/\\]$/u;
const mostBetween = 3;
/** Letters and signs that look like the X of a check digit. */
const cross = /^[XХΧ×✕]$/u;

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let gap = 0;
  let letter = false;
  let position = 0;
  for (const point of text) {
    const written = point.normalize('NFKC').toUpperCase();
    const plain = cross.test(written) ? 'X' : written;
    const start = position;
    position += point.length;
    if (/^[\dX]$/.test(plain)) {
      if (open === null) {
        open = { signs: [], text: '', letterBefore: letter, letterAfter: false };
        groups.push(open);
      }
      open.signs.push({ start, end: position, apart: gap > 0 });
      open.text += plain;
      gap = 0;
    } else if (open !== null && between.test(plain.trim() === '' ? ' ' : plain) && gap < mostBetween) gap += 1;
    else {
      if (open !== null && gap === 0) open.letterAfter = /^[A-Z]/.test(plain);
      open = null;
      gap = 0;
    }
    letter = /^[A-Z]$/.test(plain);
  }
  return groups;
}

/** Signs from `from` that stand alone: nothing adjoins them, and they are apart only where `parts` allows it. */
function standAlone({ signs, letterBefore, letterAfter }: Group, from: number, parts: readonly number[]): boolean {
  const length = parts.reduce((sum, part) => sum + part, 0);
  const own = signs.slice(from, from + length);
  const next = signs[from + length];
  if (own.length < length || (from === 0 ? letterBefore : own[0]?.apart !== true)) return false;
  if (next === undefined ? letterAfter : !next.apart) return false;
  let edge = 0;
  const edges = new Set(parts.map((part) => (edge += part)));
  const apart = own.flatMap((sign, index) => (index > 0 && sign.apart ? [index] : []));
  return apart.length === 0 || apart.every((index) => edges.has(index));
}

/** The number that begins at a sign: how many signs it has, and what it is. */
function numberAt(
  group: Group,
  from: number,
): { readonly kind: PersonalNumber['kind']; readonly length: number } | null {
  const { signs, text } = group;
  const take = (length: number) => text.slice(from, from + length);
  if (isIdentityNumber(take(18))) return { kind: 'identity', length: 18 };
  if (isOldIdentityNumber(take(15)) && standAlone(group, from, [6, 6, 3])) return { kind: 'oldIdentity', length: 15 };
  if (/^1[3-9]\d{9}$/.test(take(11)) && standAlone(group, from, [3, 4, 4])) return { kind: 'phone', length: 11 };
  if (/^861[3-9]\d{9}$/.test(take(13)) && standAlone(group, from, [2, 3, 4, 4])) return { kind: 'phone', length: 13 };
  const run = /^\d+/.exec(take(20))?.[0] ?? '';
  if (!looksMistyped(run) || (from === 0 ? group.letterBefore : signs[from]?.apart !== true)) return null;
  return signs.slice(from + 1, from + run.length).some(({ apart }) => apart)
    ? null
    : { kind: 'mistyped', length: text[from + run.length] === 'X' ? run.length + 1 : run.length };
}

/** Every identity number and mobile phone in a text, in order; spelling, width and what stands around do not matter. */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  if (text.length < 11) return found;
  for (const group of groupsIn(text)) {
    for (let from = 0; from + 11 <= group.signs.length; ) {
      const number = numberAt(group, from);
      const [first, last] = [group.signs[from], group.signs[from + (number?.length ?? 1) - 1]];
      if (number !== null && first !== undefined && last !== undefined) {
        const signs = group.text.slice(from, from + number.length);
        const { kind } = number;
        found.push({
          kind,
          start: first.start,
          end: last.end,
          signs: kind === 'oldIdentity' ? lengthened(signs) : signs,
        });
      }
      from += number?.length ?? 1;
    }
  }
  return found;
}

/** The identity numbers of a text, right or mistyped. */
export const identityNumbersIn = (text: string): readonly PersonalNumber[] =>
  personalNumbersIn(text).filter(({ kind }) => kind !== 'phone');

/** A text with each of these numbers cut to its region, or to the first digits of a phone. */
export function masked(text: string, numbers: readonly PersonalNumber[] = identityNumbersIn(text)): string {
  let rest = text;
  for (const { kind, start, end, signs } of [...numbers].reverse())
    rest = `${rest.slice(0, start)}${signs.slice(0, kind === 'phone' ? 3 : 4)}＊${rest.slice(end)}`;
  return rest;
}

/** The same, in every text of a place or of the values of a message. */
export const maskedEntries = <Entries extends object>(entries: Entries): Entries =>
  // The keys and the kinds of the values stay what they are.
  Object.fromEntries(
    Object.entries(entries).map(([key, value]) => [key, typeof value === 'string' ? masked(value) : value]),
  ) as Entries;
