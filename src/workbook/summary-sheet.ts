/** 摘要: what was planned, how surely, at what cost, by which data. */

import { isProtected } from '../../models/quota/is-protected.ts';
import type { County } from '../county/county.ts';
import { monthZh } from '../county/field-words.ts';
import { unfilledAfter, unfilledBefore, type Way, waysOf } from '../planning/moves-gain.ts';
import { payLosses } from '../planning/pay-losses.ts';
import { payTotalsWords } from '../planning/pay-totals.ts';
import type { Plan, RotationPlan } from '../planning/plan.ts';
import { conclusion, goalStatement, grouped, proofExplained, totalSourceWords } from '../planning/plan-words.ts';
import { policyOfRows } from '../planning/policy-rows.ts';
import { notYetPlaced, waitingOf } from '../planning/timetable/causes.ts';
import { type Cell, type Sheet, sentence, words } from '../report/sheet.ts';
import { changeZh, indicatorFigure } from './indicator-figures.ts';
import { travelTodayZh } from './travellers.ts';
import { untaughtLines } from './untaught-lines.ts';

type Row = readonly [item: string, content: string];

export function summarySheet(plan: Plan, county: County): Sheet {
  const rows: Row[] = [
    ['计划学年', `${monthZh(plan.county.planningMonth)}起`],
    ...(plan.county.notice === null ? [] : [['数据性质', plan.county.notice] as const]),
    ...scenarioRows(plan),
    ['方案结论', conclusion(plan).zh],
    ['独立审核', auditLine(plan)],
    ...quotaRows(plan, county),
    ...timetableRows(plan, county),
    ...rotationRows(plan),
    ...gainRows(plan, county),
    ...payRows(plan),
    ...lossRows(plan),
    ...unplannedRows(plan),
    ...goalRows(plan),
    ...worseRows(plan),
    ['数据情况', dataLine(plan)],
    ['方案编号', plan.identity.runId],
    ['抽签种子', `${plan.identity.seed}（运行前确定；同样条件的人员按此抽签排序）`],
    ['可否重现', reproducible(plan)],
  ];
  return {
    name: '摘要',
    title: `${plan.county.name}教师编制岗位与交流轮岗方案（摘要）`,
    notes: notesOf(plan, ...(plan.goals.length === 0 ? [] : [proofExplained.zh])),
    columns: [words('项目', 22), sentence('内容', 108)],
    rows: rows.map((row): Cell[] => [...row]),
    empty: '',
  };
}

/** A plan under a what-if is never taken for the plan of the county as it is. */
const scenarioRows = ({ scenarios = [] }: Plan): Row[] =>
  scenarios.map(({ title, operations }) => ['情景', `${title.zh}：${operations.map(({ zh }) => zh).join('；')}。`]);

/** Under the title of every sheet: the school year, that data are synthetic, that the plan must not be used. */
export function notesOf(plan: Plan, ...more: readonly string[]): string[] {
  const { planningMonth, notice } = plan.county;
  const unusable = plan.status === 'error' ? ['本方案未通过独立审核，不得采用。'] : [];
  const assumed = (plan.scenarios ?? []).map(({ title }) => `情景测算：${title.zh}`);
  return [`${monthZh(planningMonth)}起的学年${notice === null ? '' : `  ${notice}`}`, ...assumed, ...unusable, ...more];
}

function auditLine({ audit }: Plan): string {
  const applied = audit.rules.filter(({ passed }) => passed !== null);
  const failed = applied.filter(({ passed }) => passed === false);
  if (applied.length === 0) return '没有形成方案，无可审核的内容。';
  const all = `共 ${audit.rules.length} 条硬规则，本次适用 ${applied.length} 条`;
  if (failed.length === 0) return `${all}，全部满足。详见「规则审核」。`;
  return `${all}，${failed.length} 条未满足：${failed.map(({ title }) => title.zh).join('、')}。详见「规则审核」。`;
}

function quotaRows(plan: Plan, { schools }: County): Row[] {
  const { quota, timetable, rotation } = plan;
  if (quota === null) return [];
  const suspended = schools.filter(({ inUse }) => !inUse).length;
  const waiting = timetable == null ? 0 : notYetPlaced(timetable);
  const { totalPosts, used, reserve = 0 } = quota;
  const kept = reserve > 0 ? `留机动编 ${reserve} 名（用于产假、长期病假、脱产进修等顶岗），` : '';
  const untaught = quota.schools.flatMap(({ subjects }) => subjects).reduce((sum, { untaught: left }) => sum + left, 0);
  return [
    [
      '编制',
      `全县 ${grouped(String(totalPosts))} 名（${totalSourceWords[quota.totalPostsSource].zh}），${kept}分配 ${grouped(String(used))} 名，未分配 ${totalPosts - reserve - used} 名；涉及法人单位 ${quota.legalUnits.length} 个、在用学校 ${quota.schools.length} 所${suspended === 0 ? '' : `（另有休止学校 ${suspended} 所，不分配岗位）`}。`,
    ],
    [
      '课程开设',
      untaught === 0
        ? `按岗位配齐计，各校各科课时均有人授课。${protectedOpen(rotation)}`
        : `按岗位配齐计，每周尚有 ${grouped(String(untaught / 2))} 节课无人授课${waiting === 0 ? '' : `，${waitingOf(waiting, untaught).zh}为走教课时，测算中止时尚未排课，暂计在内，并非无人可派`}，分布见「学科岗位」。${protectedOpen(rotation)}`,
    ],
    ...untaughtLines(plan, quota),
  ];
}

/** Lessons are counted with every post filled; what music, art and PE still lack after the moves says how far that is true today. */
function protectedOpen(rotation: Plan['rotation']): string {
  const posts = (rotation?.unfilled ?? [])
    .filter(({ subject }) => isProtected(subject))
    .reduce((sum, { posts: open }) => sum + open, 0);
  return posts === 0 ? '' : `音乐、美术、体育岗位交流后仍空缺 ${posts} 名，补齐前相应课时无人授课。`;
}

function timetableRows(plan: Plan, county: County): Row[] {
  const { timetable, quota } = plan;
  if (timetable == null) return [];
  const { posts, notFitting } = timetable;
  const halfPeriods = (rows: readonly { readonly halfPeriods: number }[]): number =>
    rows.reduce((sum, row) => sum + row.halfPeriods, 0);
  const scheduled = halfPeriods(posts.flatMap(({ visits }) => visits));
  const left = halfPeriods(notFitting);
  const waiting = notYetPlaced(timetable);
  if (scheduled + left === 0) return [];
  return [
    [
      '走教课表',
      `每周走教 ${grouped(String((scheduled + left) / 2))} 节，${left === 0 ? '全部' : `其中 ${grouped(String(scheduled / 2))} 节`}排入课表，由 ${posts.length} 个岗位承担（按岗位配齐计），见「走教课表（按教师）」。${left === waiting ? '' : `另有 ${(left - waiting) / 2} 节未能排入，已计入无人授课，原因见「走教课表（按学校）」。`}${waiting === 0 ? '' : `另有 ${waiting / 2} 节因测算中止尚未排课，暂计入无人授课，重新测算后再定。`}${(quota === null ? null : travelTodayZh(plan, quota, county)) ?? ''}`,
    ],
  ];
}

function rotationRows({ rotation }: Plan): Row[] {
  if (rotation === null) return [];
  const { moves, eligible, unfilled, surplus, principals } = rotation;
  const placed = (principals ?? []).filter(({ to }) => to !== null).length;
  const countedMoves = moves.filter(({ countsForTenPercent }) => countsForTenPercent);
  const counted = countedMoves.length;
  const backbone = countedMoves.filter(({ backbone: is }) => is).length;
  const base = eligible.filter(({ eligible: is }) => is).length;
  const of = (part: number, whole: number) => (whole === 0 ? '' : `（${((100 * part) / whole).toFixed(1)}%）`);
  return [
    [
      '交流轮岗',
      `拟交流 ${moves.length} 人，其中计入比例 ${counted} 人，占符合交流条件 ${base} 人的比例为 ${counted}/${base}${of(counted, base)}；其中骨干教师 ${backbone} 人，占计入比例 ${counted} 人的比例为 ${backbone}/${counted}${of(backbone, counted)}。`,
    ],
    [
      '交流后缺员',
      `${unfilled.reduce((sum, { posts }) => sum + posts, 0)} 名（按学科岗位计，不是应招聘人数），见「缺员与招聘」；超出岗位 ${surplus.reduce((sum, { people }) => sum + people, 0)} 人，见「超出岗位人员」。`,
    ],
    ...(principals === null
      ? [['校长交流', '未测算完成，没有建议。'] as const]
      : principals.length === 0
        ? []
        : [
            [
              '校长交流',
              `建议 ${principals.length} 人：${placed} 人有建议去向，${principals.length - placed} 人未能给出去向、按干部程序另行研究；均按干部管理权限和程序决定。`,
            ] as const,
          ]),
  ];
}

const wayWords: Readonly<Record<Way, string>> = {
  townToRural: '县城→乡村',
  ruralToRural: '乡村→乡村',
  ruralToTown: '乡村→县城',
  townToTown: '县城→县城',
};

/** What the moves are for, where they lead, and how far there are more of them than the rules ask. */
function gainRows(plan: Plan, county: County): Row[] {
  const { rotation } = plan;
  if (rotation === null || rotation.moves.length === 0) return [];
  const ways = Object.entries(waysOf(county, rotation.moves)).filter(([, people]) => people > 0);
  const listed = ways.map(([way, people]) => `${wayWords[way as Way]} ${people} 人`).join('、');
  return [...fewerUnfilled(plan, rotation, county), ['交流流向', `${listed}。`], ...beyondRules(plan)];
}

function fewerUnfilled({ posts, policy: rows }: Plan, rotation: RotationPlan, county: County): Row[] {
  const policy = policyOfRows(rows);
  if (policy === null || posts === null) return [];
  const [before, after] = [unfilledBefore(county, policy, posts), unfilledAfter(county, rotation)];
  const change = (from: number, to: number): string =>
    from === to ? '没有变化' : from > to ? `减少 ${from - to} 名` : `增加 ${to - from} 名`;
  const returned = (rotation.returns ?? []).length === 0 ? '' : '，交流期满人员按已返回计';
  return [
    [
      '交流作用',
      `全县缺员由交流前 ${before.all} 名变为交流后 ${after.all} 名，${change(before.all, after.all)}；其中乡村学校和各校音体美缺员由 ${before.first} 名变为 ${after.first} 名，${change(before.first, after.first)}（前后按同一岗位计${returned}）。`,
    ],
  ];
}

/** The goal R45 by its parts. */
function beyondRules({ goals }: Plan): Row[] {
  const goal = goals.find(({ id }) => id === 'movesBeyondRules');
  if (goal?.parts === undefined) return [];
  const part = (subject: string): number => goal.parts?.find((each) => each.subject === subject)?.amount ?? 0;
  const [moves, required] = [part('moves'), -part('required')];
  const why =
    goal.value <= 0
      ? ''
      : `超出部分用于实现排在前面的目标（减少缺员、缩小校际差异、安排超期人员等）${goal.status === 'proven' ? '，在这些目标不变的前提下已是最少' : ''}。`;
  return [
    ['超出规定的交流', `拟交流 ${moves} 人 − 按规定比例至少交流 ${required} 人 = 超出规定 ${goal.value} 人。${why}`],
  ];
}

function payRows({ pay }: Plan): Row[] {
  if (pay === null) return [];
  return [['补助和津贴支出', `${payTotalsWords(pay).zh}；逐项见「支出与分担」。`]];
}

const onlyWords = { quota: '编制岗位', rotation: '交流轮岗', pay: '工资待遇' } as const;

/** What is not in the plan, and why: a figure that is not there is never taken for none. */
function unplannedRows({ quota, rotation, pay, status, findings, identity: { only } }: Plan): Row[] {
  const noPayData = pay === null && findings.some(({ code }) => code === 'pay.notPlanned');
  const parts = [
    ...(quota === null ? [onlyWords.quota] : []),
    ...(rotation === null ? [onlyWords.rotation] : []),
    ...(pay === null && !noPayData ? [onlyWords.pay] : []),
  ];
  const whole = status === 'optimal' || status === 'feasible';
  const why = whole && only !== null ? `本次按要求只测算${onlyWords[only]}` : '本次测算没有得出这部分结果';
  return [
    ...(parts.length === 0 ? [] : [['未测算的内容', `${parts.join('、')}：${why}，本表不含有关数字。`] as const]),
    ...(noPayData
      ? [
          [
            onlyWords.pay,
            '未填工资表和岗位等级，未测算待遇；不影响编制岗位和交流轮岗的结果。补填「工资」表后重新测算即可得出补助标准和支出。',
          ] as const,
        ]
      : []),
  ];
}

/** Whether anybody loses by going: the question that the allowances are there to answer. */
function lossRows({ rotation, pay }: Plan): Row[] {
  if (rotation === null || pay === null || rotation.moves.length + (rotation.principals ?? []).length === 0) return [];
  const { people, leaders, monthly, most, outward, outwardMonthly } = payLosses(rotation, pay);
  const yuan = (amount: number): string => `${grouped(String(amount))} 元`;
  const content =
    people === 0
      ? '按本方案标准，没有教师和校级领导因交流减少每月待遇。'
      : `按本方案标准，交流后每月待遇减少的 ${people} 人${leaders === 0 ? '' : `（含校级领导建议人选 ${leaders} 人）`}，合计每月 ${yuan(monthly)}，最多的一人减少 ${yuan(most)}；其中到同档或更边远学校的 ${outward} 人，合计每月 ${yuan(outwardMonthly)}。现行规定没有禁止交流后待遇减少，逐人见「交流待遇变化（内部）」。`;
  return [['交流后待遇减少', content]];
}

const modelWords: Readonly<Record<Plan['goals'][number]['model'], string>> = {
  quota: '编制岗位',
  timetable: '走教课表',
  rotation: '交流轮岗',
  heads: '校长交流',
  pay: '工资待遇',
};

function goalRows({ goals }: Plan): Row[] {
  return goals.map((goal, position) => [
    `目标 ${position + 1}（${modelWords[goal.model]}，${goal.rule}）`,
    `${goalStatement(goal).zh}。`,
  ]);
}

/** Every figure that the sheet 均衡指标 marks 变差, one a row: never only found by whoever reads the table of figures. */
function worseRows({ indicators }: Plan): Row[] {
  const worse = indicators.flatMap((indicator): string[] => {
    const { title, before, after, unit, note } = indicator;
    if (before === null || after === null || changeZh(indicator) !== '变差') return [];
    // The note of a coefficient says which schools it comes from.
    const why = unit === 'coefficient' && note !== null ? `（${note.zh.replace(/。$/, '')}）` : '';
    return [`${title.zh} ${indicatorFigure(before, unit)} → ${indicatorFigure(after, unit)}${why}`];
  });
  if (worse.length === 0) return [];
  return [
    ['均衡指标变差', `方案后比方案前变差的 ${worse.length} 项，逐项列于下；与「均衡指标」标「变差」的各行相同。`],
    ...worse.map((line, position) => [`变差 ${position + 1}`, line] as const),
  ];
}

function dataLine({ findings }: Plan): string {
  const number = (level: string) => findings.filter((finding) => finding.level === level).length;
  const open = number('warning') + number('error');
  const assumed = number('assumption');
  if (open + assumed === 0) return '数据齐全，无按缺省处理的事项。';
  return `须核对 ${open} 项，数据未提供而按缺省处理 ${assumed} 项，逐项见「数据说明」。`;
}

function reproducible({ identity }: Plan): string {
  if (identity.clockStopped)
    return '计算提前中止（到时限或被取消），同样的数据再次运行，结果可能不同；方案编号因此按本方案的结果另编。';
  return `同样的数据、政策参数和种子得到同样的结果。数据指纹 ${identity.countyHash.slice(0, 12)}，政策指纹 ${identity.policyHash.replace(/^sha256:/, '').slice(0, 12)}，程序 ${identity.program}。`;
}
