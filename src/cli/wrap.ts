/** Lines of a Chinese help text: broken between words, never inside a phrase like 「20 个」 or before a closing mark. */
import { textWidth } from '../report/reports-text.ts';

const chinese = '[\\u2e80-\\u9fff]';
/** A space beside Chinese joins: 「20 个方案」, 「quota 编制岗位」. */
const joining = new RegExp(`(?<=${chinese}) | (?=${chinese})`, 'g');
const kept = '\u00a0';
/** Marks that no line begins with, and marks that no line ends with. */
const closing = /^[，。、；：！？）」』》…%,.;:!?)\]>]/;
const opening = /[（「『《([<]$/;
const latin = /^[\w<>[\]{}|/.=-]+$/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Pieces that stay whole. */
function pieces(text: string): string[] {
  const segments = [...words.segment(text.replaceAll(joining, kept))].map(({ segment }) => segment);
  const whole: string[] = [];
  for (const segment of segments) {
    const before = whole.at(-1);
    if (before !== undefined && stayTogether(before, segment)) whole[whole.length - 1] = before + segment;
    else whole.push(segment);
  }
  return whole;
}

const stayTogether = (before: string, next: string): boolean =>
  closing.test(next) ||
  opening.test(before) ||
  next === kept ||
  before.endsWith(kept) ||
  (latin.test(before) && latin.test(next));

/** Text in lines of at most `width` columns of a terminal, Chinese signs taking two. */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => fill(pieces(line), width))
    .join('\n');
}

function fill(whole: readonly string[], width: number): string {
  const lines = [''];
  for (const piece of whole) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && textWidth((line + piece).trimEnd()) > width) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd().replaceAll(kept, ' ')).join('\n');
}
