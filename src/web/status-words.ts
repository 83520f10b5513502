/** The words of the status page, Chinese and English side by side. */
import type { Words } from '../../models/words.ts';

export const statusWords = {
  title: { zh: '均衡 · 县域教师编制与交流测算', en: 'Junheng · county staffing and rotation' },
  brand: { zh: '均衡', en: 'Junheng' },
  tagline: {
    zh: '县管校聘：编制分配、交流轮岗、乡村待遇一体测算，逐条可查依据',
    en: 'Posts, rotation and rural pay of one county, planned together, every line with its rule',
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  otherLanguage: { zh: 'English', en: '中文' },
  service: { zh: '服务状态', en: 'Service' },
  store: { zh: '数据存储', en: 'Store' },
  writable: { zh: '正常，可写入', en: 'Sound, takes writes' },
  unwritable: { zh: '无法写入，请检查磁盘与目录权限', en: 'Takes no writes; check the disk and permissions' },
  worker: { zh: '测算引擎', en: 'Planning worker' },
  alive: { zh: '正常', en: 'Sound' },
  stopped: { zh: '已停止，正在重试', en: 'Stopped, being retried' },
  queue: { zh: '任务队列', en: 'Queue' },
  waiting: { zh: '排队', en: 'waiting' },
  running: { zh: '测算中', en: 'running' },
  version: { zh: '程序版本', en: 'Program' },
  demo: { zh: '示范县', en: 'Demo county' },
  synthetic: { zh: '合成数据', en: 'Synthetic data' },
  noDemo: { zh: '本次启动没有示范县。', en: 'This installation has no demo county.' },
  importing: {
    zh: '正在读入示范县数据，完成后自动开始测算。',
    en: 'The demo county is being read; planning starts by itself.',
  },
  demoRefused: {
    zh: '示范县没有读入。请查看运行日志，或用接口导入自己的县域数据。',
    en: 'The demo county could not be read. See the log, or import your own county through the interface.',
  },
  runs: { zh: '测算任务', en: 'Planning runs' },
  noRuns: {
    zh: '除示范县外，还没有测算任务。可在命令行运行 npx junheng plan 加县数据的文件夹或 Excel 工作簿，也可通过接口先导入县域数据（POST /v1/counties），再提交测算任务（POST /v1/plans）。空白模板由 npx junheng template 生成。',
    en: 'No runs yet but the demo county’s. Run npx junheng plan with the folder or workbook of a county, or import it through the interface (POST /v1/counties) and order a plan (POST /v1/plans). npx junheng template writes an empty template.',
  },
  demoNotice: {
    zh: '本县数据为合成数据，只有地名和坐标真实。',
    en: 'Synthetic data: schools, pupils, staff and pay come from a program; only place names and coordinates are real.',
  },
  schools: { zh: '学校（含教学点）', en: 'Schools and points' },
  teachers: { zh: '教职工', en: 'Staff' },
  pupils: { zh: '学生', en: 'Pupils' },
  planningMonth: { zh: '测算学年', en: 'Planned for' },
  took: { zh: '用时', en: 'took' },
  posts: { zh: '拟配岗位', en: 'Posts' },
  moves: { zh: '拟交流人数', en: 'Moves' },
  itinerants: { zh: '走教安排（条）', en: 'Itinerant trips' },
  goals: { zh: '测算目标（按先后次序）', en: 'Goals, in order' },
  goal: { zh: '目标', en: 'Goal' },
  value: { zh: '数值', en: 'Value' },
  proof: { zh: '最优性', en: 'Proof' },
  audit: { zh: '独立复核', en: 'Independent audit' },
  auditPassed: { zh: '全部通过', en: 'All passed' },
  auditPassedInPart: { zh: '已得部分通过（测算未完成）', en: 'Passed as far as planned (not finished)' },
  auditFailed: { zh: '未通过', en: 'Not passed' },
  rulesPassed: { zh: '条通过', en: 'passed' },
  rulesNotApplicable: { zh: '条不适用', en: 'do not apply' },
  result: { zh: '方案全文（JSON）', en: 'Whole plan (JSON)' },
  workbook: { zh: '下载方案工作簿（Excel）', en: 'Download the workbook (Excel)' },
  diagnosisWorkbook: { zh: '下载诊断工作簿（Excel，无方案）', en: 'Download the diagnosis (Excel, no plan)' },
  details: { zh: '任务详情（JSON）', en: 'Run (JSON)' },
  reference: { zh: '接口说明', en: 'API reference' },
  openapi: { zh: 'OpenAPI 文档', en: 'OpenAPI document' },
  findings: { zh: '数据核对记录', en: 'Findings in the data' },
  stages: { zh: '测算步骤', en: 'Stages' },
  valueNow: { zh: '目前', en: 'now' },
  boundNow: { zh: '理论界', en: 'bound' },
  values: { zh: '本次设定的情景和参数', en: 'What this run sets' },
  on: { zh: '是', en: 'yes' },
  off: { zh: '否', en: 'no' },
  keptNothing: {
    zh: '任务已取消。取消时尚无可用的方案，未保留任何结果。',
    en: 'Cancelled before there was a plan; nothing was kept.',
  },
  keptPlan: {
    zh: '任务已取消，保留了取消前得到的最好方案（{parts}）。该方案未算完，不宜直接公示。',
    en: 'Cancelled; the best plan so far is kept ({parts}). It was not finished and should not be published as it is.',
  },
  keptInTime: {
    zh: '时限内已算完的部分（{parts}）予以保留；其余部分没有结果，不宜直接公示。',
    en: 'What was finished in time is kept ({parts}); the rest has no result, and this should not be published as it is.',
  },
  keptPosts: { zh: '岗位分配', en: 'posts' },
  keptMoves: { zh: '交流编排', en: 'rotation' },
  keptPay: { zh: '待遇测算', en: 'pay' },
  cancel: { zh: '取消本次测算', en: 'Cancel this run' },
  cancelSure: {
    zh: '确定取消本次测算吗？已得到的最好方案会保留，但不能接着算。',
    en: 'Cancel this run? The best plan so far is kept, but it cannot be resumed.',
  },
  planAgain: { zh: '重新测算', en: 'Plan again' },
  run: { zh: '任务编号', en: 'Run' },
  ended: { zh: '结束', en: 'Ended' },
  attempts: {
    zh: '因服务中断重新开始，第 {attempt} 次',
    en: 'Started again after the service stopped, attempt {attempt}',
  },
  beijing: { zh: '时间均为北京时间', en: 'Beijing time' },
  submitted: { zh: '提交', en: 'Ordered' },
  limit: { zh: '测算限时', en: 'time limit' },
  seed: { zh: '抽签种子', en: 'Seed' },
  identity: { zh: '测算标识', en: 'Identity' },
  lost: {
    zh: '与服务的连接已中断，正在自动重试。页面显示的是中断前的内容。',
    en: 'The service does not answer; trying again. What you see is from before.',
  },
  updated: { zh: '自动更新', en: 'Updates by itself' },
  cancelling: { zh: '正在取消', en: 'Being cancelled' },
  seconds: { zh: '秒', en: 's' },
} as const satisfies Record<string, Words>;

export const stateWords = {
  queued: { zh: '排队中', en: 'Waiting' },
  running: { zh: '测算中', en: 'Running' },
  done: { zh: '已完成', en: 'Done' },
  infeasible: { zh: '现有规则无法同时满足', en: 'No plan meets all rules' },
  failed: { zh: '未完成', en: 'Failed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Words>;

/** The school year that begins in a planning month, e.g. `2026-09`. */
export function schoolYear(planningMonth: string): Words {
  const year = Number.parseInt(planningMonth, 10);
  return { zh: `${year}—${year + 1} 学年`, en: `School year ${year}–${year + 1}` };
}
