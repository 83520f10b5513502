/**
 * P22: raise the lowest tier, then the next. Tiers are ordered by P03, so taking them from the nearest outwards is the
 * leximin order, and it fixes every allowance: equal plans do not exist.
 */
import type { GoalRule } from '../rule.ts';
import { allowanceCells, type PayContext } from './context.ts';
import { tieredAllowanceClause } from './sources.ts';

export const bestWorstTier: GoalRule<PayContext> = {
  id: 'P22',
  domain: 'pay',
  slug: 'best-worst-tier',
  strength: 'goal',
  goal: 'bestWorstTier',
  resolution: 1,
  title: {
    zh: '最低档补助尽量高（以距上限的差额计）',
    en: 'Lowest tier as high as can be, by what it lacks to the cap',
  },
  sentence: {
    zh: '从补助最低的一档起，依次使各档月补助标准尽可能高（以距单档上限的差额计）。',
    en: 'From the lowest tier outwards, each tier’s monthly allowance is as high as it can be (counted as what it lacks to the cap).',
  },
  maths: 'lex min (max − a_1, max − a_2, …)  over tiers with people',
  unit: { zh: '元/月', en: 'yuan a month below the cap' },
  sources: [tieredAllowanceClause],
  parameters: ['pay.goal', 'pay.allowanceMax', 'pay.allowanceStep'],
  applies: (context) =>
    allowanceCells(context).length > 0 || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' },
  build(model, context, policy) {
    for (const { tier, rankPost, variable } of allowanceCells(context)) {
      model.minimise({
        id: rankPost === null ? `bestWorstTier.${tier}` : `bestWorstTier.${tier}.${rankPost}`,
        rule: 'P22',
        unit: 'yuan a month below the cap',
        terms: [[variable, -context.step]],
        constant: policy['pay.allowanceMax'],
        resolution: 1,
      });
    }
  },
};
