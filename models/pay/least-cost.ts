/** P21: the allowances cost the least a year. */
import type { GoalRule } from '../rule.ts';
import { allowanceTiers, type PayContext, variableOf } from './context.ts';
import { countyDecides } from './sources.ts';

export const leastCost: GoalRule<PayContext> = {
  id: 'P21',
  domain: 'pay',
  slug: 'least-cost',
  strength: 'goal',
  goal: 'leastCost',
  resolution: 1,
  title: { zh: '补助年支出最少', en: 'Least yearly cost' },
  sentence: {
    zh: '在满足各项规定的前提下，全年补助支出最少。',
    en: 'Within the rules, the year’s allowances cost the least.',
  },
  maths: 'min 12 · Σ_{k ≥ 1} n_k · a_k',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [countyDecides],
  parameters: ['pay.goal', 'pay.allowanceStep'],
  applies: (context) =>
    allowanceTiers(context).length > 0 || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' },
  build(model, context) {
    model.minimise({
      id: 'leastCost',
      rule: 'P21',
      unit: 'yuan a year',
      terms: allowanceTiers(context).map(({ tier, people }) => [
        variableOf(tier, context.steps),
        12 * people * context.step,
      ]),
      resolution: 1,
    });
  },
};
