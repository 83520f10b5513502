/** A comparison as a compact table for the terminal, in one language; columns are the plans, ① first. */
import type { Words } from '../../models/words.ts';
import { figure, statusWords } from '../planning/plan-words.ts';
import { textWidth } from '../report/reports-text.ts';
import type { Comparison, Indicator } from './comparison.ts';
import {
  countsWords,
  groupWords,
  mark,
  outcomeWords,
  shown,
  shownDifference,
  titleWithUnit,
} from './comparison-words.ts';

export interface ComparisonTextOptions {
  readonly pick: (words: Words) => string;
  /** Schools and people listed before the rest is only counted. */
  readonly rows: number;
}

export function comparisonText(comparison: Comparison, { pick, rows }: ComparisonTextOptions): string {
  const say = (zh: string, en: string): string => pick({ zh, en });
  const { plans, indicators, rules, policy, schools, people } = comparison;
  const legend = plans.map(
    ({ label, status, clockStopped }, position) =>
      `${mark(position)} ${pick(label)}${say('：', ': ')}${pick(statusWords[status])}${clockStopped ? say('（有求解因到时停止）', ' (a clock stopped a solve)') : ''}`,
  );
  const head = ['', ...plans.map((_, position) => mark(position))];
  const table = [...Map.groupBy(indicators, ({ group }) => group)].flatMap(([group, ofGroup]) => [
    [pick(groupWords[group])],
    ...ofGroup.map((indicator) => [`  ${pick(titleWithUnit(indicator))}`, ...cells(indicator)]),
  ]);
  const failed = rules.filter(({ passed }) => passed.some((one) => one === false));
  const parts = [
    ...legend,
    '',
    ...aligned([head, ...table]),
    say('  * 为各方案中最好；括号内为与 ① 之差。', '  * best of all; in brackets against ①.'),
    ...failed.map(
      ({ id, title, passed }) =>
        `${say('未满足', 'Broken')} ${id} ${pick(title)}${say('：', ': ')}${passed.flatMap((one, position) => (one === false ? [mark(position)] : [])).join('')}`,
    ),
    ...policy.map(
      ({ title, values, unit }) =>
        `${say('参数', 'Value')} ${pick(title)}${say('：', ': ')}${values.map((value, position) => `${mark(position)} ${valueText(value, unit)}`).join('  ')}`,
    ),
    pick(countsWords(comparison)),
    ...schools
      .slice(0, rows)
      .map(
        ({ name, facets }) =>
          `  ${name}${say('：', ': ')}${facets.map((facet) => `${pick(facet.title)} ${facet.values.map((value) => shown(value, facet.unit)).join('/')}`).join(say('；', '; '))}`,
      ),
    ...people
      .slice(0, rows)
      .map(
        ({ teacher, name, fromName, outcomes }) =>
          `  ${name ?? teacher}${say(`（${fromName}）：`, ` (${fromName}): `)}${outcomes.map((outcome, position) => `${mark(position)} ${pick(outcomeWords(outcome))}`).join(say('；', '; '))}`,
      ),
    ...(schools.length > rows || people.length > rows
      ? [say('  其余见 --out 写出的工作簿或 --json。', '  The rest is in the workbook (--out) and in --json.')]
      : []),
  ];
  return `${parts.join('\n')}\n`;
}

function cells({ values, differences, best, unit }: Indicator): string[] {
  return values.map((value, position) => {
    const difference = shownDifference(differences[position] ?? null, unit);
    return `${shown(value, unit)}${best.includes(position) ? '*' : ''}${difference === '' ? '' : ` (${difference})`}`;
  });
}

function valueText(value: unknown, unit: string): string {
  if (typeof value === 'number') return figure(value, unit);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** Columns under each other; the first to the left, the others to the right. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...lines.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.filter((line) => line.length > 1).map((line) => textWidth(line[column] ?? ''))),
  );
  return lines.map((line) =>
    line
      .map((text, column) => {
        const blank = ' '.repeat(Math.max(0, (widths[column] ?? 0) - textWidth(text)));
        return column === 0 ? text + blank : blank + text;
      })
      .join('  ')
      .trimEnd(),
  );
}
