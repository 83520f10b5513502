import { expect, test } from 'vitest';
import { summaryText } from '../../../src/cli/summary.ts';
import { exampleCounty, examplePlan } from '../../support/plan-example.ts';

const run = { processorSeconds: 61.4, peakMemoryMegabytes: 300 };
const said = (facts: Partial<typeof examplePlan>) =>
  summaryText({ ...examplePlan, ...facts }, exampleCounty, run, { folder: 'out', ways: [] }).split('\n');

test('names the school year in words, and money with its thousands', () => {
  const lines = said({});
  expect(lines[0]).toMatch(/^.+县2026年9月起的学年方案：可行，尚有目标未证明最优$/);
  expect(lines.find((line) => line.startsWith('  待遇：'))).toMatch(
    /年支出 207,600 元（省级 .+乡镇工作补贴年支出 52,800 元（省级 .+合计 260,400 元（/,
  );
});

test('a plan that ran out of time says what to do', () => {
  const advice = '请加长时限（--deadline 秒数）后重新测算。';
  expect(said({ status: 'none', goals: [] })).toContain(advice);
  expect(said({})).not.toContain(advice);
});

test('a plan that listed no items tells of one sum', () => {
  const { costs: _none, ...pay } = examplePlan.pay!;
  expect(said({ pay })).toContain(
    '  待遇：本次测算的补助和津贴年支出 207,600 元（省级 132,480、市级 0、县级 75,120）。',
  );
});

test('says that time ran out where a clock stopped a part, and not otherwise', () => {
  const stopped = (clockStopped: boolean, facts: Partial<typeof examplePlan> = {}) =>
    said({ ...facts, identity: { ...examplePlan.identity, clockStopped } }).filter((line) =>
      /时限已到|加长时限/.test(line),
    );
  expect(stopped(true)).toEqual([
    '时限已到：部分计算提前中止，所列为届时最好的结果；同样的数据再次运行，结果可能不同。加长时限（--deadline 秒数）可再求改进。',
  ]);
  expect(stopped(false)).toEqual([]);
  expect(stopped(true, { status: 'none', goals: [] })).toEqual(['请加长时限（--deadline 秒数）后重新测算。']);
});
