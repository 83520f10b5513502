/** The status page: how the service stands, the demo county, the newest runs. Rendered whole on the server; no person is named. */
import type { Language } from '../http/language.ts';
import type { Readiness } from '../http/readiness.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import type { CountyVersion } from '../store/counties.ts';
import { type Html, html } from './html.ts';
import { noticePart } from './notice.ts';
import { runCard } from './run-card.ts';
import { schoolYear, statusWords } from './status-words.ts';

export interface StatusModel {
  readonly now: Date;
  readonly program: string;
  readonly readiness: Readiness;
  readonly waiting: number;
  readonly running: number;
  readonly demo: { readonly county: CountyVersion; readonly run: RunView } | null;
  /** For each waiting run, how many come before it. */
  readonly ahead: ReadonlyMap<string, number>;
  /** Newest first, without the demo run. */
  readonly runs: readonly RunView[];
}

/** The whole document. */
export function statusPage(model: StatusModel, language: Language): string {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const other = language === 'zh' ? 'en' : 'zh';
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/status.css">
<script src="/static/status.js" defer></script>
</head>
<body>
<a class="skip" href="#content">${t('skip')}</a>
<header>
<div class="brand"><h1>${t('brand')}</h1><p>${t('tagline')}</p></div>
<nav>
<a href="/reference/">${t('reference')}</a>
<a href="/openapi.json">${t('openapi')}</a>
<a href="/?lang=${other}" hreflang="${other}" lang="${other}">${t('otherLanguage')}</a>
</nav>
</header>
<p class="lost" id="lost" role="alert" hidden>${t('lost')}</p>
<p class="lost" id="refused" role="alert" hidden></p>
<main id="content" data-source="/status?lang=${language}">${statusContent(model, language)}</main>
<footer><p class="fine">${t('updated')} · ${model.program}</p></footer>
</body>
</html>
`.text;
}

/** The part that changes; the page's script fetches it again. */
export function statusContent(model: StatusModel, language: Language): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const busy = model.waiting + model.running > 0 || model.readiness.demo === 'importing';
  return html`<div data-busy="${busy ? 'yes' : 'no'}">
<section aria-labelledby="service">
<h2 id="service">${t('service')}</h2>
<dl class="tiles">
${tile(t('store'), t(model.readiness.store), model.readiness.store === 'writable')}
${tile(t('worker'), t(model.readiness.worker), model.readiness.worker === 'alive')}
${tile(t('queue'), `${t('waiting')} ${model.waiting} · ${t('running')} ${model.running}`, true)}
${tile(t('version'), model.program, true)}
</dl>
</section>
<section aria-labelledby="demo">
<h2 id="demo">${t('demo')}</h2>
${demoPart(model, language)}
</section>
<section aria-labelledby="runs">
<h2 id="runs">${t('runs')}</h2>
${
  model.runs.length === 0
    ? html`<p class="empty">${t('noRuns')} <a href="/reference/">${t('reference')}</a></p>`
    : model.runs.map((run) =>
        runCard(run, language, { demo: false, now: model.now, ahead: model.ahead.get(run.id) ?? null }),
      )
}
</section>
</div>`;
}

const tile = (name: string, value: string, sound: boolean): Html =>
  html`<div class="tile ${sound ? 'sound' : 'unsound'}"><dt>${name}</dt><dd>${value}</dd></div>`;

function demoPart({ demo, readiness, now, ahead }: StatusModel, language: Language): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  if (demo === null) {
    const words = readiness.demo === 'none' ? 'noDemo' : readiness.demo === 'refused' ? 'demoRefused' : 'importing';
    return html`<p class="empty">${t(words)}</p>`;
  }
  const { county, run } = demo;
  return html`<div class="county">
<h3>${county.name} <span class="badge">${t('synthetic')}</span></h3>
${noticePart(county, language)}
<dl class="figures">
${figure(t('schools'), county.schools, language)}
${figure(t('teachers'), county.teachers, language)}
${figure(t('pupils'), county.pupils, language)}
<div><dt>${t('planningMonth')}</dt><dd>${schoolYear(county.planningMonth)[language]}</dd></div>
</dl>
<p class="links"><a href="/counties/${county.id}/findings?lang=${language}">${t('findings')}</a></p>
${runCard(run, language, { demo: true, now, ahead: ahead.get(run.id) ?? null })}
</div>`;
}

const figure = (name: string, value: number, language: Language): Html =>
  html`<div><dt>${name}</dt><dd>${value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en')}</dd></div>`;
