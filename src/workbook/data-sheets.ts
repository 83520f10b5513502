/** 数据说明 and 政策参数: what the plan rests on, and how sure each figure is. */
import type { Plan } from '../planning/plan.ts';
import { certaintyZh, layerZh, parameterZh, valueZh } from '../planning/policy-words.ts';
import { findingLines } from '../problems/finding-groups.ts';
import { type Cell, index, numbered, type Sheet, sentence, words } from '../report/sheet.ts';
import { notesOf } from './summary-sheet.ts';

const levels: Readonly<Record<Plan['findings'][number]['level'], string>> = {
  error: '须改正',
  warning: '请核对',
  assumption: '按此处理',
};
/** Rows of the same mistake named in one line. */
const ROWS_NAMED = 60;
const order = ['error', 'warning', 'assumption'] as const;

export function findingSheet(plan: Plan): Sheet {
  return {
    name: '数据说明',
    title: '数据核对与缺省处理说明',
    notes: notesOf(plan, '请核对：数据可能有误；按此处理：数据未提供，方案按所述办法处理，补填后应重新计算。'),
    columns: [index(), index('类别', 11), sentence('说明', 118)],
    rows: numbered(
      order.flatMap((level) =>
        findingLines(
          plan.findings.filter((finding) => finding.level === level),
          { rowsNamed: ROWS_NAMED },
        ).map(({ words: said }): Cell[] => [levels[level], said.zh]),
      ),
    ),
    empty: '数据齐全，无须说明。',
  };
}

export function policySheet(plan: Plan): Sheet {
  const unsure = plan.policy.filter((row) => certaintyZh(row) === '存疑').length;
  return {
    name: '政策参数',
    title: '本方案采用的政策参数',
    notes: notesOf(
      plan,
      `共 ${plan.policy.length} 项，其中标「存疑」的 ${unsure} 项尚无公开文件可引，请在采用前由本县核定；「本县填报」的为本县「政策」表所填，依据和文件照填报抄录，未经核对。`,
    ),
    columns: [
      index(),
      words('参数', 30),
      sentence('取值', 36),
      index('层级', 7),
      sentence('依据', 34),
      sentence('文件', 30),
      index('日期', 11),
      index('可靠程度', 10),
    ],
    rows: numbered(
      plan.policy.map((row): Cell[] => [
        parameterZh(row.id),
        valueZh(row),
        layerZh(row.layer),
        row.text,
        row.document,
        row.date,
        certaintyZh(row),
      ]),
    ),
    empty: '没有政策参数。',
  };
}
