/** P06: allowances are round amounts under the county's cap. The step itself is the unit of the variables. */
import { allowanceCells, decidesSomething, tightening } from './context.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { countyDecides, tieredAllowanceClause } from './sources.ts';
import { supplementLabels } from './supplements.ts';

/** The county's own limit: it gives way before the law does. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

export const allowanceStep: PayHardRule = {
  id: 'P06',
  domain: 'pay',
  slug: 'allowance-step',
  strength: 'hard',
  title: { zh: '补助标准的进位与上限', en: 'Step and cap of allowances' },
  sentence: {
    zh: '各档月补助标准和一并测算的津贴为 {pay.allowanceStep} 元的整数倍，不超过 {pay.allowanceMax} 元。',
    en: 'Every tier’s monthly allowance, and every supplement decided with it, is a multiple of {pay.allowanceStep} yuan and at most {pay.allowanceMax} yuan.',
  },
  maths: 'a_k = step · x_k, x_k integer;  a_k ≤ max',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [countyDecides, tieredAllowanceClause],
  parameters: ['pay.allowanceStep', 'pay.allowanceMax'],
  applies: (context) => decidesSomething(context) || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' },
  build(model, context, policy) {
    const amounts = [
      ...allowanceCells(context),
      ...context.supplements.map((each) => ({ ...each, label: supplementLabels[each.id] })),
    ];
    for (const { variable, people, label } of amounts) {
      model.constrain({
        rule: 'P06',
        label,
        terms: [[variable, context.step]],
        upper: Math.max(0, policy['pay.allowanceMax'] - tightening(context, 'P06', label)),
        relaxPrice: RELAX_PRICE * people,
      });
    }
  },
  trial: eachAmount,
  relief: (rows, _context, policy) => [
    [
      {
        parameter: 'pay.allowanceMax',
        value: policy['pay.allowanceMax'] + Math.max(...rows.map(({ amount }) => amount)),
      },
    ],
  ],
  gives: 'largest',
  violation: (subject, amount) => ({
    zh: `${subject.zh}：月补助标准超过上限 ${amount} 元，或不是规定进位的整数倍`,
    en: `${subject.en}: the allowance is ${amount} yuan a month above the cap, or no multiple of the step`,
  }),
};
