/** Language of the terminal, for help, messages and results alike: Chinese unless `--lang en` or `JUNHENG_LANG=en`. */
import { Option } from 'commander';
import type { Words } from '../../models/words.ts';

export type Language = 'zh' | 'en';
const languages: readonly Language[] = ['zh', 'en'];

/** Asked for before anything is parsed: the complaint about a misspelt option comes in this language too. */
export function languageAsked(words: readonly string[], environment: string | undefined): Language {
  const at = words.indexOf('--lang');
  const asked = at >= 0 ? words[at + 1] : words.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return languages.find((known) => known === asked) ?? (environment === 'en' ? 'en' : 'zh');
}

const current = languageAsked(process.argv.slice(2), process.env.JUNHENG_LANG);

export const language = (): Language => current;
export const pick = (words: Words): string => words[current];
/** Both languages side by side, the one asked for comes out. */
export const say = (zh: string, en: string): string => pick({ zh, en });
export const languageOption = (): Option =>
  new Option(
    `--lang <${languages.join('|')}>`,
    say('提示和结果所用语言（默认中文）', 'language of messages and results'),
  ).choices(languages);
