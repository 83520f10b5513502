/** P01: at every rank post, comparable pay in rural schools is at least that in the county seat. */
import type { Term } from '../lp/builder.ts';
import type { Policy } from '../parameters.ts';
import type { Relief } from '../rule.ts';
import { allowanceCells, constrainAtLeast, type PayContext, stepsOf, tightening } from './context.ts';
import { type ParityGroup, parityGroups } from './parity-groups.ts';
import { eachPerson, type PayHardRule } from './pay-rule.ts';
import { rankParityClause } from './sources.ts';

/** Statutory: dearer to break than to pay for, by a factor no county's own limit reaches. Yuan a year per yuan a month. */
const RELAX_PRICE = 120;

export const rankParity: PayHardRule = {
  id: 'P01',
  domain: 'pay',
  slug: 'rank-parity',
  strength: 'hard',
  title: { zh: '乡村教师不低于同职级县城教师', en: 'Rural pay at least town pay, rank by rank' },
  sentence: {
    zh: '每一岗位等级，乡村学校教师可比工资的平均数不低于县城学校同等级教师（计入项目由财政部门确认，薪级工资和教龄不计）。',
    en: 'At every rank post the average comparable pay in rural schools is at least that in county-seat schools (items confirmed by finance; pay grade and years of service are left out).',
  },
  maths:
    'n_town(r) · Σ_{t rural, rank r} w_t  ≥  n_rural(r) · Σ_{t town, rank r} w_t   for every rank r with people in both',
  unit: { zh: '元/月（该组乡村教师合计）', en: 'yuan a month, all rural people of the group together' },
  sources: [rankParityClause],
  parameters: ['pay.comparableItems', 'pay.parityBySchool', 'pay.allowanceStep'],
  applies: ({ facts }, policy) =>
    parityGroups(facts, policy).length > 0 || {
      zh: '没有一个岗位等级在县城和乡村都有教师，无从比较',
      en: 'no rank post is held both in the county seat and in rural schools',
    },
  build(model, context, policy) {
    for (const group of parityGroups(context.facts, policy)) {
      const { rural, town, label } = group;
      constrainAtLeast(
        model,
        { rule: 'P01', label, relaxPrice: RELAX_PRICE },
        allowanceTerms(group, context, policy),
        n(rural) * sum(town) - n(town) * sum(rural) + tightening(context, 'P01', label) * n(rural) * n(town),
        { step: context.step, scale: n(town) },
      );
    }
  },
  trial: { ...eachPerson, byRow: true },
  relief: (_rows, context, policy, values) => {
    const raised = raisedTownshipAllowance(context, policy, values);
    return [
      ...(policy['pay.parityBySchool'] ? [[{ parameter: 'pay.parityBySchool', value: false } as const]] : []),
      ...(raised.length > 0 ? [raised] : []),
    ];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：乡村教师可比工资合计每月比县城同职级少 ${amount} 元`,
    en: `${subject.en}: rural comparable pay is ${amount} yuan a month short of town pay, all together`,
  }),
};

/** Steps of the allowance that count: n_town·rural − n_rural·town; none when finance does not compare the allowance. */
function allowanceTerms({ rural, town }: ParityGroup, context: PayContext, policy: Policy): Term[] {
  if (!policy['pay.comparableItems'].includes('tierAllowance')) return [];
  const sums = new Map<number, number>();
  const add = ([variable, amount]: Term) => sums.set(variable, (sums.get(variable) ?? 0) + amount);
  for (const [variable, count] of stepsOf(rural, context)) add([variable, n(town) * count]);
  for (const [variable, count] of stepsOf(town, context)) add([variable, -n(rural) * count]);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}

const n = (people: ParityGroup['rural']): number => people.length;
const sum = (people: ParityGroup['rural']): number => people.reduce((total, { comparable }) => total + comparable, 0);

/** The township allowance, raised alike at every tier outside the county seat, by what the worst group lacks on average. */
function raisedTownshipAllowance(context: PayContext, policy: Policy, values: readonly number[]): readonly Relief[] {
  const counted = policy['pay.comparableItems'].includes('tierAllowance');
  const average = (people: ParityGroup['rural']): number => {
    const steps = counted ? stepsOf(people, context) : [];
    return (
      (sum(people) +
        steps.reduce((all, [variable, count]) => all + count * context.step * (values[variable] ?? 0), 0)) /
      n(people)
    );
  };
  const lacking = parityGroups(context.facts, policy).map(({ rural, town }) => average(town) - average(rural));
  const by = Math.ceil(Math.max(...lacking) / context.step - 1e-9) * context.step;
  if (by <= 0 || !policy['pay.comparableItems'].includes('townshipAllowance')) return [];
  const tiers = [...new Set(allowanceCells(context).map(({ tier }) => tier))];
  return tiers.map((tier) => ({ pay: { item: 'townshipAllowance', key: String(tier), by } }));
}
