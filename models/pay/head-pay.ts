/**
 * P11: heads' performance pay by appraisal: at least what the county says, more for those rated excellent, and on average
 * not out of proportion to the teachers'.
 */

import { parameters } from '../parameters.ts';
import { constrainAtLeast, type PayContext, type SupplementVariable, tightening } from './context.ts';
import type { PaidPerson } from './facts.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { countyDecides, headPayClause } from './sources.ts';
import { supplementLabels } from './supplements.ts';

/** The county's own limit. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

const headsOf = ({ supplements }: PayContext): readonly SupplementVariable[] =>
  supplements.filter(({ id }) => id === 'headExcellent' || id === 'headOther');
const isHead = ({ duties }: PaidPerson): boolean => duties.some((id) => id === 'headExcellent' || id === 'headOther');

export const headPay: PayHardRule = {
  id: 'P11',
  domain: 'pay',
  slug: 'head-pay',
  strength: 'hard',
  title: { zh: '校长绩效津贴', en: 'Supplement of heads' },
  sentence: {
    zh: '校长、书记绩效津贴每月不低于 {pay.headLeast} 元，最近一次考核优秀的不低于其他校长；加上津贴后，校长平均绩效工资不超过其他教师平均基础绩效的 {pay.headRatio} 倍（今年已超过的，津贴合计不得高于今年）。',
    en: 'Heads and secretaries get at least {pay.headLeast} yuan a month, those last rated excellent at least as much as the others; with it their average performance pay is at most {pay.headRatio} times the other teachers’ average base (where it is above today, the supplements together do not grow).',
  },
  maths:
    'x_other ≥ least;  x_excellent ≥ x_other;  Σ_heads (performance + x) ≤ ratio · n_heads · average performance of the others, or Σ x ≤ today’s',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [headPayClause, countyDecides],
  parameters: ['pay.supplements', 'pay.headLeast', 'pay.headRatio', 'pay.allowanceStep'],
  applies: (context) =>
    headsOf(context).length > 0 || {
      zh: '本次未测算校长绩效津贴，或没有在岗的校长、书记',
      en: 'the supplement of heads is not decided here, or there are no heads on the ground',
    },
  build(model, context, policy) {
    const heads = headsOf(context);
    const { step } = context;
    for (const { id, people, variable } of heads) {
      const label = supplementLabels[id];
      const least = policy['pay.headLeast'] + tightening(context, 'P11', label);
      const row = { rule: 'P11', label, relaxPrice: RELAX_PRICE * people };
      constrainAtLeast(model, row, [[variable, 1]], least, { step, scale: 1 });
    }
    const [excellent, other] = heads;
    if (excellent !== undefined && other !== undefined) {
      model.constrain({
        rule: 'P11',
        label: '考核次序',
        terms: [
          [excellent.variable, step],
          [other.variable, -step],
        ],
        lower: 0,
        relaxPrice: RELAX_PRICE * excellent.people,
      });
    }
    const room = roomOf(context, policy['pay.headRatio']);
    if (room === null) return;
    model.constrain({
      rule: 'P11',
      label: '校长与教师平均',
      terms: heads.map(({ variable, people }) => [variable, people * step] as const),
      upper: room,
      relaxPrice: RELAX_PRICE,
    });
  },
  trial: eachAmount,
  relief: (rows, context, policy) => {
    const short = rows.filter(({ label }) => headsOf(context).some(({ id }) => supplementLabels[id] === label));
    if (short.length > 0 && short.length === rows.length) {
      const floor = policy['pay.headLeast'] - Math.max(...short.map(({ amount }) => amount));
      return floor < 0 ? [] : [[{ parameter: 'pay.headLeast', value: floor }]];
    }
    const compared = comparedWith(context);
    const room = roomOf(context, policy['pay.headRatio']);
    if (compared === null || room === null) return [];
    const { heads, others } = compared;
    const { step } = context;
    // Either every head gets what there is room for, or there is room for what every head is to get.
    const least = Math.floor(room / heads.length / step) * step;
    const paid = Math.ceil(policy['pay.headLeast'] / step) * step * heads.length;
    const average = performanceOf(others) / others.length;
    const ratio = Math.ceil((100 * (performanceOf(heads) + paid)) / heads.length / average - 1e-9) / 100;
    return [
      ...(least < policy['pay.headLeast'] ? [[{ parameter: 'pay.headLeast', value: least } as const]] : []),
      ...(ratio <= parameters['pay.headRatio'].max && ratio > policy['pay.headRatio']
        ? [[{ parameter: 'pay.headRatio', value: ratio } as const]]
        : []),
    ];
  },
  gives: 'largest',
  violation: (subject, amount) => ({
    zh: `${subject.zh}：校长绩效津贴与规定相差 ${amount} 元/月`,
    en: `${subject.en}: the supplement of heads is off by ${amount} yuan a month`,
  }),
};

/** Yuan a month that all heads' supplements together may come to; null when nobody's performance pay can be compared. */
function roomOf(context: PayContext, ratio: number): number | null {
  const compared = comparedWith(context);
  if (compared === null) return null;
  const { heads, others } = compared;
  const today = headsOf(context).reduce((total, supplement) => total + supplement.today, 0);
  // A hair above, for a ratio such as 1.2 that doubles do not hold exactly.
  const room = Math.floor((ratio * heads.length * performanceOf(others)) / others.length - performanceOf(heads) + 1e-6);
  return Math.max(today, room);
}

const performanceOf = (people: readonly PaidPerson[]): number =>
  people.reduce((total, { basePerformance }) => total + (basePerformance ?? 0), 0);

/** Heads and the other teachers whose performance pay is known; null when one side is empty. */
function comparedWith({ facts }: PayContext) {
  const known = facts.people.filter(({ basePerformance }) => basePerformance !== null);
  const heads = known.filter(isHead);
  const others = known.filter((person) => !isHead(person));
  return heads.length === 0 || others.length === 0 ? null : { heads, others };
}
