/** P05: a check, nothing is decided: the year's performance pay stays within the approved total. */
import type { HardRule } from '../rule.ts';
import type { PayContext } from './context.ts';
import { yearlyPerformance } from './facts.ts';
import { performanceTotalClause } from './sources.ts';

/** Yuan a year, one for one. */
const RELAX_PRICE = 1;

export const performanceTotal: HardRule<PayContext> = {
  id: 'P05',
  domain: 'pay',
  slug: 'performance-total',
  strength: 'hard',
  title: { zh: '绩效工资不超核定总量', en: 'Performance pay within the approved total' },
  sentence: {
    zh: '交流调整后的全年绩效工资不超过核定的绩效工资总量；今年已超的，不得再增加。',
    en: 'After the moves the year’s performance pay is within the approved total; where it is above today, it does not grow.',
  },
  maths: '12 · Σ_t performance_t  ≤  max(performanceTotal, 12 · Σ_t performance_t today)',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [performanceTotalClause],
  parameters: [],
  applies: ({ facts }) =>
    facts.performanceTotal !== null || { zh: '未提供绩效工资总量', en: 'the approved total is not given' },
  build(model, { facts }) {
    const after = yearlyPerformance(facts.people);
    model.constrain({
      rule: 'P05',
      label: '全县',
      terms: [[model.integer('performancePay', after, after), 1]],
      upper: Math.max(facts.performanceTotal ?? 0, facts.performanceToday),
      relaxPrice: RELAX_PRICE,
    });
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：全年绩效工资超过核定总量 ${amount} 元`,
    en: `${subject.en}: performance pay is ${amount} yuan a year above the approved total`,
  }),
};
