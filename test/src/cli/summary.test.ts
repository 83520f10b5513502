import { expect, test } from 'vitest';
import { diagnosisText, summaryText } from '../../../src/cli/summary.ts';
import { wayOutFiles } from '../../../src/cli/way-out-files.ts';
import { Scenario } from '../../../src/scenario/scenario.ts';
import { exampleCounty, examplePlan, infeasibleExample } from '../../support/plan-example.ts';

const run = { processorSeconds: 61.4, peakMemoryMegabytes: 300 };
const said = (facts: Partial<typeof examplePlan>) =>
  summaryText({ ...examplePlan, ...facts }, exampleCounty, run, {
    folder: 'out',
    ways: [],
    isDiagnosed: false,
  }).split('\n');

test('names the school year in words, and money with its thousands', () => {
  const lines = said({});
  expect(lines[0]).toMatch(/^.+县2026年9月起的学年方案：可行，尚有目标未证明最优$/);
  expect(lines.find((line) => line.startsWith('  待遇：'))).toMatch(
    /年支出 207,600 元（省级 .+乡镇工作补贴年支出 52,800 元（省级 .+合计 260,400 元（/,
  );
});

test('says where the total of posts comes from', () => {
  const posts = (totalPostsSource: 'county' | 'entitlement') =>
    said({ quota: { ...examplePlan.quota!, totalPostsSource } }).find((line) => line.startsWith('  编制：'));
  expect(posts('entitlement')).toBe('  编制：全县 66 名（按标准应配之和），分配 64 名。');
  expect(posts('county')).toContain('（县批复总量）');
});

test('a plan that ran out of time says what to do', () => {
  const advice = '请重新测算；因时限中止的，请加长时限（--deadline 秒数）。';
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
  expect(stopped(true, { status: 'none', goals: [] })).toEqual([
    '请重新测算；因时限中止的，请加长时限（--deadline 秒数）。',
  ]);
});

test('the contradiction is told at once, and afterwards only what whole plans say of the ways out', () => {
  const diagnosis = {
    ...infeasibleExample.diagnosis!,
    waysOut: [
      {
        words: { zh: '增编 14 名。', en: '14 posts more.' },
        affected: [],
        scenario: {
          format: 'junheng-scenario/2' as const,
          title: { zh: '增编', en: 'More posts' },
          derivedFrom: [],
          operations: [],
        },
        planned: false,
      },
    ],
  };
  const [first, ...more] = diagnosisText(diagnosis).trim().split('\n');
  expect(first).toBe(diagnosis.words.zh);
  expect(more).toEqual(
    expect.arrayContaining([
      ...diagnosis.conflicts.map(({ words }) => `  - ${words.zh}`),
      '  办法1：增编 14 名。',
      '正在按完整方案逐个测算以上 1 个办法，需数分钟，可随时中断。',
    ]),
  );
  const planned = { ...diagnosis, waysOut: diagnosis.waysOut.map((way) => ({ ...way, planned: true })) };
  const after = summaryText({ ...infeasibleExample, diagnosis: planned }, exampleCounty, run, {
    folder: 'out',
    ways: [{ path: 'out/办法1.json', notWhole: null }],
    isDiagnosed: true,
  }).split('\n');
  expect(after).toContain('  办法1：增编 14 名。（已按完整方案测算）');
  expect(after).toContain('    --scenario out/办法1.json');
  const many = Array.from({ length: 2000 }, () => ({ op: 'setPosts', total: 1 }));
  const before = [Scenario.parse({ format: 'junheng-scenario/2', title: { zh: '多', en: 'Many' }, operations: many })];
  const way = { ...planned.waysOut[0]!, scenario: { ...planned.waysOut[0]!.scenario, operations: many.slice(0, 1) } };
  const [file, ...others] = wayOutFiles({ ...planned, waysOut: [way] }, { policy: [], scenarios: before }, 'out');
  expect([file?.path, file?.scenario.operations, others]).toEqual(['out/办法1.json', many.slice(0, 1), []]);
  const told = summaryText({ ...infeasibleExample, diagnosis: planned }, exampleCounty, run, {
    folder: 'out',
    ways: [file!],
    isDiagnosed: true,
  });
  expect(told).toContain(
    '    out/办法1.json 只含该办法本身：与本次运行的改动合计 2001 项，超过一个情景的上限 2000 项。请保留本次的 --policy 和 --scenario，并把该文件作为最后一个 --scenario。\n',
  );
  expect(after).not.toContain(first);
});
