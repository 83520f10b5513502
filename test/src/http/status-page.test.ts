import { expect, it } from 'vitest';
import type { RunView } from '../../../src/http/schemas/plan-run.ts';
import { planningRequest } from '../../../src/queue/planning-request.ts';
import { summaryOf } from '../../../src/store/run.ts';
import { type StatusModel, statusPage } from '../../../src/web/status-page.ts';
import { planFor, smallCounty } from '../../support/planning-fixture.ts';

const order = { county: 'c', only: null, seed: 1, deadlineSeconds: 60, policy: [], scenario: null };
const plan = planFor(planningRequest({ county: smallCounty(), findings: [] }, order));

const run = (facts: Partial<RunView> = {}): RunView => ({
  id: 'r1',
  state: 'done',
  cancelRequested: false,
  county: { id: 'c', name: '试验县', planningMonth: '2026-09', notice: null },
  origin: 'request',
  only: null,
  seed: 1,
  deadlineSeconds: 60,
  overrides: 0,
  policyHash: 'sha256:p',
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
  program: 'junheng test',
  readiness: { ready: true, store: 'writable', worker: 'alive', demo: 'none' },
  waiting: 0,
  running: 0,
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
  for (const words of ['无法写入', '已停止', '演示县没有读入']) expect(page).toContain(words);
});

it('gives no audit its blessing where there was nothing to check, and names the ways out', () => {
  const way = { rule: 'R08', amount: 1, unit: { zh: '人', en: 'people' }, subjects: ['T1'] };
  const summary = summaryOf({
    ...plan,
    audit: { ...plan.audit, passed: true, rules: [] },
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

it('says how long a run may take', () => {
  const running = model({ runs: [run({ state: 'running', deadlineSeconds: 600 })] });
  expect(statusPage(running, 'zh')).toContain('测算限时 600 秒');
  expect(statusPage(running, 'en')).toContain('time limit 600 s');
});

it('tells a proven goal from an open one, with its gap and what it is a part of', () => {
  const { goals, ...rest } = summaryOf(plan);
  const [open] = goals;
  if (open === undefined) throw new Error('no goal');
  const proven = { ...open, id: 'fillRate', status: 'proven' as const, bound: 12, gap: 0 };
  const page = statusPage(model({ runs: [run({ summary: { ...rest, goals: [proven, open] } })] }), 'en');
  expect(page).toContain('✓ Proven best');
  expect(page).toContain('Not proven · gap 2 (0.50% of all)');
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
          county: { id: hostile, name: hostile, planningMonth: hostile, notice: hostile },
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
