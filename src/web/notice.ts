/** The notice of a county, shown wherever the county is shown. */
import type { Language } from '../http/language.ts';
import type { Origin } from '../store/schema.ts';
import { type Html, html } from './html.ts';
import { statusWords } from './status-words.ts';

/** The demo county's notice is ours and exists in both languages; a county's own stands as the county wrote it. */
export function noticePart(
  { notice, origin }: { readonly notice: string | null; readonly origin: Origin },
  language: Language,
): Html | null {
  if (notice === null) return null;
  if (language === 'zh') return html`<p class="notice">${notice}</p>`;
  return origin === 'demo'
    ? html`<p class="notice">${statusWords.demoNotice.en}</p>`
    : html`<p class="notice" lang="zh-CN">${notice}</p>`;
}
