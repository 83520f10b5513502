/** P06: allowances are round amounts under the county's cap. The step itself is the unit of the variables. */
import type { HardRule } from '../rule.ts';
import { allowanceTiers, type PayContext, variableOf } from './context.ts';
import { countyDecides, tieredAllowanceClause } from './sources.ts';

/** The county's own limit: it gives way before the law does. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

export const allowanceStep: HardRule<PayContext> = {
  id: 'P06',
  domain: 'pay',
  slug: 'allowance-step',
  strength: 'hard',
  title: { zh: '补助标准的进位与上限', en: 'Step and cap of allowances' },
  sentence: {
    zh: '各档月补助标准为 {pay.allowanceStep} 元的整数倍，不超过 {pay.allowanceMax} 元。',
    en: 'Every tier’s monthly allowance is a multiple of {pay.allowanceStep} yuan and at most {pay.allowanceMax} yuan.',
  },
  maths: 'a_k = step · x_k, x_k integer;  a_k ≤ max',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [countyDecides, tieredAllowanceClause],
  parameters: ['pay.allowanceStep', 'pay.allowanceMax'],
  applies: (context) =>
    allowanceTiers(context).length > 0 || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' },
  build(model, context, policy) {
    for (const { tier, people } of allowanceTiers(context)) {
      model.constrain({
        rule: 'P06',
        label: `第 ${tier} 档`,
        terms: [[variableOf(tier, context.steps), context.step]],
        upper: policy['pay.allowanceMax'],
        relaxPrice: RELAX_PRICE * people,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：月补助标准超过上限 ${amount} 元，或不是规定进位的整数倍`,
    en: `${subject.en}: the allowance is ${amount} yuan a month above the cap, or no multiple of the step`,
  }),
};
