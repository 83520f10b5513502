/** Which of the two languages a client wants; Chinese unless it asks for English. */
import type { Words } from '../../models/words.ts';

export type Language = 'zh' | 'en';

/** Reads Accept-Language by quality, then by order; anything unreadable counts as Chinese. */
export function languageOf(accept: string | undefined): Language {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], quality: quality === undefined ? 1 : Number.parseFloat(quality) };
    })
    .filter(({ tag, quality }) => (tag === 'zh' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag === 'en' ? 'en' : 'zh';
}

export const say = (words: Words, language: Language): string => words[language];
