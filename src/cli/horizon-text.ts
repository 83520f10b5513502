/** Several years for the terminal: a line a year, and whom to hire first. */
import { noticeWords } from '../county/notice.ts';
import type { HorizonPlan, HorizonYear } from '../planning/horizon-plan.ts';
import { goalStatement, statusWords } from '../planning/plan-words.ts';
import { textWidth } from '../report/reports-text.ts';
import { pick, say } from './language.ts';

const columns: readonly { readonly zh: string; readonly en: string; readonly of: (year: HorizonYear) => number }[] = [
  { zh: '小学生', en: 'primary', of: ({ pupils }) => pupils.primary },
  { zh: '初中生', en: 'junior', of: ({ pupils }) => pupils.junior },
  { zh: '班级', en: 'classes', of: ({ classes }) => classes.primary + classes.junior },
  { zh: '岗位需求', en: 'posts', of: ({ need }) => need },
  { zh: '退休', en: 'retire', of: ({ retired }) => retired },
  { zh: '其他离开', en: 'leave', of: ({ left }) => left },
  { zh: '招聘', en: 'hire', of: ({ hired }) => hired },
  { zh: '调剂', en: 'move', of: ({ moved }) => moved },
  { zh: '转岗', en: 'retrain', of: ({ retrained }) => retrained },
  { zh: '在岗', en: 'people', of: ({ people }) => people },
  { zh: '缺员', en: 'short', of: ({ unfilled }) => unfilled },
  { zh: '超员', en: 'above', of: ({ surplus }) => surplus },
];

export function horizonText(plan: HorizonPlan): string {
  const { county, status, scenarios, goals, futures, recruitment, audit, findings } = plan;
  // What `check` says of the data is not said again.
  const doubts = findings.filter(({ level, code }) => level === 'warning' && code.startsWith('horizon.'));
  const firstYear = recruitment.filter(({ schoolYear }) => schoolYear === county.planningMonth);
  const hired = firstYear.reduce((sum, { people }) => sum + (people[0] ?? 0), 0);
  const failed = audit.rules.filter(({ passed }) => passed === false);
  return `${[
    `${county.name}${say('：', ': ')}${pick(statusWords[status])}`,
    ...(county.notice === null ? [] : [pick(noticeWords(county.notice))]),
    ...scenarios.map(({ title }) => say(`情景：${title.zh}`, `Scenario: ${title.en}`)),
    ...doubts.map(({ words }) => `  ${say('请核对', 'Please check')} · ${pick(words)}`),
    ...goals.map((goal, position) => `  ${position + 1}. ${pick(goalStatement(goal))}`),
    ...(audit.rules.length === 0
      ? []
      : [
          say(
            `  审核：${audit.rules.length} 条硬规则，${failed.length === 0 ? '全部通过' : `${failed.length} 条未通过`}。`,
            `  Audit: ${audit.rules.length} hard rules, ${failed.length === 0 ? 'all kept' : `${failed.length} broken`}.`,
          ),
        ]),
    ...futures.flatMap(({ title, years }) => [`【${pick(title)}】`, ...table(years)]),
    ...(futures.length === 0
      ? []
      : [
          say(
            `首年招聘 ${hired} 人（各种预测相同），涉及 ${firstYear.length} 个学区学科岗位，明细见「招聘计划」。`,
            `First year: ${hired} hires, the same in every future, at ${firstYear.length} posts of clusters and subjects; see the workbook.`,
          ),
        ]),
  ].join('\n')}\n`;
}

function table(years: readonly HorizonYear[]): string[] {
  const head = ['', ...columns.map(pick)];
  const rows = years.map((year) => [year.schoolYear.slice(0, 4), ...columns.map(({ of }) => String(of(year)))]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => textWidth(row[column] ?? ''))));
  return [head, ...rows].map((row) =>
    `  ${row.map((text, column) => ' '.repeat((widths[column] ?? 0) - textWidth(text)) + text).join('  ')}`.trimEnd(),
  );
}
