/** Where a run stands: the stages with the present one marked, the goal being worked on, the time used. */
import type { Language } from '../http/language.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import { goalRule, groupsWords, stageWords } from '../planning/progress-words.ts';
import { goalAmount, stagesOf } from './goal-words.ts';
import { type Html, html } from './html.ts';
import { statusWords } from './status-words.ts';

type Progress = NonNullable<RunView['progress']>;

export function runProgress(run: RunView, language: Language, now: Date): Html | null {
  if (run.state !== 'running') return null;
  const present = run.progress?.stage ?? 'check';
  const usual = stagesOf(run);
  // Where there is no plan, ways out come after everything else.
  const stages = usual.includes(present) ? usual : [...usual, present];
  const position = stages.indexOf(present);
  const step = (index: number): string => (index < position ? 'past' : index === position ? 'present' : 'ahead');
  const steps = stages.map(
    (stage, index) =>
      html`<li class="${step(index)}"${index === position ? html` aria-current="step"` : null}>${stageWords(stage)[language]}</li>`,
  );
  return html`<div class="progress">
<ol class="steps" aria-label="${statusWords.stages[language]}">${steps}</ol>
<p role="status">${stageSentence(present, position + 1, stages.length, language)}${workedOn(run.progress, language)}</p>
<p class="figures-inline">${figures(run.progress, language)}${timeUsed(run, language, now)}</p>
</div>`;
}

function stageSentence(stage: Progress['stage'], step: number, of: number, language: Language): string {
  const name = stageWords(stage)[language];
  return language === 'zh' ? `第 ${step} 步，共 ${of} 步：${name}` : `Step ${step} of ${of}: ${name}`;
}

function workedOn(progress: Progress | null, language: Language): string | null {
  if (progress?.groups != null)
    return `${language === 'zh' ? '，' : ', '}${groupsWords(progress.groups, progress.stage)[language]}`;
  const title = progress?.goal == null ? undefined : goalRule(progress.goal, progress.stage)?.title;
  if (title === undefined) return null;
  return language === 'zh' ? `，正在优化目标“${title.zh}”` : `, working on "${title.en}"`;
}

function figures(progress: Progress | null, language: Language): Html | null {
  const goal = progress?.goal ?? null;
  if (progress === null || goal === null) return null;
  const figure = (words: 'valueNow' | 'boundNow', value: number | null): Html | null =>
    value === null
      ? null
      : html`${statusWords[words][language]} ${goalAmount(goal, value, progress.stage)[language]} · `;
  return html`${figure('valueNow', progress.value)}${figure('boundNow', progress.bound)}`;
}

function timeUsed({ startedAt, deadlineSeconds }: RunView, language: Language, now: Date): string {
  const seconds = startedAt === null ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(startedAt)) / 1000));
  return language === 'zh'
    ? `已用 ${seconds} 秒，测算限时 ${deadlineSeconds} 秒`
    : `${seconds} s used, time limit ${deadlineSeconds} s`;
}
