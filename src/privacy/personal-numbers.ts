/**
 * Numbers that tell who somebody is: 居民身份证号 (GB 11643-1999, and the old form of fifteen digits) and mobile phones,
 * found in any text however they are spelt. Whatever stores or repeats a text of a user asks here first.
 */
import { type DisguisedSign, disguisedSigns } from './disguised-signs.ts';
import { type PowerOfTen, powersOfTenIn } from './powers-of-ten.ts';

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

/** Region, and a year in which somebody at work may be born: an identity number with an impossible date looks so. */
const looksMisdated = (signs: string): boolean =>
  /^\d{17}[\dX]$/.test(signs) &&
  region.test(signs) &&
  Number(signs.slice(6, 10)) >= birthYears.first &&
  Number(signs.slice(6, 10)) <= birthYears.last;

/** Eighteen signs whose region and birth date are right and whose check digit is not. */
export const isMiscopied = (signs: string): boolean =>
  looksMisdated(signs) && isDate(signs.slice(6, 14)) && !isIdentityNumber(signs);

/** Digits that may be somebody's identity number with a mistake in it, or a staff number that happens to look so. */
export const mayBeMistyped = (signs: string): boolean => looksMistyped(signs) || looksMisdated(signs);

/** A spreadsheet keeps fifteen digits and writes zeros for the others. */
const isRounded = (signs: string): boolean => isMiscopied(signs) && signs.endsWith('000');
const byThousands = [3, 3, 3, 3, 3, 3] as const;

/** The years of birth that four digits or fewer may begin. */
const mayBeBirthYear = (digits: string): boolean =>
  ['1920', '2000'].some((year) => {
    const whole = Number(`${digits}${year.slice(digits.length)}`);
    return whole >= birthYears.first && whole <= birthYears.last;
  });

/**
 * Whether digits are how an identity number begins that has become a power of ten. Of eighteen, six are enough; of another
 * length, year and month must be there as well, since codes may have as many digits.
 */
function isBegun({ digits, length }: PowerOfTen): boolean {
  if (!region.test(digits) || digits.length < (length === 18 ? 6 : 12)) return false;
  if (length === 15) return isDate(`19${digits.slice(6, 12)}`);
  const places: Readonly<Record<number, readonly number[]>> = { 16: [6], 17: [6, 5], 18: [6], 19: [6, 7] };
  return (places[length] ?? []).some((at) => mayBeBirthYear(digits.slice(at, at + 4)));
}

export interface PersonalNumber {
  /** `asNumber`: an identity number that a spreadsheet took for a number, and so has lost its last digits. */
  readonly kind: 'identity' | 'oldIdentity' | 'mistyped' | 'asNumber' | 'phone';
  /** Where it stands in the text, spelling and all. */
  readonly start: number;
  readonly end: number;
  /** Digits and X alone; an old identity number in its long form, one that became a number as far as it is left. */
  readonly signs: string;
}

/** Of a kind that is never a code: what looks mistyped, or like an old number, may be one. */
export const isNoCode = ({ kind }: PersonalNumber): boolean => kind === 'identity' || kind === 'asNumber';

/**
 * What stands between a sign and the one before: nothing; signs that nobody reads, as in 440182-19800101-0015; or signs that
 * separate the items of a list as well, as in 440182,19800101(0015).
 */
type Gap = 'none' | 'spelt' | 'listed';

interface Sign {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
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
/** What separates numbers of a list, and now and then the parts of one. */
const listing = /^[,;:、()[\]{}<>【】〔〕〖〗〈〉《》「」『』|+~=]$/u;
const mostBetween = 3;
/** Letters and signs that look like the X of a check digit. */
const cross = /^[XХΧ×✕]$/u;

const mayStandBetween = (sign: string): boolean => listing.test(sign) || between.test(sign.trim() === '' ? ' ' : sign);

function groupsIn(text: string): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let gap = 0;
  let listed = false;
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
      open.signs.push({ start, end: position, gap: gap === 0 ? 'none' : listed ? 'listed' : 'spelt' });
      open.text += plain;
      gap = 0;
      listed = false;
    } else if (open !== null && mayStandBetween(plain) && gap < mostBetween) {
      gap += 1;
      listed ||= listing.test(plain);
    } else {
      if (open !== null && gap === 0) open.letterAfter = /^[A-Z]/.test(plain);
      open = null;
      gap = 0;
      listed = false;
    }
    letter = /^[A-Z]$/.test(plain);
  }
  return groups;
}

/**
 * Signs from `from` that stand alone: nothing adjoins them, and they are apart only where `parts` allows it. Items of a list
 * are parts of one number only where they are exactly these parts.
 */
function standAlone({ signs, letterBefore, letterAfter }: Group, from: number, parts: readonly number[]): boolean {
  const length = parts.reduce((sum, part) => sum + part, 0);
  const own = signs.slice(from, from + length);
  const next = signs[from + length];
  if (own.length < length || (from === 0 ? letterBefore : own[0]?.gap === 'none')) return false;
  if (next === undefined ? letterAfter : next.gap === 'none') return false;
  let edge = 0;
  const edges = parts.slice(0, -1).map((part) => (edge += part));
  const apart = own.flatMap((sign, index) => (index > 0 && sign.gap !== 'none' ? [index] : []));
  const isList = apart.some((index) => own[index]?.gap === 'listed');
  return apart.every((index) => edges.includes(index)) && (!isList || apart.length === edges.length);
}

/** Eighteen signs that are right, wherever they are apart; as items of a list, only where region and birth date are too. */
function isRight(signs: string, own: readonly Sign[]): boolean {
  if (!isIdentityNumber(signs)) return false;
  const isList = own.some(({ gap }, index) => index > 0 && gap === 'listed');
  return !isList || (region.test(signs) && isBirthDate(signs.slice(6, 14)));
}

/** The number that begins at a sign: how many signs it has, and what it is. */
function numberAt(
  group: Group,
  from: number,
): { readonly kind: PersonalNumber['kind']; readonly length: number } | null {
  const { signs, text } = group;
  const take = (length: number) => text.slice(from, from + length);
  if (isRight(take(18), signs.slice(from, from + 18))) return { kind: 'identity', length: 18 };
  // Without a check digit many lists hold one by chance: as items of a list, only where these are the whole list.
  if (
    isOldIdentityNumber(take(15)) &&
    standAlone(group, from, [6, 6, 3]) &&
    (signs.length === 15 || !isListed(group, from, 15))
  )
    return { kind: 'oldIdentity', length: 15 };
  if (isPhone(take(11)) && standAlone(group, from, [3, 4, 4]) && !isListed(group, from, 11))
    return { kind: 'phone', length: 11 };
  if (/^86/.test(take(2)) && isPhone(take(13).slice(2)) && standAlone(group, from, [2, 3, 4, 4]))
    return isListed(group, from, 13) ? null : { kind: 'phone', length: 13 };
  if (isRounded(take(18)) && [[18], byThousands].some((parts) => standAlone(group, from, parts)))
    return { kind: 'asNumber', length: 18 };
  if (looksMisdated(take(18)) && standAlone(group, from, [6, 8, 4])) return { kind: 'mistyped', length: 18 };
  const more = signs.slice(from + 1).findIndex(({ gap }) => gap !== 'none');
  const whole = more < 0 ? take(20) : take(Math.min(20, more + 1));
  const run = /^\d+/.exec(whole)?.[0] ?? '';
  if (!looksMistyped(run) || (from === 0 ? group.letterBefore : signs[from]?.gap === 'none')) return null;
  return { kind: 'mistyped', length: whole[run.length] === 'X' ? run.length + 1 : run.length };
}

const isPhone = (signs: string): boolean => /^1[3-9]\d{9}$/.test(signs);

/** Three numbers in a list are three numbers: no phone is written with commas. */
const isListed = ({ signs }: Group, from: number, length: number): boolean =>
  signs.slice(from + 1, from + length).some(({ gap }) => gap === 'listed');

/** Where region, year, month, day, order and check digit part. */
const partsOfIdentity: ReadonlySet<number> = new Set([6, 10, 12, 14, 17]);

/**
 * The number that begins at a disguised sign. It must stand alone, and have a region and the birth date of somebody at work;
 * with a wrong check digit it must be all there is, and apart only between its parts.
 */
function disguisedAt(group: readonly DisguisedSign[], from: number): PersonalNumber | null {
  const take = (length: number, kind: PersonalNumber['kind']): PersonalNumber | null => {
    const own = group.slice(from, from + length);
    const [first, last, next] = [own[0], own[length - 1], group[from + length]];
    if (first === undefined || last === undefined || next?.apart === false || (from > 0 && !first.apart)) return null;
    return { kind, start: first.start, end: last.end, signs: own.map(({ sign }) => sign).join('') };
  };
  const edges = (length: number) =>
    group.slice(from + 1, from + length).flatMap(({ apart }, index) => (apart ? [index + 1] : []));
  const whole = take(18, 'identity');
  if (whole !== null && region.test(whole.signs) && isBirthDate(whole.signs.slice(6, 14))) {
    if (isIdentityNumber(whole.signs)) return whole;
    if (/^\d{17}[\dX]$/.test(whole.signs) && group.length === 18 && edges(18).every((at) => partsOfIdentity.has(at)))
      return { ...whole, kind: 'mistyped' };
  }
  const old = edges(15).length === 0 ? take(15, 'oldIdentity') : null;
  if (old !== null && isOldIdentityNumber(old.signs)) return { ...old, signs: lengthened(old.signs) };
  const phone = edges(11).length === 0 ? take(11, 'phone') : null;
  return phone !== null && isPhone(phone.signs) ? phone : null;
}

const overlap = (one: PersonalNumber, other: PersonalNumber): boolean => one.start < other.end && other.start < one.end;

/** Numbers in disguise, where no plain one was found. */
function disguisedIn(text: string, plain: readonly PersonalNumber[]): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const group of disguisedSigns(text)) {
    let last = -1;
    for (const [from, { start }] of group.entries()) {
      const number = start < last ? null : disguisedAt(group, from);
      if (number === null || plain.some((other) => overlap(other, number))) continue;
      found.push(number);
      last = number.end;
    }
  }
  return found;
}

/** Identity numbers that are written with a power of ten. */
const begunIn = (text: string): readonly PersonalNumber[] =>
  powersOfTenIn(text)
    .filter(isBegun)
    .map(({ start, end, digits }) => ({ kind: 'asNumber', start, end, signs: digits }));

/** Every identity number and mobile phone in a text, in order; spelling, width and what stands around do not matter. */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  if (text.length < 11) return [];
  const begun = begunIn(text);
  const digits = plainNumbersIn(text).filter((number) => !begun.some((other) => overlap(other, number)));
  const plain = [...begun, ...digits];
  return [...plain, ...disguisedIn(text, plain)].sort((a, b) => a.start - b.start);
}

/** The numbers written with digits as numbers are; what a disguise may be is no code to know a person by. */
export function plainNumbersIn(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
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
