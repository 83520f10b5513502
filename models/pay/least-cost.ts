/** P21: the allowances, and the supplements decided with them, cost the least a year. */
import type { GoalRule } from '../rule.ts';
import { decidesSomething, type PayContext, yearlyCostTerms } from './context.ts';
import { countyDecides } from './sources.ts';

export const leastCost: GoalRule<PayContext> = {
  id: 'P21',
  domain: 'pay',
  slug: 'least-cost',
  strength: 'goal',
  goal: 'leastCost',
  resolution: 1,
  title: { zh: '补助和津贴年支出最少', en: 'Least yearly cost of allowances and supplements' },
  sentence: {
    zh: '在满足各项规定的前提下，全年补助和一并测算的津贴支出最少。',
    en: 'Within the rules, the year’s allowances and the supplements decided with them cost the least.',
  },
  maths: 'min 12 · (Σ_{k ≥ 1} n_k · a_k + n_h · h + n_b · b + Σ_heads x)',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [countyDecides],
  parameters: ['pay.goal', 'pay.allowanceStep'],
  applies: (context) => decidesSomething(context) || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' },
  build(model, context) {
    model.minimise({
      id: 'leastCost',
      rule: 'P21',
      unit: 'yuan a year',
      terms: yearlyCostTerms(context),
      resolution: 1,
    });
  },
};
