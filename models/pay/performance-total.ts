/** P05: the year's performance pay, with the supplements that lie within it, stays within the approved total. */
import type { Term } from '../lp/builder.ts';
import { tightening } from './context.ts';
import { fixedPerformance } from './facts.ts';
import { type PayHardRule, yearOfAStep } from './pay-rule.ts';
import { performanceTotalClause } from './sources.ts';

/** Yuan a year, one for one. */
const RELAX_PRICE = 1;

export const performanceTotal: PayHardRule = {
  id: 'P05',
  domain: 'pay',
  slug: 'performance-total',
  strength: 'hard',
  title: { zh: '绩效工资不超核定总量', en: 'Performance pay within the approved total' },
  sentence: {
    zh: '交流调整后的全年绩效工资（各项津贴按规定计入）不超过核定的绩效工资总量；今年已超的，不得再增加。',
    en: 'After the moves the year’s performance pay, supplements included where they count, is within the approved total; where it is above today, it does not grow.',
  },
  maths: '12 · (Σ_t performance_t + supplements)  ≤  max(performanceTotal, 12 · Σ_t performance_t today)',
  unit: { zh: '元/年', en: 'yuan a year' },
  sources: [performanceTotalClause],
  parameters: ['pay.supplementsInTotal', 'pay.supplements'],
  applies: ({ facts }) =>
    facts.performanceTotal !== null || { zh: '未提供绩效工资总量', en: 'the approved total is not given' },
  build(model, context, policy) {
    const { facts, supplements, step } = context;
    const fixed = fixedPerformance(facts.people, policy);
    const decided = policy['pay.supplementsInTotal'] ? supplements : [];
    model.constrain({
      rule: 'P05',
      label: '全县',
      terms: [
        [model.integer('performancePay', fixed, fixed), 1],
        ...decided.map(({ variable, people }): Term => [variable, 12 * people * step]),
      ],
      upper: Math.max(facts.performanceTotal ?? 0, facts.performanceToday) - tightening(context, 'P05', '全县'),
      relaxPrice: RELAX_PRICE,
    });
  },
  trial: yearOfAStep,
  relief: (_rows, { supplements }, policy) =>
    policy['pay.supplementsInTotal'] && supplements.length > 0
      ? [[{ parameter: 'pay.supplementsInTotal', value: false }]]
      : [],
  violation: (subject, amount) => ({
    zh: `${subject.zh}：全年绩效工资超过核定总量 ${amount} 元`,
    en: `${subject.en}: performance pay is ${amount} yuan a year above the approved total`,
  }),
};
