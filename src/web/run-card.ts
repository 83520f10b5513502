/** One planning run on the status page: where it stands, its goals with their proof, its audit, where its papers are. */
import type { Language } from '../http/language.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import { figure } from '../planning/plan-words.ts';
import { fill } from '../problems/problem.ts';
import { goalTable } from './goal-table.ts';
import { type Html, html } from './html.ts';
import { noticePart } from './notice.ts';
import { runProgress } from './run-progress.ts';
import { schoolYear, stateWords, statusWords } from './status-words.ts';

type Summary = NonNullable<RunView['summary']>;

export interface RunCardOptions {
  /** The demo run stands under its county's own heading, and may be ordered again from the page. */
  readonly demo: boolean;
  readonly now: Date;
  /** How many runs come before it, when it waits. */
  readonly ahead: number | null;
}

export function runCard(run: RunView, language: Language, { demo, now, ahead }: RunCardOptions): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  return html`<article class="run ${run.state}" id="run-${run.id}">
<header>
${demo ? null : html`<h3>${run.county.name} · ${schoolYear(run.county.planningMonth)[language]}</h3>`}
${versionPart(run.county, language)}
${demo ? null : noticePart(run.county, language)}
<p class="asked">${run.asked.words[language]}</p>
<p class="state"><span class="dot" aria-hidden="true"></span>${stateWords[run.state][language]}${run.state === 'queued' ? aheadWords(ahead, language) : null}${
    run.cancelRequested && run.state === 'running' ? html` · ${t('cancelling')}` : null
  }${duration(run, language)}</p>
</header>
${askedPart(run.asked, language)}
${runProgress(run, language, now)}
${keptPart(run, language)}
${run.problem === null ? null : html`<p class="problem">${run.problem.words[language]}</p>`}
${waysOutPart(run, language)}
${run.summary === null ? null : summaryPart(run.summary, run.state === 'done', language)}
<p class="links">
${run.links.workbook === null ? null : html`<a class="button" href="${run.links.workbook}">${t(run.state === 'infeasible' ? 'diagnosisWorkbook' : 'workbook')}</a>`}
${run.links.result === null ? null : html`<a href="${run.links.result}">${t('result')}</a>`}
<a href="${run.links.self}">${t('details')}</a>
${demo ? null : html`<a href="/counties/${run.county.id}/findings?lang=${language}">${t('findings')}</a>`}
${demo && (run.state === 'cancelled' || run.state === 'failed') ? action('POST', '/v1/demo/plan', t('planAgain')) : null}
${isUnderWay(run) ? action('DELETE', run.links.self, t('cancel'), t('cancelSure')) : null}
</p>
<p class="fine">${fineWords(run, language)}</p>
</article>`;
}

/** Versions of one county share its name: which data were planned is told by when they came in, how much is in them, and their hash. */
function versionPart({ id, importedAt, schools, teachers }: RunView['county'], language: Language): Html {
  const size = { schools: number(schools, language), teachers: number(teachers, language) };
  return html`<p class="fine version">${statusWords.dataVersion[language]} <code>${id.slice(0, 8)}</code> · ${statusWords.imported[language]} ${beijingTime(importedAt)} · ${fill(statusWords.dataSize[language], size)}</p>`;
}

/** What contradicts what, and each way out with a button that has it planned. */
function waysOutPart({ summary, links }: RunView, language: Language): Html | null {
  if (summary === null || summary.waysOut === null) return null;
  const { words, ways } = summary.waysOut;
  const items = ways.map(
    (
      way,
      index,
    ) => html`<li>${way.words[language]}${way.planned ? null : html` <span class="fine">${statusWords.wayNotPlanned[language]}</span>`}
${action('POST', `${links.self}/ways-out/${index + 1}`, statusWords.planThisWay[language])}</li>`,
  );
  return html`<p class="problem">${words[language]}</p><p>${statusWords.waysOut[language]}</p><ol class="ways">${items}</ol>`;
}

const isUnderWay = ({ state, cancelRequested }: RunView): boolean =>
  (state === 'queued' || state === 'running') && !cancelRequested;

/** A button that the page's script carries out. */
const action = (method: 'POST' | 'DELETE', address: string, words: string, sure: string | null = null): Html =>
  html`<button type="button" data-method="${method}" data-address="${address}"${
    sure === null ? null : html` data-sure="${sure}"`
  }>${words}</button>`;

function aheadWords(ahead: number | null, language: Language): string | null {
  if (ahead === null || ahead === 0) return null;
  return language === 'zh' ? ` · 前面还有 ${ahead} 个任务` : ` · runs before it: ${ahead}`;
}

function fineWords(run: RunView, language: Language): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const parts = [
    html`${t('run')} <code>${run.id.slice(0, 8)}</code>`,
    html`${t('submitted')} ${beijingTime(run.createdAt)}`,
    run.endedAt === null ? null : html`${t('ended')} ${beijingTime(run.endedAt)}`,
    // While it runs, the limit stands beside the time used.
    run.state === 'running' ? null : html`${t('limit')} ${run.deadlineSeconds} ${t('seconds')}`,
    html`${t('seed')} ${run.seed}`,
    run.attempts > 1 ? html`${fill(t('attempts'), { attempt: run.attempts })}` : null,
    run.summary === null ? null : html`${t('identity')} <code>${run.summary.identity.runId.slice(0, 12)}</code>`,
  ];
  return html`${parts.filter((part) => part !== null).map((part, index) => html`${index === 0 ? null : ' · '}${part}`)} · ${t('beijing')}`;
}

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

const beijingTime = (at: string): string => beijing.format(new Date(at));

/** What the order changes, folded away: the line above already says how much of it there is. */
function askedPart({ policy, scenarios }: RunView['asked'], language: Language): Html | null {
  const operations = scenarios.flatMap((scenario) =>
    scenario.operations.map((words) => html`<li>${words[language]}</li>`),
  );
  if (policy.length + operations.length === 0) return null;
  const values = policy.map(
    ({ title, unit, value }) =>
      html`<li>${title[language]}${language === 'zh' ? '：' : ': '}${valueWords(value, unit, language)}</li>`,
  );
  return html`<details><summary>${statusWords.values[language]}</summary><ul>${operations}${values}</ul></details>`;
}

function valueWords(value: unknown, unit: string, language: Language): string {
  if (typeof value === 'number') return unit === 'share' ? figure(value, unit) : number(value, language);
  if (typeof value === 'boolean') return statusWords[value ? 'on' : 'off'][language];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What is left of a run that did not come to its end. */
function keptPart({ state, planStatus, summary }: RunView, language: Language): Html | null {
  const outOfTime = state === 'failed' && planStatus === 'none';
  // Where nothing was kept, the problem says so, and what to do.
  if ((state !== 'cancelled' && !outOfTime) || summary === null) return null;
  const parts = [
    summary.counts.posts === null ? null : statusWords.keptPosts[language],
    summary.counts.moves === null ? null : statusWords.keptMoves[language],
    summary.goals.some(({ model }) => model === 'pay') ? statusWords.keptPay[language] : null,
  ].filter((part) => part !== null);
  const words = outOfTime ? statusWords.keptInTime : statusWords.keptPlan;
  return html`<p class="kept">${fill(words[language], { parts: parts.join(language === 'zh' ? '、' : ', ') })}</p>`;
}

function duration({ startedAt, endedAt }: RunView, language: Language): Html | null {
  if (startedAt === null || endedAt === null) return null;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return html` · ${statusWords.took[language]} ${seconds.toFixed(seconds < 10 ? 1 : 0)} ${statusWords.seconds[language]}`;
}

/** `finished`: nothing was cut short, so that the audit speaks of a whole plan. */
function summaryPart(
  { goals, audit, counts, diagnosis, waysOut }: Summary,
  finished: boolean,
  language: Language,
): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  return html`${diagnosis === null || waysOut !== null ? null : html`<p class="problem">${diagnosis[language]}</p>`}
<dl class="figures">
${countPart(t('posts'), counts.posts, language)}
${countPart(t('moves'), counts.moves, language)}
${countPart(t('itinerants'), counts.itinerants, language)}
</dl>
${auditPart(audit, finished, language)}
${goalTable(goals, language)}`;
}

const countPart = (name: string, value: number | null, language: Language): Html | null =>
  value === null ? null : html`<div><dt>${name}</dt><dd>${number(value, language)}</dd></div>`;

function auditPart(audit: Summary['audit'], finished: boolean, language: Language): Html | null {
  // Where there was no plan to check, nothing has passed.
  if (audit.rulesPassed === 0 && audit.rulesFailed.length === 0) return null;
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const failed = audit.rulesFailed.map(({ id, title }) => html`<li>${id} ${title[language]}</li>`);
  const colour = audit.passed === true ? (finished ? 'sound' : 'partial') : 'unsound';
  return html`<div class="audit ${colour}">
<p><strong>${t('audit')}${language === 'zh' ? '：' : ': '}${audit.passed ? t(finished ? 'auditPassed' : 'auditPassedInPart') : t('auditFailed')}</strong>
<span>${audit.rulesPassed} ${t('rulesPassed')}${language === 'zh' ? '，' : ', '}${audit.rulesNotApplicable} ${t('rulesNotApplicable')}</span></p>
${failed.length === 0 ? null : html`<ul>${failed}</ul>`}
</div>`;
}

const number = (value: number, language: Language): string =>
  value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 3 });
