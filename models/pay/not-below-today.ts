/** P13: nobody's allowance or supplement is cut: each is at least the standard of today. */
import { allowanceCells, constrainAtLeast, type PayContext, tightening } from './context.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { countyDecides, guangdongAllowance } from './sources.ts';
import { supplementItems, supplementLabels } from './supplements.ts';

/** The county's own limit. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

/** Amounts that have a standard today, with it. */
const paidToday = (context: PayContext) => {
  const { table } = context.facts;
  return [
    ...allowanceCells(context).map((cell) => ({ ...cell, standard: table.amount('tierAllowance', String(cell.tier)) })),
    ...context.supplements.map((each) => ({
      ...each,
      label: supplementLabels[each.id],
      standard: table.single(supplementItems[each.id]),
    })),
  ].flatMap(({ label, variable, people, standard }) =>
    standard === null || standard === 0 ? [] : [{ label, variable, people, standard }],
  );
};

export const notBelowToday: PayHardRule = {
  id: 'P13',
  domain: 'pay',
  slug: 'not-below-today',
  strength: 'hard',
  title: { zh: '补助和津贴不低于现行标准', en: 'Nothing falls below today’s standard' },
  sentence: {
    zh: '各档补助和一并测算的津贴，每月不低于「工资」表所列的现行标准。',
    en: 'Every tier’s allowance, and every supplement decided with it, is at least today’s standard in the pay table.',
  },
  maths: 'a_k ≥ a_k today;  h ≥ h today and so on, where today’s standard is given',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [guangdongAllowance, countyDecides],
  parameters: ['pay.keepToday', 'pay.allowanceStep'],
  applies: (context, policy) => {
    if (!policy['pay.keepToday']) return { zh: '允许低于现行标准', en: 'standards may fall below today’s' };
    return (
      paidToday(context).length > 0 || { zh: '「工资」表没有现行标准', en: 'the pay table gives no standard of today' }
    );
  },
  build(model, context) {
    for (const { label, variable, people, standard } of paidToday(context)) {
      constrainAtLeast(
        model,
        { rule: 'P13', label, relaxPrice: RELAX_PRICE * people },
        [[variable, 1]],
        standard + tightening(context, 'P13', label),
        { step: context.step, scale: 1 },
      );
    }
  },
  trial: eachAmount,
  relief: () => [[{ parameter: 'pay.keepToday', value: false }]],
  gives: 'largest',
  violation: (subject, amount) => ({
    zh: `${subject.zh}：比现行标准每月少 ${amount} 元`,
    en: `${subject.en}: ${amount} yuan a month below today’s standard`,
  }),
};
