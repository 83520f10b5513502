/** P10: backbone teachers are paid for it, at least what the county says. */
import { constrainAtLeast, type PayContext, tightening } from './context.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { countyDecides, frontLineClause } from './sources.ts';

/** The county's own limit. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

const backboneOf = ({ supplements }: PayContext) => supplements.find(({ id }) => id === 'backbone');

export const backboneSupplement: PayHardRule = {
  id: 'P10',
  domain: 'pay',
  slug: 'backbone-supplement',
  strength: 'hard',
  title: { zh: '骨干教师津贴', en: 'Supplement of backbone teachers' },
  sentence: {
    zh: '骨干教师津贴每月不低于 {pay.backboneLeast} 元；计为骨干的层级与交流轮岗相同。',
    en: 'Backbone teachers get at least {pay.backboneLeast} yuan a month; the levels that count are those of rotation.',
  },
  maths: 'b ≥ least',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [frontLineClause, countyDecides],
  parameters: ['pay.supplements', 'pay.backboneLeast', 'rotation.backboneLevels', 'pay.allowanceStep'],
  applies: (context) =>
    backboneOf(context) !== undefined || {
      zh: '本次未测算骨干教师津贴，或花名册没有登记骨干教师',
      en: 'the supplement of backbone teachers is not decided here, or nobody is recorded as one',
    },
  build(model, context, policy) {
    const backbone = backboneOf(context);
    if (backbone === undefined) return;
    constrainAtLeast(
      model,
      { rule: 'P10', label: '骨干教师', relaxPrice: RELAX_PRICE * backbone.people },
      [[backbone.variable, 1]],
      policy['pay.backboneLeast'] + tightening(context, 'P10', '骨干教师'),
      { step: context.step, scale: 1 },
    );
  },
  trial: eachAmount,
  relief: (rows, _context, policy) => {
    const least = policy['pay.backboneLeast'] - Math.max(...rows.map(({ amount }) => amount));
    return least < 0 ? [] : [[{ parameter: 'pay.backboneLeast', value: least }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：骨干教师津贴每月少 ${amount} 元`,
    en: `${subject.en}: the supplement of backbone teachers is ${amount} yuan a month short`,
  }),
};
