/** P04: the average allowance over those who receive it reaches the province's floor. */
import { allowanceCells, constrainAtLeast, tightening } from './context.ts';
import { eachPerson, type PayHardRule } from './pay-rule.ts';
import { guangdongAllowance } from './sources.ts';

/** The province checks it every year; as dear as the statutory rules. Yuan a year per yuan a month. */
const RELAX_PRICE = 120;

export const provincialFloor: PayHardRule = {
  id: 'P04',
  domain: 'pay',
  slug: 'provincial-floor',
  strength: 'hard',
  title: { zh: '人均补助不低于省定下限', en: 'Average allowance reaches the provincial floor' },
  sentence: {
    zh: '享受补助的教师（第 1 档及以上）人均每月不低于 {pay.allowanceFloor} 元。',
    en: 'Those who receive the allowance (tier 1 and up) get at least {pay.allowanceFloor} yuan a month on average.',
  },
  maths: 'Σ_{k ≥ 1} n_k · a_k  ≥  floor · Σ_{k ≥ 1} n_k',
  unit: { zh: '元/月（全县合计）', en: 'yuan a month, the whole county' },
  sources: [guangdongAllowance],
  parameters: ['pay.allowanceFloor', 'pay.allowanceStep'],
  applies: (context, policy) => {
    if (policy['pay.allowanceFloor'] === 0) return { zh: '未设省定下限', en: 'no provincial floor is set' };
    return allowanceCells(context).length > 0 || { zh: '没有享受补助的教师', en: 'nobody receives the allowance' };
  },
  build(model, context, policy) {
    const cells = allowanceCells(context);
    const recipients = cells.reduce((sum, { people }) => sum + people, 0);
    constrainAtLeast(
      model,
      { rule: 'P04', label: '全县', relaxPrice: RELAX_PRICE },
      cells.map(({ variable, people }) => [variable, people]),
      (policy['pay.allowanceFloor'] + tightening(context, 'P04', '全县')) * recipients,
      { step: context.step, scale: 1 },
    );
  },
  trial: eachPerson,
  relief: ([row], context, policy) => {
    if (row === undefined) return [];
    const recipients = allowanceCells(context).reduce((sum, { people }) => sum + people, 0);
    const floor = Math.floor(policy['pay.allowanceFloor'] - row.amount / recipients);
    return floor < 0 ? [] : [[{ parameter: 'pay.allowanceFloor', value: floor }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：补助合计每月比按省定人均下限计算少 ${amount} 元`,
    en: `${subject.en}: allowances together are ${amount} yuan a month below the provincial floor`,
  }),
};
