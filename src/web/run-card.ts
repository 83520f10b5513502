/** One planning run on the status page: where it stands, its goals with their proof, its audit, where its papers are. */
import type { Language } from '../http/language.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import { goalTitle, stageWords, unitWords } from './goal-words.ts';
import { type Html, html } from './html.ts';
import { stateWords, statusWords } from './status-words.ts';

type Summary = NonNullable<RunView['summary']>;
type Goal = Summary['goals'][number];

export function runCard(run: RunView, language: Language, { withCounty }: { readonly withCounty: boolean }): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  return html`<article class="run ${run.state}" id="run-${run.id}">
<header>
${withCounty ? html`<h3>${run.county.name} · ${run.county.planningMonth}</h3>` : null}
<p class="state"><span class="dot" aria-hidden="true"></span>${stateWords[run.state][language]}${
    run.cancelRequested && run.state === 'running' ? html` · ${t('cancelling')}` : null
  }${duration(run, language)}</p>
</header>
${progressPart(run, language)}
${run.problem === null ? null : html`<p class="problem">${run.problem.words[language]}</p>`}
${run.summary === null ? null : summaryPart(run.summary, language)}
<p class="links">
${run.links.workbook === null ? null : html`<a class="button" href="${run.links.workbook}">${t('workbook')}</a>`}
${run.links.result === null ? null : html`<a href="${run.links.result}">${t('result')}</a>`}
<a href="${run.links.self}">${t('details')}</a>
</p>
<p class="fine">${t('submitted')} ${run.createdAt.slice(0, 16).replace('T', ' ')} UTC · ${t('limit')} ${run.deadlineSeconds} ${t('seconds')} · ${t('seed')} ${run.seed}${
    run.summary === null ? null : html` · ${t('identity')} <code>${run.summary.identity.runId.slice(0, 12)}</code>`
  }</p>
</article>`;
}

function duration({ startedAt, endedAt }: RunView, language: Language): Html | null {
  if (startedAt === null || endedAt === null) return null;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  return html` · ${seconds.toFixed(seconds < 10 ? 1 : 0)} ${statusWords.seconds[language]}`;
}

function progressPart({ state, progress }: RunView, language: Language): Html | null {
  if (state !== 'running') return null;
  const words = progress === null ? statusWords.importing[language] : stageWords(progress.stage)[language];
  const goal = progress?.goal == null ? null : html` · ${goalTitle(progress.goal)[language]}`;
  const figures =
    progress?.value == null
      ? null
      : html`<span class="figures-inline">${statusWords.value[language]} ${number(progress.value, language)}${
          progress.bound === null ? null : html` · ${statusWords.bound[language]} ${number(progress.bound, language)}`
        }</span>`;
  return html`<div class="progress"><div class="bar" aria-hidden="true"></div><p role="status">${words}${goal} ${figures}</p></div>`;
}

function summaryPart({ goals, audit, counts, diagnosis }: Summary, language: Language): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  return html`${diagnosis === null ? null : html`<p class="problem">${diagnosis[language]}</p>`}
<dl class="figures">
${countPart(t('posts'), counts.posts, language)}
${countPart(t('moves'), counts.moves, language)}
${countPart(t('itinerants'), counts.itinerants, language)}
</dl>
${auditPart(audit, language)}
${
  goals.length === 0
    ? null
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${t('goals')}"><table>
<caption>${t('goals')}</caption>
<thead><tr><th scope="col">${t('goal')}</th><th scope="col" class="number">${t('value')}</th><th scope="col" class="number">${t('bound')}</th><th scope="col">${t('proof')}</th></tr></thead>
<tbody>${goals.map((goal) => goalRow(goal, language))}</tbody>
</table></div>`
}`;
}

const countPart = (name: string, value: number | null, language: Language): Html | null =>
  value === null ? null : html`<div><dt>${name}</dt><dd>${number(value, language)}</dd></div>`;

function auditPart(audit: Summary['audit'], language: Language): Html | null {
  // Where there was no plan to check, nothing has passed.
  if (audit.passed && audit.rulesPassed === 0) return null;
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const failed = audit.rulesFailed.map(({ id, title }) => html`<li>${id} ${title[language]}</li>`);
  return html`<div class="audit ${audit.passed ? 'sound' : 'unsound'}">
<p><strong>${t('audit')}${language === 'zh' ? '：' : ': '}${audit.passed ? t('auditPassed') : t('auditFailed')}</strong>
<span>${audit.rulesPassed} ${t('rulesPassed')}${language === 'zh' ? '，' : ', '}${audit.rulesNotApplicable} ${t('rulesNotApplicable')}</span></p>
${failed.length === 0 ? null : html`<ul>${failed}</ul>`}
</div>`;
}

function goalRow(goal: Goal, language: Language): Html {
  const unit = unitWords(goal.unit)[language];
  return html`<tr>
<th scope="row">${goal.title[language]}</th>
<td class="number">${number(goal.value, language)} <small>${unit}</small></td>
<td class="number bound">${goal.bound === null ? '—' : number(goal.bound, language)}</td>
<td class="proof">${proofPart(goal, language)}</td>
</tr>`;
}

function proofPart({ status, gap, base }: Goal, language: Language): Html {
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  if (status === 'proven') return html`<span class="proven">✓ ${t('proven')}</span>`;
  if (gap === null) return html`<span class="open">${t('open')}</span>`;
  const share = base === null || base <= 0 ? null : ` ${shareWords(((gap / base) * 100).toFixed(2), language)}`;
  return html`<span class="open">${t('open')} · ${t('gap')} ${number(gap, language)}${share}</span>`;
}

const number = (value: number, language: Language): string =>
  value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 3 });

const shareWords = (percent: string, language: Language): string =>
  language === 'zh' ? `（占总量 ${percent}%）` : `(${percent}% of all)`;
