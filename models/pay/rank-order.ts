/** P12: where allowances differ by rank post, a higher post of a tier never gets less. */
import { allowanceCells, type PayContext, tightening } from './context.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { countyDecides } from './sources.ts';

/** The county's own limit. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

/** Neighbouring rank posts of a tier, lower post first. */
const neighbours = (context: PayContext) =>
  allowanceCells(context).flatMap((cell, position, cells) => {
    const lower = cells[position - 1];
    return lower === undefined || lower.tier !== cell.tier ? [] : [{ lower, higher: cell }];
  });

export const rankOrder: PayHardRule = {
  id: 'P12',
  domain: 'pay',
  slug: 'rank-order',
  strength: 'hard',
  title: { zh: '同档补助随岗位等级不降低', en: 'Within a tier, higher posts never get less' },
  sentence: {
    zh: '补助按岗位等级分别确定时，同一档次内岗位等级高的不低于岗位等级低的；未聘岗位等级的按最低。',
    en: 'Where allowances differ by rank post, within one tier a higher post gets at least what a lower one does; people without a rank post come lowest.',
  },
  maths: 'a_{k,r} ≥ a_{k,r+1}  for rank posts r of one tier k (1 is the highest post)',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [countyDecides],
  parameters: ['pay.allowanceByRank', 'pay.allowanceStep'],
  applies: (context, policy) => {
    if (!policy['pay.allowanceByRank']) return { zh: '补助不分岗位等级', en: 'allowances do not differ by rank post' };
    return neighbours(context).length > 0 || { zh: '没有一档有多个岗位等级', en: 'no tier has several rank posts' };
  },
  build(model, context) {
    for (const { lower, higher } of neighbours(context)) {
      model.constrain({
        rule: 'P12',
        label: higher.label,
        terms: [
          [higher.variable, context.step],
          [lower.variable, -context.step],
        ],
        lower: tightening(context, 'P12', higher.label),
        relaxPrice: RELAX_PRICE * higher.people,
      });
    }
  },
  trial: eachAmount,
  gives: 'largest',
  relief: () => [[{ parameter: 'pay.allowanceByRank', value: false }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}：补助比同档较低岗位等级每月少 ${amount} 元`,
    en: `${subject.en}: the allowance is ${amount} yuan a month below that of a lower post of the tier`,
  }),
};
