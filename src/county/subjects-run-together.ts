/** 语数, 音体美, 政史地, 语文数学: several subjects written as one word. */
import { subjects } from './subjects.ts';
import { comparable } from './written.ts';

/** What one character stands for when subjects are run together. */
const shortForms: Readonly<Record<string, string>> = {
  语: 'chinese',
  数: 'math',
  英: 'english',
  外: 'english',
  政: 'morality',
  思: 'morality',
  品: 'morality',
  道: 'morality',
  科: 'science',
  物: 'physics',
  理: 'physics',
  化: 'chemistry',
  生: 'biology',
  史: 'history',
  历: 'history',
  地: 'geography',
  体: 'pe',
  音: 'music',
  美: 'art',
  信: 'it',
  劳: 'labour',
  心: 'mentalHealth',
};

/** Longest first, so that 数学 is not read as 数 and a rest. */
const spellings: readonly (readonly [string, string])[] = [
  ...subjects.flatMap(({ id, zh, alsoWritten }) => [zh, ...alsoWritten].map((word) => [comparable(word), id] as const)),
  ...Object.entries(shortForms),
].toSorted(([a], [b]) => b.length - a.length);

const between = /^[、,;/+&·.|和及与兼]+/;

/** Ids of the subjects a word is made of, when it is made of nothing else and of at least two; otherwise none. */
export function subjectsRunTogether(written: string): readonly string[] {
  const found = new Set<string>();
  let rest = comparable(written);
  while (rest !== '') {
    const next = spellings.find(([word]) => rest.startsWith(word));
    if (next === undefined) return [];
    found.add(next[1]);
    rest = rest.slice(next[0].length).replace(between, '');
  }
  return found.size > 1 ? [...found] : [];
}
