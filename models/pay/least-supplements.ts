/**
 * P23: supplements are what their rules ask and no more. What the county still lacks goes to the remote: without this, a few
 * yuan a year would decide whether heads get ten more.
 */
import type { GoalRule } from '../rule.ts';
import type { PayContext } from './context.ts';
import { tieredAllowanceClause } from './sources.ts';

export const leastSupplements: GoalRule<PayContext> = {
  id: 'P23',
  domain: 'pay',
  slug: 'least-supplements',
  strength: 'goal',
  goal: 'leastSupplements',
  resolution: 1,
  title: { zh: '津贴年支出最少（按规定所需）', en: 'Supplements no more than asked' },
  sentence: {
    zh: '一并测算的津贴以规定所需为限，全年支出最少；其余不足先由边远补助补足。',
    en: 'The supplements decided with the allowances cost no more a year than their rules ask; what is still lacking goes to the allowances of the remote.',
  },
  maths: 'min 12 · (n_h · h + n_b · b + Σ_heads x), before P21',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [tieredAllowanceClause],
  parameters: ['pay.supplements'],
  applies: ({ supplements }) =>
    supplements.length > 0 || { zh: '本次没有测算津贴', en: 'no supplement is decided here' },
  build(model, { supplements, step }) {
    model.minimise({
      id: 'leastSupplements',
      rule: 'P23',
      unit: 'yuan a year',
      terms: supplements.map(({ variable, people }) => [variable, 12 * people * step]),
      resolution: 1,
    });
  },
};
