/** Language of the terminal: Chinese unless `--lang en` or `JUNHENG_LANG=en`. */
import { Option } from 'commander';
import type { Words } from '../../models/words.ts';

export type Language = 'zh' | 'en';
let current: Language = process.env.JUNHENG_LANG === 'en' ? 'en' : 'zh';

export const language = (): Language => current;
export const useLanguage = (chosen: Language | undefined): void => {
  if (chosen !== undefined) current = chosen;
};
export const pick = (words: Words): string => words[current];
export const languageOption = (): Option =>
  new Option('--lang <zh|en>', '语言 / language of the messages').choices(['zh', 'en']);
