/** A sweep as a workbook: every point with every figure, and what is worth looking at. */
import { shown, titleWithUnit } from '../comparison/comparison-words.ts';
import { monthZh } from '../county/field-words.ts';
import { statusWords } from '../planning/plan-words.ts';
import { type Cell, index, type Sheet, sentence, words } from '../report/sheet.ts';
import type { SweepResult } from '../sweep/sweep-result.ts';
import { marksOf, shownHeads } from '../sweep/sweep-text.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The same result gives the same bytes: dates inside the file are the first day of the planning month. */
export function sweepWorkbook(result: SweepResult): Promise<Buffer> {
  return writeWorkbook(sweepSheets(result), new Date(`${result.county.planningMonth}-01T00:00:00Z`));
}

export function sweepSheets(result: SweepResult): Sheet[] {
  return [
    pointSheet(result, '扫描结果', shownHeads(result)),
    pointSheet(result, '全部指标', result.indicators),
    kneeSheet(result),
  ];
}

const titleOf = ({ titles }: SweepResult['rows'][number]): string => titles.map(({ zh }) => zh).join('，');

function pointSheet(result: SweepResult, name: string, heads: SweepResult['indicators']): Sheet {
  return {
    name,
    title: `${result.county.name}情景扫描：${result.request.title.zh}`,
    notes: [
      `${monthZh(result.county.planningMonth)}起的学年；已测算 ${result.rows.length} 个，共 ${result.points} 个。`,
      '* 为所比较的各项指标上没有更好的情景；◆ 为曲线拐点。',
    ],
    columns: [
      index('序号', 6),
      words('标记', 8),
      sentence('情景', 40),
      ...heads.map((head) => words(titleWithUnit(head).zh, 20)),
      words('结论', 30),
      words('方案编号', 36),
    ],
    rows: result.rows.map((row): Cell[] => [
      row.point + 1,
      marksOf(result, row.point),
      titleOf(row),
      ...heads.map(({ id, unit }) => shown(row.values[id] ?? null, unit)),
      `${statusWords[row.status].zh}${row.clockStopped ? '（有求解因到时停止）' : ''}`,
      row.planId,
    ]),
    empty: '尚无结果。',
  };
}

function kneeSheet(result: SweepResult): Sheet {
  const titles = new Map(result.indicators.map(({ id, title }) => [id, title.zh]));
  return {
    name: '拐点',
    title: '两项指标此消彼长的拐点',
    notes: ['拐点以后，一项再让一些，另一项的改善已明显变小；弯曲程度为到两端连线的距离（两项均折为 0 至 1）。'],
    columns: [sentence('指标一', 36), sentence('指标二', 36), sentence('情景', 44), words('弯曲程度', 12)],
    rows: result.frontier.knees.map(({ indicators, point, bend }): Cell[] => [
      ...indicators.map((id) => titles.get(id) ?? id),
      titleOf(result.rows.find((row) => row.point === point)!),
      bend.toFixed(3),
    ]),
    empty: '没有明显的拐点。',
  };
}
