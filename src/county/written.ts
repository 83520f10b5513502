/** How people write things in cells: widths, spaces, and the many ways of saying "nothing here". */
import { masked } from '../privacy/personal-numbers.ts';

/** Full-width letters, digits and signs to half width; everything else stays. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

// Control characters but tab and line break, zero-width marks, stray byte-order marks: nobody typed them, nobody sees them.
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;

/** A cell without what nobody can see: exports of other systems and copies from web pages carry it along. */
export function visible(text: string): string {
  return text.replaceAll(invisible, '');
}

/** For comparing headers, names of tables and words: no spaces, half width, lower case. */
export function comparable(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .replaceAll(/[\s*_-]/g, '')
    .toLowerCase();
}

const markers = new Set([
  '',
  '.',
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  'na',
  'n/a',
  '#n/a',
  'null',
  '无数据',
  '不详',
  '未知',
  '缺失',
  '暂无',
]);

/** Blank, or one of the marks clerks put where they have nothing: `.` `-` `—` `NA` `无数据` … Never zero. */
export function isMissing(text: string): boolean {
  return markers.has(halfWidth(text).trim().toLowerCase());
}

/** Items of a list cell, separated by 、 , ; or a line break. */
export function listItems(text: string): readonly string[] {
  return text
    .split(/[、,;|\n\uff0c\uff1b\uff5c]/)
    .map((item) => item.trim())
    .filter((item) => !isMissing(item));
}

/** Signs that separate the items of a list and so cannot stand inside a code. */
export const listSeparators = /[、,;|\n\r\t\uff0c\uff1b\uff5c]/;

/** Mistyped beyond recognition, it may be somebody's number all the same. */
const manyDigits = /\d{17}[\dXx]|\d{15}/g;

/** A cell as a message may quote it: short, on one line, and never with an identity number in it. */
export function quoted(text: string): string {
  const line = masked(halfWidth(text).replaceAll(/\s+/g, ' ').trim()).replaceAll(manyDigits, '(证件号码)');
  return line.length <= 40 ? line : `${line.slice(0, 39)}…`;
}

const formulaStart = /^[=+\-@\t\r'\uff1d\uff0b\uff0d\uff20]/;

/** Text as it is written to a file: what a spreadsheet would take for a formula gets a leading apostrophe. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The inverse of `withoutFormula`; also undoes `="0012"`, which some systems write to keep leading zeros. */
export function asMeant(text: string): string {
  if (text.startsWith("'") && formulaStart.test(text.slice(1))) return text.slice(1);
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}
