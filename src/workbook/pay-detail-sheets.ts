/** 同职级工资比较, 边远档次, 交流待遇变化: the comparison rank by rank, the tier of every school, each person's change. */
import { payItemWords } from '../county/pay-items.ts';
import { labelNote } from '../county/person-labels.ts';
import type { PayPlan, Plan, RotationPlan } from '../planning/plan.ts';
import { type Cell, type Column, count, index, money, numbered, type Sheet, words } from '../report/sheet.ts';
import type { Names } from './names.ts';
import { notesOf } from './summary-sheet.ts';

type Schools = NonNullable<PayPlan['schools']>;

const average = (header: string): Column => ({ header, kind: 'amount', width: 14 });
const cents = (amount: number): number => Math.round(100 * amount) / 100;

/** The county's rows first; rows of single schools follow where parity holds school by school. */
export function paritySheet(plan: Plan, { parity }: PayPlan, names: Names): Sheet {
  const bySchool = parity.some(({ school }) => school !== undefined);
  const known = ({
    ruralPeople,
    ruralFullKnown = ruralPeople,
    townPeople,
    townFullKnown = townPeople,
  }: (typeof parity)[number]) =>
    ruralFullKnown < ruralPeople || townFullKnown < townPeople
      ? `乡村 ${ruralFullKnown} 人、县城 ${townFullKnown} 人齐全`
      : null;
  return {
    name: '同职级工资比较',
    title: '乡村学校与县城学校同职级教师工资比较表',
    notes: notesOf(
      plan,
      '单位：元/月，人均。可比工资不含薪级工资和教龄津贴，须经财政部门确认的计入项目：',
      `${comparedItems(plan)}。`,
      '「全部工资」含薪级工资和各项津贴，受教龄影响，只供对照；按工资项目齐全的人计算，不齐全的在「说明」列出。',
    ),
    columns: [
      ...(bySchool ? [words('乡村学校', 26)] : []),
      index('岗位等级', 10),
      count('乡村人数', 10),
      count('县城人数', 10),
      average('乡村可比工资'),
      average('县城可比工资'),
      average('乡村高出'),
      average('乡村全部工资'),
      average('县城全部工资'),
      words('说明', 26),
    ],
    rows: parity.map((rank): Cell[] => [
      ...(bySchool ? [rank.school === undefined ? '全县乡村学校' : names.school(rank.school)] : []),
      `${rank.rankPost} 级`,
      rank.ruralPeople,
      rank.townPeople,
      rank.ruralAverage,
      rank.townAverage,
      cents(rank.ruralAverage - rank.townAverage),
      rank.ruralFull,
      rank.townFull,
      known(rank),
    ]),
    charts: [
      {
        kind: 'columns',
        title: '同职级可比工资：乡村与县城',
        along: bySchool ? 1 : 0,
        alongTitle: '岗位等级',
        series: bySchool ? [4, 5] : [3, 4],
        valueTitle: '元/月',
        rows: parity.filter(({ school }) => school === undefined).length,
      },
    ],
    empty: '没有一个岗位等级在县城和乡村都有教师，无从比较。',
  };
}

/** What is counted, and whether the county has confirmed it. */
function comparedItems({ policy }: Plan): string {
  const row = policy.find(({ id }) => id === 'pay.comparableItems');
  const items = Array.isArray(row?.value) ? row.value.map(String) : [];
  const named = items.map((item) => (item in payItemWords ? payItemWords[item as keyof typeof payItemWords][0] : item));
  const confirmed = row?.layer === 'county' || row?.layer === 'scenario';
  return `${named.join('、')}（${confirmed ? `依据：${row?.text}` : '本县财政部门尚未确认，按通行做法'}）`;
}

const sources: Readonly<Record<Schools[number]['source'], string>> = {
  county: '县核定',
  rule: '按路程',
  location: '路程不明，按区位',
};

export function tierSheet(plan: Plan, schools: Schools, names: Names): Sheet {
  const rows = schools.toSorted((a, b) => b.tier - a.tier || (b.minutes ?? 0) - (a.minutes ?? 0));
  const differing = schools.filter(({ tier, byRule }) => byRule !== null && byRule !== tier).length;
  return {
    name: '边远档次',
    title: '学校边远档次表',
    notes: notesOf(
      plan,
      '路程为到最近一所县城学校的道路里程和单程时间，「路程」表没有的按直线距离推算；分档标准见「政策参数」。',
      differing === 0
        ? '采用的档次与按路程推算的一致。'
        : `采用的档次与按路程推算不一致的 ${differing} 所，在「差异」列标出，请核对。`,
    ),
    columns: [
      index(),
      words('学校', 36),
      index('采用档次', 10),
      index('依据', 18),
      { header: '距县城公里', kind: 'half', width: 12 },
      count('单程分钟', 11),
      index('按路程推算', 12),
      index('差异', 10),
    ],
    rows: numbered(
      rows.map(({ school, tier, source, km, minutes, byRule }): Cell[] => [
        names.school(school),
        `第 ${tier} 档`,
        sources[source],
        km,
        minutes,
        byRule === null ? null : `第 ${byRule} 档`,
        byRule === null || byRule === tier ? null : tier > byRule ? `高 ${tier - byRule} 档` : `低 ${byRule - tier} 档`,
      ]),
    ),
    empty: '没有可测算的学校。',
  };
}

/** Everybody who moves, and every proposal for a head that names a school. */
export function moveSheet(plan: Plan, { moves, principals }: RotationPlan, names: Names): Sheet {
  const heads = (principals ?? []).flatMap(({ teacher, from, to, pay }) =>
    to === null || pay === undefined ? [] : [{ kind: '校长（建议）', teacher, from, to, pay }],
  );
  const teachers = moves.flatMap(({ teacher, from, to, pay }) =>
    pay === undefined ? [] : [{ kind: '教师', teacher, from, to, pay }],
  );
  const part = (pay: NonNullable<RotationPlan['moves'][number]['pay']>, item: string): number =>
    pay.parts.find((each) => each.item === item)?.amount ?? 0;
  const rows = numbered(
    [...teachers, ...heads].map(({ kind, teacher, from, to, pay }): Cell[] => [
      kind,
      names.teacher(teacher)?.name ?? null,
      names.label(teacher),
      names.school(from),
      names.school(to),
      pay.parts.reduce((sum, { amount }) => sum + amount, 0),
      part(pay, 'tierAllowance'),
      part(pay, 'townshipAllowance'),
      part(pay, 'townPerformance'),
      pay.atStake === 0 ? null : pay.atStake,
      pay.shares.province,
      pay.shares.city,
      pay.shares.county,
    ]),
  );
  return {
    name: '交流待遇变化（内部）',
    title: '教师交流后待遇变化表（内部使用）',
    notes: notesOf(
      plan,
      '生活补助和乡镇工作补贴随岗发放；区域绩效随工资关系，工资关系留在原学校的不变；岗位工资、薪级工资和基础性绩效随人，不变。变化按本方案标准计，单位：元/月。分担为各级财政因此每年增减的金额，单位：元/年。',
      '校级领导（建议）按任免办理，编制、工资关系和随岗待遇一并转到新学校，按新学校计。现行规定没有禁止交流后待遇减少；减少的人数和金额（含校级领导）见「摘要」。',
      '「随职务津贴」为现任班主任的津贴：到新校任班主任的照发，不任的停发，未计入变化。',
      labelNote.zh,
    ),
    columns: [
      index(),
      index('类别', 12),
      words('姓名', 10),
      words('标识', 11),
      words('原任教学校', 22),
      words('交流学校', 22),
      money('每月变化', 11),
      money('生活补助', 11),
      money('乡镇补贴', 11),
      money('区域绩效', 11),
      money('随职务津贴', 11),
      money('省级', 11),
      money('市级', 11),
      money('县级', 11),
    ],
    rows,
    empty: '没有拟交流的人员，或待遇未测算。',
  };
}
