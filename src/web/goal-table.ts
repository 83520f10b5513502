/** The goals of a plan in their order, by model, each with its value and what is known of how good it is. */
import type { Language } from '../http/language.ts';
import type { RunView } from '../http/schemas/plan-run.ts';
import { amountWords, proofExplained, proofStatement } from '../planning/plan-words.ts';
import { stageWords } from '../planning/progress-words.ts';
import { type Html, html } from './html.ts';
import { statusWords } from './status-words.ts';

type Goal = NonNullable<RunView['summary']>['goals'][number];

export function goalTable(goals: readonly Goal[], language: Language): Html | null {
  if (goals.length === 0) return null;
  const t = (word: keyof typeof statusWords): string => statusWords[word][language];
  const bodies = [...Map.groupBy(goals, ({ model }) => model)].map(
    ([model, part]) => html`<tbody>
<tr class="model"><th scope="rowgroup" colspan="3">${stageWords(model)[language]}</th></tr>
${part.map((goal) => goalRow(goal, language))}</tbody>
`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t('goals')}"><table>
<caption>${t('goals')}</caption>
<thead><tr><th scope="col">${t('goal')}</th><th scope="col">${t('value')}</th><th scope="col">${t('proof')}</th></tr></thead>
${bodies}</table></div>
<p class="explained">${proofExplained[language]}</p>`;
}

function goalRow(goal: Goal, language: Language): Html {
  const settled = goal.status === 'proven' || (goal.value === 0 && goal.levels === undefined);
  return html`<tr>
<th scope="row">${goal.title[language]}</th>
<td class="value">${amountWords(goal.value, goal.unit)[language]}</td>
<td class="${settled ? 'proven' : 'open'}">${settled ? '✓ ' : null}${proofStatement(goal)[language]}</td>
</tr>`;
}
