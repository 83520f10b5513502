/** 工资待遇, 支出与分担, 最低档与支出, 规定的代价: what is paid, by whom, and what more or less would cost. */
import type { County } from '../county/county.ts';
import { payItemWords } from '../county/pay-items.ts';
import { payTotalsWords } from '../planning/pay-totals.ts';
import type { PayPlan, Plan } from '../planning/plan.ts';
import { grouped } from '../planning/plan-words.ts';
import { parameterZh } from '../planning/policy-words.ts';
import { type Cell, count, index, money, type Sheet, totalOf, words } from '../report/sheet.ts';
import { ruleTitle } from './rule-titles.ts';
import { notesOf } from './summary-sheet.ts';

type Costs = NonNullable<PayPlan['costs']>;
type Frontier = NonNullable<PayPlan['frontier']>;
type Prices = NonNullable<PayPlan['prices']>;
type Tier = PayPlan['tiers'][number];
type Supplement = NonNullable<PayPlan['supplements']>[number];

const yuan = (amount: number): string => grouped(String(amount));

/** 「第 2 档」, 「第 2 档 9 级岗位」. */
export const tierZh = ({ tier, rankPost }: Pick<Tier, 'tier' | 'rankPost'>): string => {
  if (rankPost === undefined) return `第 ${tier} 档`;
  return `第 ${tier} 档${rankPost === null ? '（未聘岗位等级）' : ` ${rankPost} 级岗位`}`;
};

const supplementZh: Readonly<Record<Supplement['id'], string>> = {
  classHead: '班主任津贴',
  backbone: '骨干教师津贴',
  headExcellent: '校长绩效津贴（最近考核优秀）',
  headOther: '校长绩效津贴（其他）',
};
const supplementItem: Readonly<Record<Supplement['id'], keyof typeof payItemWords>> = {
  classHead: 'classHeadSupplement',
  backbone: 'backboneSupplement',
  headExcellent: 'headSupplement',
  headOther: 'headSupplement',
};

export function standardSheet(plan: Plan, pay: PayPlan, { pay: rows }: County): Sheet {
  const today = (item: string, key: string | null): number | null =>
    rows.find((row) => row.item === item && row.key === key)?.amount ?? null;
  const row = (name: string, before: number | null, amount: number, people: number): Cell[] => [
    name,
    before,
    amount,
    before === null ? null : amount - before,
    people,
    amount * people,
    12 * amount * people,
  ];
  const remote = pay.tiers.filter(({ tier }) => tier > 0);
  const table = [
    ...remote.map((each) =>
      row(tierZh(each), today('tierAllowance', String(each.tier)), each.allowance, each.recipients),
    ),
    ...(pay.supplements ?? []).map(({ id, amount, recipients }) =>
      row(supplementZh[id], today(supplementItem[id], null), amount, recipients),
    ),
  ];
  return {
    name: '工资待遇',
    title: '乡村学校教师补助和各项津贴标准测算表',
    notes: notesOf(
      plan,
      `金额单位：元。按${staffZh(plan)}测算；档次越高越边远，县城（第 0 档）不享受补助。`,
      `${payTotalsWords(pay).zh}；本表列本次测算的项目，合计见「支出与分担」。`,
      ...flatNote(pay),
      ...averageNote(pay),
    ),
    columns: [
      words('补助档次、津贴', 30),
      money('现行标准（元/月）', 16),
      money('拟定标准（元/月）', 16),
      money('增减（元/月）', 14),
      count('享受人数', 12),
      money('月支出', 16),
      money('年支出', 18),
    ],
    rows: table,
    total: totalOf(table, 7, [5, 6]),
    charts: [
      {
        kind: 'columns',
        title: '各档月补助标准：现行与拟定',
        along: 0,
        alongTitle: '边远档次',
        series: today('tierAllowance', '1') === null ? [2] : [1, 2],
        valueTitle: '元/月',
        rows: remote.length,
      },
    ],
    empty: '没有可测算的人员。',
  };
}

/** Neighbouring tiers that get the same: lawful where no step is laid down, and seen by finance at once. */
function flatNote({ tiers }: PayPlan): string[] {
  const paid = tiers.filter(({ tier }) => tier > 0);
  const flat = paid.filter((each) =>
    paid.some((other) => other !== each && other.rankPost === each.rankPost && other.allowance === each.allowance),
  );
  if (flat.length === 0) return [];
  const which = flat.length === paid.length && new Set(paid.map(({ allowance }) => allowance)).size === 1;
  return [
    `${which ? '各档' : flat.map(tierZh).join('、')}补助标准相同：按支出最少测算，且只要求越边远越不降低。需要拉开档差的，在「政策」表填「${parameterZh('pay.tierStep')}」（元/月）后重新测算。`,
  ];
}

function averageNote({ average }: PayPlan): string[] {
  if (average === undefined || average.teachers === null) return [];
  const { people, teachers, civilServants } = average;
  const beside = civilServants === null ? '当地公务员平均工资未提供' : `当地公务员 ${yuan(civilServants)} 元`;
  return [`教师全部工资（含薪级工资，工资项目齐全的 ${people} 人）月人均 ${teachers.toFixed(2)} 元；${beside}。`];
}

/** Whose pay it is: where no list was planned, people are where they are. */
const staffZh = ({ rotation }: Plan): string => (rotation === null ? '现有人员' : '交流后的人员');

export function costSheet(plan: Plan, pay: PayPlan, costs: Costs): Sheet {
  const table = costs.map(({ item, decided, recipients, yearly, today, shares }): Cell[] => [
    payItemWords[item][0],
    decided ? '本次测算' : '照现行',
    recipients,
    today,
    yearly,
    today === null ? null : yearly - today,
    shares.province,
    shares.city,
    shares.county,
  ]);
  return {
    name: '支出与分担',
    title: '待遇支出与省、市、县财政分担测算表',
    notes: notesOf(
      plan,
      `单位：元/年。「现行」按现行标准和现有人员计算，空格为现行标准未提供；「拟定」按${staffZh(plan)}计算，未列入本次测算的项目照现行标准。`,
      ...shareNotes(plan),
      `${payTotalsWords(pay).zh}。`,
    ),
    columns: [
      words('项目', 24),
      index('标准', 10),
      count('享受人数', 11),
      money('现行年支出', 16),
      money('拟定年支出', 16),
      money('增减', 14),
      money('省级分担', 16),
      money('市级分担', 14),
      money('县级分担', 16),
    ],
    rows: table,
    total: totalOf(table, 9, [3, 4, 5, 6, 7, 8]),
    charts: [
      {
        kind: 'stacked',
        title: '各项待遇年支出由谁承担',
        along: 0,
        alongTitle: '项目',
        series: pay.shares.city === 0 && costs.every(({ shares }) => shares.city === 0) ? [6, 8] : [6, 7, 8],
        valueTitle: '元/年',
      },
    ],
    empty: '没有随岗位或职务发放的支出。',
  };
}

/** The shares in force, in words: finance checks them before any figure. */
function shareNotes({ policy }: Plan): string[] {
  const value = (id: string): number | null => {
    const found = policy.find((row) => row.id === id)?.value;
    return typeof found === 'number' ? found : null;
  };
  const of = (zh: string, prefix: string): string | null => {
    const [province, city] = [value(`${prefix}.province`), value(`${prefix}.city`)];
    return province === null || city === null ? null : `${zh}省级 ${100 * province}%、市级 ${100 * city}%`;
  };
  const shares = [
    of('生活补助', 'pay.share'),
    of('乡镇工作补贴', 'pay.share.township'),
    of('各项津贴', 'pay.share.supplement'),
  ].filter((each) => each !== null);
  if (shares.length === 0) return [];
  const most = value('pay.share.upTo') ?? 0;
  const limit = most > 0 ? `；生活补助人均超过 ${yuan(most)} 元/月的部分全部由县级承担` : '';
  return [`分担比例：${shares.join('；')}，其余由县级承担${limit}。依据见「政策参数」。`];
}

export function frontierSheet(plan: Plan, pay: PayPlan, points: Frontier): Sheet {
  const [first] = points;
  const chosen = Math.min(...pay.tiers.filter(({ tier }) => tier > 0).map(({ allowance }) => allowance));
  return {
    name: '最低档与支出',
    title: '最低档补助标准与全年最少支出对照表',
    notes: notesOf(
      plan,
      '金额单位：元。每行为最低档补助达到该标准时，满足各项规定的全年最少支出（含一并测算的津贴）；标「本方案」的为所采用的一行。',
    ),
    columns: [
      money('最低档（元/月）', 16),
      words('各档标准（元/月，由近到远）', 40),
      money('全年最少支出', 18),
      money('比首行增加', 16),
      money('省级分担', 16),
      money('市级分担', 14),
      money('县级分担', 16),
      index('说明', 10),
    ],
    rows: points.map(({ lowestAllowance, yearlyCost, shares, tiers }): Cell[] => [
      lowestAllowance,
      tiers
        .filter(({ tier }) => tier > 0)
        .map(({ allowance }) => allowance)
        .join('、'),
      yearlyCost,
      first === undefined ? null : yearlyCost - first.yearlyCost,
      shares.province,
      shares.city,
      shares.county,
      lowestAllowance === chosen ? '本方案' : null,
    ]),
    charts: [
      {
        kind: 'line',
        title: '最低档补助每提高一步，全年至少要花多少',
        along: 0,
        alongTitle: '最低档补助标准（元/月）',
        series: [2],
        valueTitle: '全年最少支出（元）',
      },
    ],
    empty: '没有享受补助的教师。',
  };
}

type Trial = Prices[number]['tighter'];

export function priceSheet(plan: Plan, prices: Prices): Sheet {
  const withBudget = prices.some(
    ({ tighter, looser }) => tighter.lowestAllowance !== null || looser.lowestAllowance !== null,
  );
  const cost = ({ possible, yearlyCost }: Trial): Cell => (possible ? yearlyCost : '无可行方案');
  const lowest = ({ lowestAllowance }: Trial): Cell => lowestAllowance;
  return {
    name: '规定的代价',
    title: '各项规定收紧或放宽一步的代价表',
    notes: notesOf(
      plan,
      '把一项规定收紧或放宽一步后重新求解，与满足现有规定的全年最少支出相比，单位：元/年；正数为多支出。没有影响的分项不列。',
      '「不限整步」为补助标准不限整步时收紧一步的代价，仅供参考：补助取整步，逐步的代价不一定相同。',
      ...(withBudget ? ['「最低档」为预算不变时最低档补助的变化，单位：元/月。'] : []),
    ),
    columns: [
      words('规定', 34),
      words('分项', 16),
      money('一步', 10),
      index('一步的单位', 16),
      money('收紧一步', 16),
      money('放宽一步', 16),
      money('不限整步', 14),
      ...(withBudget ? [money('收紧后最低档', 14), money('放宽后最低档', 14)] : []),
    ],
    rows: prices.map(({ rule, row, step, unit, tighter, looser, relaxation }): Cell[] => [
      ruleTitle(rule),
      row ?? '全部',
      step,
      unit.zh,
      cost(tighter),
      cost(looser),
      relaxation,
      ...(withBudget ? [lowest(tighter), lowest(looser)] : []),
    ]),
    empty: '没有适用的规定。',
  };
}
