/** P09: class heads are paid for it, at least what the county says and never less than backbone teachers. */
import { constrainAtLeast, type PayContext, tightening } from './context.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { classHeadClause, countyDecides, frontLineClause } from './sources.ts';

/** The county's own limit. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 12;

const variableOf = ({ supplements }: PayContext, id: 'classHead' | 'backbone') =>
  supplements.find((supplement) => supplement.id === id);

export const classHeadSupplement: PayHardRule = {
  id: 'P09',
  domain: 'pay',
  slug: 'class-head-supplement',
  strength: 'hard',
  title: { zh: '班主任津贴', en: 'Supplement of class heads' },
  sentence: {
    zh: '班主任津贴每月不低于 {pay.classHeadLeast} 元；与骨干教师津贴一并测算时，不低于骨干教师津贴。',
    en: 'Class heads get at least {pay.classHeadLeast} yuan a month, and never less than backbone teachers where both supplements are decided.',
  },
  maths: 'h ≥ least;  h ≥ b',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [classHeadClause, frontLineClause, countyDecides],
  parameters: ['pay.supplements', 'pay.classHeadLeast', 'pay.allowanceStep'],
  applies: (context) =>
    variableOf(context, 'classHead') !== undefined || {
      zh: '本次未测算班主任津贴，或花名册没有登记班主任',
      en: 'the supplement of class heads is not decided here, or nobody is recorded as one',
    },
  build(model, context, policy) {
    const head = variableOf(context, 'classHead');
    if (head === undefined) return;
    const relaxPrice = RELAX_PRICE * head.people;
    const least = policy['pay.classHeadLeast'] + tightening(context, 'P09', '班主任');
    constrainAtLeast(model, { rule: 'P09', label: '班主任', relaxPrice }, [[head.variable, 1]], least, {
      step: context.step,
      scale: 1,
    });
    const backbone = variableOf(context, 'backbone');
    if (backbone === undefined) return;
    model.constrain({
      rule: 'P09',
      label: '班主任与骨干教师',
      terms: [
        [head.variable, context.step],
        [backbone.variable, -context.step],
      ],
      lower: 0,
      relaxPrice,
    });
  },
  trial: eachAmount,
  relief: (rows, _context, policy) => {
    const least = policy['pay.classHeadLeast'] - Math.max(...rows.map(({ amount }) => amount));
    return least < 0 ? [] : [[{ parameter: 'pay.classHeadLeast', value: least }]];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：班主任津贴每月少 ${amount} 元`,
    en: `${subject.en}: the supplement of class heads is ${amount} yuan a month short`,
  }),
};
