/** P07: with a fixed budget, the year's allowances stay within it. */
import type { HardRule } from '../rule.ts';
import { allowanceTiers, type PayContext, variableOf } from './context.ts';
import { countyDecides } from './sources.ts';

/** Yuan a year, one for one. */
const RELAX_PRICE = 1;

export const yearlyBudget: HardRule<PayContext> = {
  id: 'P07',
  domain: 'pay',
  slug: 'yearly-budget',
  strength: 'hard',
  title: { zh: '补助不超年度预算', en: 'Allowances within the yearly budget' },
  sentence: {
    zh: '全年补助支出不超过预算 {pay.yearlyBudget} 元。',
    en: 'The year’s allowances cost at most the budget of {pay.yearlyBudget} yuan.',
  },
  maths: '12 · Σ_{k ≥ 1} n_k · a_k  ≤  budget',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [countyDecides],
  parameters: ['pay.goal', 'pay.yearlyBudget', 'pay.allowanceStep'],
  applies: (context, policy) => {
    if (policy['pay.goal'] !== 'bestWorstTier') {
      return { zh: '目标为支出最少，不设预算上限', en: 'the goal is least cost; there is no budget' };
    }
    return allowanceTiers(context).length > 0 || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' };
  },
  build(model, context, policy) {
    model.constrain({
      rule: 'P07',
      label: '全县',
      terms: allowanceTiers(context).map(({ tier, people }) => [
        variableOf(tier, context.steps),
        12 * people * context.step,
      ]),
      upper: policy['pay.yearlyBudget'],
      relaxPrice: RELAX_PRICE,
    });
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：全年补助支出超过预算 ${amount} 元`,
    en: `${subject.en}: allowances cost ${amount} yuan a year above the budget`,
  }),
};
