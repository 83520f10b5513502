/**
 * Long numbers as spreadsheets show them, 4.41823198503121E+17: what is lost is their end, what is left may tell whose
 * number it is.
 */

export interface PowerOfTen {
  readonly start: number;
  readonly end: number;
  /** The digits that are left, without the point. */
  readonly digits: string;
  /** How many digits the number has. */
  readonly length: number;
}

// A mantissa without a point must be long: hashes and identifiers in hexadecimal are full of short ones, as 441823e9. An
// address has %2B for the plus sign.
const written =
  /(?:(?<!\d|\d[.,])(\d{1,4})[.,](\d{1,17})|(?<![A-Za-z\d])(\d{14,18}))\s{0,3}(?:E|[×x*·]\s{0,3}10\s{0,3}\^?)\s{0,3}(?:\+|%2B)?\s{0,3}(\d{1,2})(?![A-Za-z\d])/gi;

/** As long as the text was, so that places stay what they are. */
const ofHalfWidth = (text: string): string =>
  text.replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Every number of a text that is written with a power of ten, in order. */
export const powersOfTenIn = (text: string): readonly PowerOfTen[] =>
  [...ofHalfWidth(text).matchAll(written)].map(({ 0: whole, 1: units, 2: decimals, 3: all, 4: exponent, index }) => {
    const before = all ?? units ?? '';
    return {
      start: index,
      end: index + whole.length,
      digits: `${before}${decimals ?? ''}`,
      length: before.length + Number(exponent),
    };
  });
