import { describe, expect, it } from 'vitest';
import { askedOf } from '../../../src/http/asked.ts';
import type { RunView } from '../../../src/http/schemas/plan-run.ts';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { namesOf } from '../../../src/scenario/operations/names.ts';
import { Scenario, scenarioId, scenarioWords } from '../../../src/scenario/scenario.ts';
import { type RunOrder, summaryOf } from '../../../src/store/run.ts';
import { type StatusModel, statusPage } from '../../../src/web/status-page.ts';
import { planFor, smallCounty } from '../../support/planning-fixture.ts';

const order: RunOrder = {
  county: 'c',
  only: null,
  seed: 1,
  deadlineSeconds: 60,
  memoryMegabytes: 3072,
  policy: [],
  scenarios: [],
  horizon: null,
  alternatives: null,
};
const plan = planFor(planningRequest({ county: smallCounty(), findings: [] }, order));

const version = (facts: Partial<RunView['county']> = {}): RunView['county'] => ({
  id: 'c',
  name: '试验县',
  planningMonth: '2026-09',
  notice: null,
  origin: 'request',
  importedAt: '2026-11-23T09:30:00.000Z',
  schools: 20,
  teachers: 1300,
  ...facts,
});

const run = (facts: Partial<RunView> = {}): RunView => ({
  id: 'r1',
  state: 'done',
  cancelRequested: false,
  county: version(),
  origin: 'request',
  horizon: false,
  alternatives: null,
  only: null,
  seed: 1,
  deadlineSeconds: 60,
  memoryMegabytes: 3072,
  overrides: 0,
  asked: askedOf({ order, scenarios: [] }),
  policyHash: 'sha256:p',
  contentHash: 'sha256:c',
  program: 'junheng test',
  createdAt: '2026-11-24T00:00:00.000Z',
  startedAt: null,
  endedAt: null,
  attempts: 1,
  progress: null,
  planStatus: null,
  summary: null,
  problem: null,
  timings: null,
  links: { self: '/v1/plans/r1', events: '/v1/plans/r1/events', result: null, workbook: null },
  ...facts,
});

const model = (facts: Partial<StatusModel> = {}): StatusModel => ({
  now: new Date('2026-11-24T00:02:05Z'),
  program: 'junheng test',
  readiness: { ready: true, store: 'writable', worker: 'alive', demo: 'none' },
  waiting: 0,
  running: 0,
  ahead: new Map(),
  demo: null,
  runs: [],
  ...facts,
});

it.each([
  ['queued', '排队中', 'Waiting'],
  ['running', '测算中', 'Running'],
  ['done', '已完成', 'Done'],
  ['infeasible', '现有规则无法同时满足', 'No plan meets all rules'],
  ['failed', '未完成', 'Failed'],
  ['cancelled', '已取消', 'Cancelled'],
] as const)('a run that is %s is called %s', (state, zh, en) => {
  const card = `<article class="run ${state}"`;
  expect(statusPage(model({ runs: [run({ state })] }), 'zh')).toMatch(new RegExp(`${card}[\\s\\S]*</span>${zh}`));
  expect(statusPage(model({ runs: [run({ state })] }), 'en')).toMatch(new RegExp(`${card}[\\s\\S]*</span>${en}`));
});

it('says of an unsound service what is the matter', () => {
  const readiness = { ready: false, store: 'unwritable', worker: 'stopped', demo: 'refused' } as const;
  const page = statusPage(model({ readiness }), 'zh');
  expect(page.match(/class="tile unsound"/g)).toHaveLength(2);
  for (const words of ['无法写入', '已停止', '示范县没有读入']) expect(page).toContain(words);
});

it('gives no audit its blessing where there was nothing to check, and names the ways out', () => {
  const way = { rule: 'R08', amount: 1, unit: { zh: '人', en: 'people' }, subjects: ['T1'] };
  const summary = summaryOf({
    ...plan,
    audit: { ...plan.audit, passed: null, rules: [] },
    diagnosis: {
      words: { zh: '办法如下:', en: 'The way out:' },
      conflicts: [],
      relaxations: [{ ...way, words: { zh: '可放宽一人。', en: 'Relax one.' } }],
      verified: true,
    },
  });
  const page = statusPage(model({ runs: [run({ state: 'infeasible', summary })] }), 'en');
  expect(page).toContain('The way out: Relax one.');
  expect(page).not.toContain('Independent audit');
});

it('tells versions of one county apart by when they came in, how much they hold, and their hash', () => {
  const runs = [
    run({ county: version({ id: 'aaaaaaaabbbb', teachers: 1302 }) }),
    run({ id: 'r2', county: version({ id: 'ccccccccdddd', importedAt: '2026-11-24T01:05:00.000Z' }) }),
  ];
  const zh = statusPage(model({ runs }), 'zh');
  expect(zh).toContain('县数据版本 <code>aaaaaaaa</code> · 导入 2026-11-23 17:30 · 学校 20 所、教师 1,302 名');
  expect(zh).toContain('县数据版本 <code>cccccccc</code> · 导入 2026-11-24 09:05 · 学校 20 所、教师 1,300 名');
  expect(statusPage(model({ runs }), 'en')).toContain(
    'County data <code>aaaaaaaa</code> · imported 2026-11-23 17:30 · schools 20, teachers 1,302',
  );
});

it('says of which run the lists near the best are', () => {
  const alternatives = { plan: 'abcdefgh-1234', count: 3 };
  const asked = askedOf({ order: { ...order, alternatives }, scenarios: [] });
  expect(asked.words.zh).toBe('任务 abcdefgh 方案的备选名单 3 份');
});

it('tells runs of one county apart by what they were asked, when, and under which number', () => {
  const override = (parameter: string, value: number | boolean) => ({
    parameter,
    value,
    source: '试算',
    document: null,
    date: null,
  });
  const scenario = Scenario.parse({
    format: 'junheng-scenario/2',
    title: { zh: '就近交流', en: 'Close by' },
    operations: [
      { op: 'setPosts', total: 900 },
      { op: 'pin', teacher: 'T1', kind: 'stays', reason: '不宜公开的事由' },
    ],
  });
  const { title, derivedFrom } = scenario;
  const operations = [...scenarioWords(scenario, namesOf([]))];
  const asked = askedOf({
    order: {
      ...order,
      only: 'rotation',
      policy: [override('quota.pointFloor', 3), override('rotation.minShareEligible', 0.15)],
      scenarios: [scenario],
    },
    scenarios: [{ id: scenarioId(scenario), title, derivedFrom, operations }],
  });
  const endedAt = '2026-11-24T00:01:00.000Z';
  const runs = [run({ id: 'a1b2c3d4-0000', asked, attempts: 2, endedAt })];
  const zh = statusPage(model({ runs }), 'zh');
  expect(zh).toContain('只编排交流轮岗；情景“就近交流”；本次另定政策参数 2 项');
  expect(zh).toMatch(/任务编号 <code>a1b2c3d4<\/code> · 提交 2026-11-24 08:00 · 结束 2026-11-24 08:01/);
  expect(zh).toMatch(
    /<details><summary>本次设定的情景和参数<\/summary><ul><li>编制总量按 900 名<\/li><li>个人安排 1 项：留任<\/li><li>[^<]+：3<\/li><li>[^<]+：15%<\/li>/,
  );
  const en = statusPage(model({ runs }), 'en');
  expect(en).toContain('Rotation alone; scenario &quot;Close by&quot;; policy values');
  for (const page of [zh, en]) expect(page).not.toMatch(/T1|不宜公开/);
});

it('says of a waiting run how many come before it', () => {
  const waiting = model({ runs: [run({ state: 'queued' })], ahead: new Map([['r1', 3]]) });
  expect(statusPage(waiting, 'zh')).toContain('排队中 · 前面还有 3 个任务');
  expect(statusPage(waiting, 'en')).toContain('Waiting · runs before it: 3');
});

describe('a run under way', () => {
  const progress = {
    stage: 'rotation',
    goal: 'unfilledRural',
    value: 12,
    bound: 10,
    gap: 2,
    groups: null,
    words: { zh: '', en: '' },
  } as const;
  const startedAt = '2026-11-24T00:01:00.000Z';
  const page = (facts: Partial<RunView>, language: 'zh' | 'en') =>
    statusPage(model({ runs: [run({ state: 'running', startedAt, deadlineSeconds: 600, ...facts })] }), language);

  it('shows its steps, the goal in words with value, bound and unit, and the time used', () => {
    const zh = page({ progress }, 'zh');
    expect(zh.match(/<li class="(past|present|ahead)"/g)).toEqual([
      '<li class="past"',
      '<li class="past"',
      '<li class="past"',
      '<li class="present"',
      '<li class="ahead"',
      '<li class="ahead"',
      '<li class="ahead"',
    ]);
    expect(zh).toContain('第 4 步，共 7 步：编排交流，正在优化目标“');
    expect(zh).toMatch(/目前 12 \S*岗位 · 理论极限 10 \S*岗位 · 已用 65 秒，测算限时 600 秒/);
    expect(page({ progress }, 'en')).toMatch(/Step 4 of 7: Planning rotation, working on &quot;.+&quot;/);
    expect(page({ progress }, 'en')).toContain('65 s used, time limit 600 s');
  });

  it('shows the bound of a goal that has no value yet', () => {
    expect(page({ progress: { ...progress, value: null } }, 'zh')).toMatch(/">理论极限 10 \S*岗位 · 已用 65 秒/);
  });

  it('shows only the steps of the model it was asked for, and no bare id of a goal', () => {
    const zh = page({ only: 'quota', progress: { ...progress, stage: 'quota', goal: 'nobodyKnows' } }, 'zh');
    expect(zh).toContain('第 2 步，共 4 步：分配岗位</p>');
    expect(zh).not.toContain('nobodyKnows');
  });

  it('shows how many groups are settled while no goal is known', () => {
    const groups = {
      ...progress,
      stage: 'quota',
      goal: null,
      value: null,
      bound: null,
      groups: { done: 12, of: 24 },
    } as const;
    expect(page({ progress: groups }, 'zh')).toContain('第 2 步，共 7 步：分配岗位，共 24 组，已完成 12 组</p>');
    expect(page({ progress: groups }, 'en')).toContain('Step 2 of 7: Planning posts, 12 of 24 groups done</p>');
  });

  it('can be cancelled once', () => {
    expect(page({}, 'zh')).toContain('data-method="DELETE" data-address="/v1/plans/r1"');
    expect(page({ cancelRequested: true }, 'zh')).not.toContain('data-method');
  });
});

it.each([
  ['demo', 'Synthetic data:', '提示语'],
  ['request', '<p class="notice" lang="zh-CN">提示语</p>', 'Synthetic data:'],
] as const)(
  'the notice of a county that came by %s stands in English beside its run as far as it can',
  (origin, said, not) => {
    const county = version({ notice: '提示语', origin });
    const page = statusPage(model({ runs: [run({ county })] }), 'en');
    expect(page).toContain(said);
    expect(page).not.toContain(not);
  },
);

it('a run that ran out of time says which part it finished', () => {
  const late = run({ state: 'failed', planStatus: 'none', summary: summaryOf(plan) });
  expect(statusPage(model({ runs: [late] }), 'zh')).toContain('时限内已算完的部分（岗位分配）予以保留');
});

describe('a cancelled run', () => {
  it('says that nothing was kept, or what', () => {
    const page = (facts: Partial<RunView>, language: 'zh' | 'en') =>
      statusPage(model({ runs: [run({ state: 'cancelled', ...facts })] }), language);
    const words = { zh: '测算在得出任何结果之前被取消。', en: 'Cancelled before anything was decided.' };
    const problem = { code: 'planning.cancelledUndecided', words };
    expect(page({ problem }, 'zh')).toContain(`<p class="problem">${words.zh}</p>`);
    expect(page({ problem }, 'en')).toContain(`<p class="problem">${words.en}</p>`);
    expect(page({ problem }, 'zh')).not.toContain('保留了取消前得到的');
    expect(page({ summary: summaryOf(plan) }, 'zh')).toContain('保留了取消前得到的最好方案（岗位分配）');
    // What was audited is not the whole, and nothing in it is wrong: neither a green box for it nor a red one.
    const kept = page({ summary: summaryOf(plan) }, 'zh');
    expect(kept).toContain('class="audit partial"');
    expect(kept).toContain('独立复核：已得部分通过（测算未完成）');
    expect(page({ summary: summaryOf(plan) }, 'en')).toContain('the best plan so far is kept (posts)');
  });
});

it('a run without a plan offers the diagnosis, not the workbook of a plan', () => {
  const links = {
    self: '/v1/plans/r1',
    events: '/v1/plans/r1/events',
    result: null,
    workbook: '/v1/plans/r1/workbook',
  };
  const label = (state: RunView['state']) =>
    />(下载[^<]+)<\/a>/.exec(statusPage(model({ runs: [run({ state, links })] }), 'zh'))?.[1];
  expect(label('infeasible')).toBe('下载诊断工作簿（Excel，无方案）');
  expect(label('done')).toBe('下载方案工作簿（Excel）');
});

it('says how long a run may take', () => {
  const running = model({ runs: [run({ state: 'running', deadlineSeconds: 600 })] });
  expect(statusPage(running, 'zh')).toContain('测算限时 600 秒');
  expect(statusPage(running, 'en')).toContain('time limit 600 s');
});

it('tells a proven goal from an open one, with its gap, what it is a part of, and under which condition', () => {
  const { goals, ...rest } = summaryOf(plan);
  const [open] = goals;
  if (open === undefined) throw new Error('no goal');
  const proven = { ...open, id: 'fillRate', status: 'proven' as const, value: 1234567, bound: 1234567, gap: 0 };
  const conditional = { ...open, boundGiven: 'everyPost' as const };
  const pageWith = (goal: typeof open, language: 'zh' | 'en') =>
    statusPage(model({ runs: [run({ summary: { ...rest, goals: [goal] } })] }), language);
  expect(pageWith(proven, 'zh')).toMatch(
    /<p class="explained">「已证明最优」：.*「最多还可能减少（提高）」：.*「以…为前提」/,
  );
  expect(pageWith(proven, 'en')).toMatch(/617,283\.5 periods a week<\/td>\s*<td class="proven">✓ proven/);
  expect(pageWith(open, 'en')).toContain(
    '<td class="open">not proven, may still fall by at most 1 period a week, 0.50 %',
  );
  expect(pageWith(conditional, 'zh')).toMatch(/未证明最优，最多还可能减少 1 节\/周.*，以各校岗位数不变为前提/);
});

it('lists the rules that the audit did not pass', () => {
  const summary = summaryOf(plan);
  const rulesFailed = [{ id: 'Q03', title: { zh: '学校最低配备', en: 'Least share' } }];
  const audit = { ...summary.audit, passed: false, rulesFailed };
  const page = statusPage(model({ runs: [run({ summary: { ...summary, audit } })] }), 'zh');
  expect(page).toMatch(/class="audit unsound"[\s\S]*未通过[\s\S]*<li>Q03 学校最低配备<\/li>/);
});

it('escapes whatever it is given', () => {
  const hostile = `"><img src=x onerror='alert(1)'>&`;
  const words = { zh: hostile, en: hostile };
  const page = statusPage(
    model({
      program: hostile,
      runs: [
        run({
          county: version({ id: hostile, name: hostile, planningMonth: hostile, notice: hostile }),
          problem: { code: 'x', words },
          summary: { ...summaryOf(plan), diagnosis: words },
          links: { self: hostile, events: hostile, result: hostile, workbook: hostile },
        }),
      ],
    }),
    'zh',
  );
  expect(page).not.toContain('<img');
  expect(page).toContain('&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;');
});
