/** 均衡指标, 规则审核, 理由, 诊断: what the plan keeps, what it changes, and why. */

import { stageZh } from '../county/field-words.ts';
import type { Plan, Reason } from '../planning/plan.ts';
import { shownUnitWords } from '../planning/plan-words.ts';
import { type Cell, count, figure, index, numbered, type Sheet, sentence, words } from '../report/sheet.ts';
import { changeZh, figureKindOf, indicatorFigure, indicatorNumber } from './indicator-figures.ts';
import type { Names } from './names.ts';
import { ruleTitle } from './rule-titles.ts';
import { notesOf } from './summary-sheet.ts';

export function indicatorSheet(plan: Plan): Sheet {
  return {
    name: '均衡指标',
    title: '主要指标对照表（方案前后）',
    notes: notesOf(
      plan,
      '由独立审核程序按公布的公式重新计算。方案前、后比较同一口径：标「在岗人数」或未注明的按交流前、交流后的在岗人员，标「核配岗位」的为方案岗位，不与在岗人数比较。空格为数据不足或没有规定，原因见「说明」。',
    ),
    columns: [
      index(),
      words('指标', 58),
      index('学段', 8),
      index('单位', 13),
      figure('方案前', 10),
      figure('方案后', 10),
      index('变化', 8),
      index('标准', 14),
      sentence('说明', 38),
    ],
    rows: numbered(
      plan.indicators.map((indicator): Cell[] => {
        const { direction, limit, unit } = indicator;
        const cell = (value: number | null): Cell => (value === null ? null : indicatorNumber(value, unit));
        return [
          indicator.title.zh,
          indicator.stage === null ? '全部' : stageZh(indicator.stage),
          indicator.unit === 'share' ? '占比' : shownUnitWords(indicator.unit).zh,
          cell(indicator.before),
          cell(indicator.after),
          changeZh(indicator),
          limit === null ? null : `${direction === 'lower' ? '不高于' : '不低于'} ${indicatorFigure(limit, unit)}`,
          indicator.note?.zh ?? null,
        ];
      }),
    ),
    figures: plan.indicators.map(({ unit }) => figureKindOf(unit)),
    empty: '没有可计算的指标。',
  };
}

/** Violations listed in one cell before the rest is only counted. */
const VIOLATIONS_SHOWN = 5;

export function auditSheet(plan: Plan): Sheet {
  const { rules, passed } = plan.audit;
  const nothing = rules.every((rule) => rule.passed === null);
  const conclusion = nothing
    ? '没有形成方案，无可审核的内容'
    : passed
      ? '适用的硬规则全部满足'
      : '有未满足的硬规则，方案不得采用';
  return {
    name: '规则审核',
    title: '硬规则逐条审核表',
    notes: notesOf(plan, `审核程序独立于编排程序，从县数据重新计算班级、课时和应配。结论：${conclusion}。`),
    columns: [
      index('规则编号', 9),
      words('规则', 34),
      index('结论', 9),
      count('核对数', 9),
      sentence('情况', 46),
      sentence('未满足事项', 44),
    ],
    rows: rules.map((rule): Cell[] => [
      rule.id,
      rule.title.zh,
      rule.passed === null ? '不适用' : rule.passed ? '满足' : '未满足',
      rule.checked,
      rule.detail.zh,
      violations(rule.violations),
    ]),
    empty: '本次没有审核。',
  };
}

function violations(each: Plan['audit']['rules'][number]['violations']): string | null {
  if (each.length === 0) return null;
  const first = each.slice(0, VIOLATIONS_SHOWN).map(({ words: said }) => said.zh);
  return [...first, ...(each.length > first.length ? [`……共 ${each.length} 处。`] : [])].join('\n');
}

/** One row a person or school; every reason on a line of its own, with the number of its rule. */
export function reasonSheet(plan: Plan, names: Names): Sheet {
  const { quota, rotation } = plan;
  const nameOf = (id: string): string => names.teacher(id)?.name ?? '';
  const rows: Cell[][] = [
    ...(rotation?.moves ?? []).map(({ teacher, from, to, reasons }): Cell[] => [
      '教师交流',
      `${nameOf(teacher)}（${names.school(from)} → ${names.school(to)}）`,
      cited(reasons),
    ]),
    ...(rotation?.principals ?? []).map(({ teacher, from, reasons }): Cell[] => [
      '校长交流',
      `${nameOf(teacher)}（${names.school(from)}）`,
      cited(reasons),
    ]),
    ...(quota?.schools ?? []).map(({ school, reasons }): Cell[] => ['学校岗位', names.school(school), cited(reasons)]),
  ];
  return {
    name: '理由',
    title: '逐项理由（内部使用）',
    notes: notesOf(plan, '每条理由对应一条规则：硬规则见「规则审核」，目标见「摘要」。'),
    columns: [index(), index('类别', 10), words('对象', 38), sentence('理由', 98)],
    rows: numbered(rows),
    empty: '本方案没有需要说明的事项。',
  };
}

const cited = (reasons: readonly Reason[]): string =>
  reasons
    .map(({ rule, words: said }) => (said.zh.includes(`规则 ${rule}`) ? said.zh : `${said.zh}（规则 ${rule}）`))
    .join('\n');

export function diagnosisSheet(plan: Plan, diagnosis: NonNullable<Plan['diagnosis']>, names: Names): Sheet {
  const rows: Cell[][] = [
    ['结论', null, null, diagnosis.words.zh],
    ...(diagnosis.checks ?? []).map(({ rules, subjects, words: said }): Cell[] => [
      '核对发现',
      rules.map(ruleTitle).join('、'),
      subjects.map(names.either).join('、'),
      said.zh,
    ]),
    ...diagnosis.conflicts.map(({ rule, subjects, words: said }): Cell[] => [
      '相互冲突',
      ruleTitle(rule),
      subjects.map(names.either).join('、'),
      said.zh,
    ]),
    ...diagnosis.relaxations.map(({ rule, subjects, words: said }): Cell[] => [
      '最少放宽',
      ruleTitle(rule),
      subjects.map(names.either).join('、'),
      said.zh,
    ]),
    ...(diagnosis.waysOut ?? []).map(({ affected, words: said, planned }, index): Cell[] => [
      `可行办法 ${index + 1}`,
      null,
      affected.map(names.either).join('、'),
      planned ? said.zh : `${said.zh}（尚未按完整方案测算）`,
    ]),
  ];
  return {
    name: '诊断',
    title: '无法同时满足的规则与可行办法',
    notes: notesOf(
      plan,
      '「最少放宽」各项须同时放宽；「可行办法」任选其一，除注明者外均已按完整方案重新测算，可作为情景直接运行。',
    ),
    columns: [index(), words('类别', 12), words('规则', 30), sentence('涉及', 34), sentence('说明', 66)],
    rows: numbered(rows),
    empty: '没有冲突。',
  };
}
