/** Plans side by side as a workbook: figures, rules, policy values, schools and people whose outcome differs. */
import type { Comparison } from '../comparison/comparison.ts';
import {
  countsWords,
  directionWords,
  groupWords,
  mark,
  outcomeWords,
  shown,
  shownDifference,
  titleWithUnit,
} from '../comparison/comparison-words.ts';
import { monthZh } from '../county/field-words.ts';
import { statusWords } from '../planning/plan-words.ts';
import { parameterZh, valueZh } from '../planning/policy-words.ts';
import { type Cell, type Column, index, numbered, type Sheet, sentence, words } from '../report/sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The same comparison gives the same bytes: dates inside the file are the first day of the planning month. */
export function comparisonWorkbook(comparison: Comparison): Promise<Buffer> {
  const month = comparison.plans[0]?.county.planningMonth ?? '2000-01';
  return writeWorkbook(comparisonSheets(comparison), new Date(`${month}-01T00:00:00Z`));
}

export function comparisonSheets(comparison: Comparison): Sheet[] {
  return [
    planSheet(comparison),
    indicatorSheet(comparison),
    ruleSheet(comparison),
    policySheet(comparison),
    schoolSheet(comparison),
    personSheet(comparison),
  ];
}

const planColumns = ({ plans }: Comparison, width = 16): Column[] =>
  plans.map((_, position) => words(mark(position), width));

const legend = ({ plans }: Comparison): string =>
  plans.map(({ label }, position) => `${mark(position)} ${label.zh}`).join('　');

function planSheet(comparison: Comparison): Sheet {
  return {
    name: '方案',
    title: '方案比较',
    notes: [countsWords(comparison).zh],
    columns: [
      index('序号', 6),
      sentence('方案', 40),
      words('县', 14),
      words('学年起始', 14),
      words('结论', 30),
      sentence('情景内容', 80),
      sentence('方案编号', 36),
    ],
    rows: comparison.plans.map(({ label, county, status, scenarios, planId, clockStopped }, position): Cell[] => [
      mark(position),
      label.zh,
      county.name,
      monthZh(county.planningMonth),
      `${statusWords[status].zh}${clockStopped ? '（有求解因到时停止）' : ''}`,
      scenarios.flatMap(({ operations }) => operations.map(({ zh }) => zh)).join('；'),
      planId,
    ]),
    empty: '',
  };
}

function indicatorSheet(comparison: Comparison): Sheet {
  return {
    name: '指标',
    title: '指标比较',
    notes: [legend(comparison), '括号内为与 ① 之差；* 为各方案中最好；「证」为已证明最优。'],
    columns: [words('类别', 12), sentence('指标', 44), words('方向', 12), ...planColumns(comparison, 22)],
    rows: comparison.indicators.map(({ group, direction, values, differences, best, proven, unit, title }): Cell[] => [
      groupWords[group].zh,
      titleWithUnit({ title, unit }).zh,
      directionWords[direction].zh,
      ...values.map((value, position) => {
        const difference = shownDifference(differences[position] ?? null, unit);
        const marks = `${best.includes(position) ? '*' : ''}${proven[position] === true ? '证' : ''}`;
        return `${shown(value, unit)}${marks}${difference === '' ? '' : `（${difference}）`}`;
      }),
    ]),
    empty: '各项指标相同。',
  };
}

const passedWords = (passed: boolean | null): string => (passed === null ? '不适用' : passed ? '满足' : '未满足');

function ruleSheet(comparison: Comparison): Sheet {
  return {
    name: '规则',
    title: '硬规则审核比较',
    notes: [legend(comparison)],
    columns: [words('规则', 8), sentence('名称', 36), ...planColumns(comparison, 12), sentence('未满足之处', 80)],
    rows: comparison.rules.map(({ id, title, passed, violations }): Cell[] => [
      id,
      title.zh,
      ...passed.map(passedWords),
      violations.flatMap((of, position) => of.slice(0, 5).map(({ zh }) => `${mark(position)} ${zh}`)).join(''),
    ]),
    empty: '各条规则的审核结果相同。',
  };
}

function policySheet(comparison: Comparison): Sheet {
  return {
    name: '政策参数',
    title: '取值不同的政策参数',
    notes: [legend(comparison)],
    columns: [sentence('参数', 40), ...planColumns(comparison, 24)],
    rows: comparison.policy.map(({ id, unit, values }): Cell[] => [
      parameterZh(id),
      ...values.map((value) => (value === null ? '—' : valueZh({ id, value, unit }))),
    ]),
    empty: '各方案的政策参数相同。',
  };
}

function schoolSheet(comparison: Comparison): Sheet {
  const rows = comparison.schools.flatMap(({ name, facets, reasons }) =>
    facets.map((facet, position): Cell[] => [
      name,
      titleWithUnit(facet).zh,
      ...facet.values.map((value) => shown(value, facet.unit)),
      position === 0 ? reasonsText(reasons.map((of) => of.map(({ zh }) => zh).join(''))) : null,
    ]),
  );
  return {
    name: '学校',
    title: '结果不同的学校',
    notes: [legend(comparison)],
    columns: [sentence('学校', 28), sentence('项目', 28), ...planColumns(comparison, 10), sentence('拟配理由', 100)],
    rows,
    empty: `没有列出学校。${countsWords(comparison).zh}`,
  };
}

function personSheet(comparison: Comparison): Sheet {
  const rows = comparison.people.map(({ teacher, name, fromName, outcomes }): Cell[] => [
    teacher,
    name,
    fromName,
    ...outcomes.map((outcome) => outcomeWords(outcome).zh),
    reasonsText(outcomes.map(({ reasons }) => reasons.map(({ zh }) => zh).join(''))),
  ]);
  return {
    name: '人员',
    title: '结果不同的人员',
    notes: [legend(comparison), '内部使用，不得公开。'],
    columns: [
      index('序号', 6),
      words('标识', 14),
      words('姓名', 10),
      sentence('现任教学校', 28),
      ...planColumns(comparison, 34),
      sentence('理由', 110),
    ],
    rows: numbered(rows),
    empty: `没有列出人员。${countsWords(comparison).zh}`,
  };
}

/** What is the same in every plan is said once. */
function reasonsText(texts: readonly string[]): string {
  if (new Set(texts).size === 1) return texts[0] ?? '';
  return texts.flatMap((text, position) => (text === '' ? [] : [`${mark(position)} ${text}`])).join('\n');
}
