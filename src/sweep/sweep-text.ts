/** A sweep for the terminal: a line a point, marks for the frontier and the knees. */
import type { Words } from '../../models/words.ts';
import { shown, titleWithUnit } from '../comparison/comparison-words.ts';
import { statusWords } from '../planning/plan-words.ts';
import { textWidth } from '../report/reports-text.ts';
import type { SweepHead, SweepResult } from './sweep-result.ts';

/** Shown beside what is weighed, where they are known. */
const always = ['staffing.unfilled', 'staffing.moved', 'staffing.untaught', 'cost.yearly'];

export function shownHeads({ indicators, frontier }: SweepResult): readonly SweepHead[] {
  const wanted = new Set([...frontier.indicators.map(({ indicator }) => indicator), ...always]);
  return indicators.filter(({ id }) => wanted.has(id));
}

/** `*` on the frontier, `◆` at a knee. */
export function marksOf({ frontier }: SweepResult, point: number): string {
  const knee = frontier.knees.some((one) => one.point === point);
  return `${frontier.points.includes(point) ? '*' : ''}${knee ? '◆' : ''}`;
}

export function sweepText(result: SweepResult, pick: (words: Words) => string): string {
  const say = (zh: string, en: string): string => pick({ zh, en });
  const { request, county, rows, points, frontier } = result;
  const heads = shownHeads(result);
  const lines = [
    ['', say('情景', 'what-if'), ...heads.map((head) => pick(titleWithUnit(head))), say('结论', 'result')],
    ...rows.map(({ point, titles, values, status }) => [
      marksOf(result, point),
      titles.map(pick).join(say('，', ', ')),
      ...heads.map(({ id, unit }) => shown(values[id] ?? null, unit)),
      pick(statusWords[status]),
    ]),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => textWidth(line[column] ?? ''))));
  const titleOf = new Map(result.indicators.map(({ id, title }) => [id, pick(title)]));
  return `${[
    `${county.name}${say('：', ': ')}${pick(request.title)}${say(`（${rows.length}/${points}）`, ` (${rows.length} of ${points})`)}`,
    ...lines.map((line) =>
      line
        .map((text, column) => {
          const blank = ' '.repeat(Math.max(0, widths[column]! - textWidth(text)));
          return column < 2 || column === line.length - 1 ? text + blank : blank + text;
        })
        .join('  ')
        .trimEnd(),
    ),
    ...(frontier.indicators.length === 0
      ? []
      : [
          say(
            `* 在 ${frontier.indicators.map(({ indicator }) => titleOf.get(indicator)).join('、')} 上没有更好的；◆ 曲线拐点。`,
            `* nobody is better in ${frontier.indicators.map(({ indicator }) => titleOf.get(indicator)).join(', ')}; ◆ a knee of the curve.`,
          ),
        ]),
  ].join('\n')}\n`;
}
