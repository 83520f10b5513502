/** P07: with a fixed budget, the year's allowances and supplements stay within it. */
import { decidesSomething, tightening, yearlyCostTerms } from './context.ts';
import { type PayHardRule, yearOfAStep } from './pay-rule.ts';
import { countyDecides } from './sources.ts';

/** Yuan a year, one for one. */
const RELAX_PRICE = 1;

export const yearlyBudget: PayHardRule = {
  id: 'P07',
  domain: 'pay',
  slug: 'yearly-budget',
  strength: 'hard',
  title: { zh: '补助不超年度预算', en: 'Allowances within the yearly budget' },
  sentence: {
    zh: '全年补助和一并测算的津贴支出不超过预算 {pay.yearlyBudget} 元。',
    en: 'The year’s allowances and the supplements decided with them cost at most the budget of {pay.yearlyBudget} yuan.',
  },
  maths: '12 · (Σ_{k ≥ 1} n_k · a_k + supplements)  ≤  budget',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [countyDecides],
  parameters: ['pay.goal', 'pay.yearlyBudget', 'pay.allowanceStep'],
  applies: (context, policy) => {
    if (policy['pay.goal'] !== 'bestWorstTier') {
      return { zh: '目标为支出最少，不设预算上限', en: 'the goal is least cost; there is no budget' };
    }
    return decidesSomething(context) || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' };
  },
  build(model, context, policy) {
    model.constrain({
      rule: 'P07',
      label: '全县',
      terms: yearlyCostTerms(context),
      upper: Math.max(0, policy['pay.yearlyBudget'] - tightening(context, 'P07', '全县')),
      relaxPrice: RELAX_PRICE,
    });
  },
  trial: yearOfAStep,
  relief: ([row], _context, policy) =>
    row === undefined ? [] : [[{ parameter: 'pay.yearlyBudget', value: policy['pay.yearlyBudget'] + row.amount }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}：全年补助支出超过预算 ${amount} 元`,
    en: `${subject.en}: allowances cost ${amount} yuan a year above the budget`,
  }),
};
