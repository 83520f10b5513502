/** 补助标准 by tier with its cost and who pays; comparison of equal ranks. */
import type { County } from '../county/county.ts';
import type { PayPlan, Plan } from '../planning/plan.ts';
import { type Cell, type Column, count, index, money, type Sheet, totalOf, words } from '../report/sheet.ts';
import { notesOf } from './summary-sheet.ts';

export function paySheets(plan: Plan, pay: PayPlan, county: County): Sheet[] {
  return [allowances(plan, pay, county), parity(plan, pay)];
}

const yuan = (amount: number): string => amount.toLocaleString('en-US');

function allowances(plan: Plan, pay: PayPlan, { pay: rows }: County): Sheet {
  const today = (tier: number): number | null =>
    rows.find(({ item, key }) => item === 'tierAllowance' && key === String(tier))?.amount ?? null;
  const table = pay.tiers.map(({ tier, allowance, recipients }): Cell[] => [
    tier === 0 ? '第 0 档（县城，不享受）' : `第 ${tier} 档`,
    today(tier),
    allowance,
    recipients,
    allowance * recipients,
    12 * allowance * recipients,
  ]);
  const { province, city, county } = pay.shares;
  return {
    name: '工资待遇',
    title: '农村学校教师补助标准与支出测算表',
    notes: notesOf(
      plan,
      `金额单位：元。按交流后的人员测算；档次越高越边远。全年支出 ${yuan(pay.yearlyCost)} 元，分担：省级 ${yuan(province)} 元、市级 ${yuan(city)} 元、县级 ${yuan(county)} 元。`,
    ),
    columns: [
      words('档次', 26),
      money('现行标准（元/月）', 18),
      money('拟定标准（元/月）', 18),
      count('享受人数', 14),
      money('月支出', 18),
      money('年支出', 20),
    ],
    rows: table,
    total: totalOf(table, 6, [3, 4, 5]),
    empty: '没有可测算的人员。',
  };
}

const average = (header: string): Column => ({ header, kind: 'amount', width: 14 });

function parity(plan: Plan, { parity: ranks }: PayPlan): Sheet {
  return {
    name: '同职级工资比较',
    title: '农村学校与县城学校同职级教师工资比较表',
    notes: notesOf(
      plan,
      '单位：元/月，人均。可比工资不含薪级工资和教龄津贴，计入项目见「政策参数」，须经财政部门确认；全部工资含薪级工资，数据不全时为空。',
    ),
    columns: [
      index('岗位等级', 10),
      count('农村人数', 10),
      count('县城人数', 10),
      average('农村可比工资'),
      average('县城可比工资'),
      average('农村高出'),
      average('农村全部工资'),
      average('县城全部工资'),
    ],
    rows: ranks.map((rank): Cell[] => [
      `${rank.rankPost} 级`,
      rank.ruralPeople,
      rank.townPeople,
      rank.ruralAverage,
      rank.townAverage,
      Math.round(100 * (rank.ruralAverage - rank.townAverage)) / 100,
      rank.ruralFull,
      rank.townFull,
    ]),
    empty: '没有一个岗位等级在县城和农村都有教师，无从比较。',
  };
}
