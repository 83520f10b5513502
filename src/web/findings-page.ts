/** What was found in a county's data, as a table that a clerk can read and print. */
import type { Language } from '../http/language.ts';
import { findingLines, type WordedFinding } from '../problems/finding-groups.ts';
import type { Level } from '../problems/problem.ts';
import type { CountyVersion } from '../store/counties.ts';
import { type Html, html } from './html.ts';
import { noticePart } from './notice.ts';
import { schoolYear, statusWords } from './status-words.ts';

/** Rows of a table that one line names before it counts the others. */
const rowsNamed = 20;

export function findingsPage(county: CountyVersion, findings: readonly WordedFinding[], language: Language): string {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const other = language === 'zh' ? 'en' : 'zh';
  const address = `/counties/${county.id}/findings`;
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${county.name} · ${t('findings')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/status.css">
</head>
<body>
<header>
<div class="brand"><h1>${county.name} · ${t('findings')}</h1><p>${schoolYear(county.planningMonth)[language]}</p></div>
<nav>
<a href="/?lang=${language}">${t('backToStatus')}</a>
<a href="/v1${address}">${t('findingsJson')}</a>
<a href="${address}?lang=${other}" hreflang="${other}" lang="${other}">${t('otherLanguage')}</a>
</nav>
</header>
<main>
${noticePart(county, language)}
${(['error', 'warning', 'assumption'] as const).map((level) => part(level, findings, language))}
${findings.length === 0 ? html`<p class="empty">${t('noFindings')}</p>` : null}
</main>
</body>
</html>
`.text;
}

const titles = {
  error: 'toMend',
  warning: 'toCheck',
  assumption: 'assumedHere',
} as const satisfies Readonly<Record<Level, keyof typeof statusWords>>;

function part(level: Level, findings: readonly WordedFinding[], language: Language): Html | null {
  const own = findings.filter((finding) => finding.level === level);
  if (own.length === 0) return null;
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const lines = findingLines(own, { rowsNamed });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t(titles[level])}"><table class="findings">
<caption>${t(titles[level])} (${own.length})</caption>
<thead><tr><th scope="col">${t('number')}</th><th scope="col">${t('findingAndRemedy')}</th></tr></thead>
<tbody>
${lines.map(
  ({ words }, index) => html`<tr><td class="value">${index + 1}</td><td>${words[language]}</td></tr>
`,
)}</tbody>
</table></div>`;
}
