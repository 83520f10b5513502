/**
 * The digits of a text however they are disguised: of another script, as Chinese numerals, as letters that look like them,
 * with blanks, punctuation or the words of a date between. Whoever asks must ask for more than digits: an article is full of them.
 */

export interface DisguisedSign {
  readonly start: number;
  readonly end: number;
  /** A digit, or X. */
  readonly sign: string;
  /** Whether anything stands between this sign and the one before. */
  readonly apart: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly point: string;
  /** Without width and case. */
  readonly written: string;
}

const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|[a-z]{2,8});/iy;
const cross = /^[XХΧ×✕]$/u;
const numerals: readonly string[] = ['〇零○', '一壹', '二贰貳', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'];
const numeralValue = new Map(
  numerals.flatMap((same, value) => [...same].map((point) => [point, String(value)] as const)),
);
/** Latin, Cyrillic and Greek O; I and L. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ...[...'OОΟ'].map((letter) => [letter, '0'] as const),
  ...[...'IL'].map((letter) => [letter, '1'] as const),
]);
/** What a date or a range is written with. */
const dateWord = /^[年月日号號至到出生]$/u;
/** What a number was masked with already: never a sign between two digits. */
const maskSign = '＊';
const mostBetween = 8;
const digitLike = /[\p{Nd}〇零○一壹二贰貳三叁四肆五伍六陆七柒八捌九玖]/gu;
/** As many as a mobile phone has. */
const fewestDigits = 11;

/** One sign of the text at a time; `&nbsp;` is a blank, and `&#52;` the digit it stands for. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    entity.lastIndex = start;
    const found = text[start] === '&' ? entity.exec(text) : null;
    const code = found === null ? 0 : Number(found[1] ?? Number.parseInt(found[2] ?? '20', 16));
    const point = found === null ? String.fromCodePoint(text.codePointAt(start) ?? 0) : decoded(code);
    const end = start + (found?.[0] ?? point).length;
    tokens.push({ start, end, point, written: point.normalize('NFKC').toUpperCase() });
    start = end;
  }
  return tokens;
}

const decoded = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** Unicode keeps the digits of every script as ten in a row. */
function decimalValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** The digit a token is; what comes before and after tells whether a numeral or a letter is one. */
function signOf(
  { written }: Token,
  before: string | undefined,
  after: Token | undefined,
  follows: boolean,
): string | null {
  if (/^\d$/.test(written)) return written;
  if (cross.test(written)) return 'X';
  if (/^\p{Nd}$/u.test(written)) return decimalValue(written);
  const numeral = numeralValue.get(written);
  // One alone is a word: 一年级, 三班.
  if (numeral !== undefined)
    return numeralValue.has(before ?? '') || numeralValue.has(after?.written ?? '') ? numeral : null;
  const lookalike = lookalikes.get(written);
  const isWord =
    /^\p{L}/u.test(after?.written ?? '') && !lookalikes.has(after?.written ?? '') && !cross.test(after?.written ?? '');
  return lookalike !== undefined && follows && !isWord ? lookalike : null;
}

const mayStandBetween = ({ point, written }: Token): boolean =>
  point !== maskSign && (dateWord.test(written) || /^[^\p{L}\p{N}]*$/u.test(written));

/** Groups of signs with nothing between them but what people put between the parts of a number. */
export function disguisedSigns(text: string): readonly (readonly DisguisedSign[])[] {
  if ((text.match(digitLike)?.length ?? 0) < fewestDigits) return [];
  const groups: DisguisedSign[][] = [];
  let open: DisguisedSign[] = [];
  let gap = 0;
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const sign = signOf(token, before?.written, tokens[index + 1], open.length > 0 && gap === 0);
    if (sign !== null) {
      if (open.length === 0) groups.push(open);
      open.push({ start: token.start, end: token.end, sign, apart: gap > 0 });
      gap = 0;
    } else if (open.length > 0 && mayStandBetween(token) && gap < mostBetween) {
      // A run of blanks is one, however long.
      if (gap === 0 || token.written.trim() !== '' || before?.written.trim() !== '') gap += 1;
    } else {
      open = [];
      gap = 0;
    }
  }
  return groups;
}
