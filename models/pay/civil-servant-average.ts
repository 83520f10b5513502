/** P02: the county's teachers are paid on average at least what its civil servants are. */
import { allowanceCells, constrainAtLeast, type PayContext, stepsOf, supplementSteps, tightening } from './context.ts';
import { eachPerson, type PayHardRule } from './pay-rule.ts';
import { civilServantClause, compulsoryEducationLaw } from './sources.ts';

/** Statutory, as P01. Yuan a year per yuan a month. */
const RELAX_PRICE = 120;

const paidInFull = ({ facts }: PayContext) => facts.people.filter(({ full }) => full !== null);

export const civilServantAverage: PayHardRule = {
  id: 'P02',
  domain: 'pay',
  slug: 'civil-servant-average',
  strength: 'hard',
  title: { zh: '教师平均工资不低于当地公务员', en: 'Teachers’ average at least civil servants’ average' },
  sentence: {
    zh: '全县义务教育教师平均工资收入（含薪级工资、补助和津贴）不低于当地公务员平均工资收入。',
    en: 'The average pay of the county’s teachers, pay grade, allowances and supplements included, is at least the average of its civil servants.',
  },
  maths: 'Σ_t full_t  ≥  N · civilServantAverage,  over people whose full pay is known',
  unit: { zh: '元/月（全县合计）', en: 'yuan a month, the whole county' },
  sources: [civilServantClause, compulsoryEducationLaw],
  parameters: ['pay.allowanceStep'],
  applies: (context) => {
    if (context.facts.civilServantAverage === null) {
      return { zh: '未提供当地公务员平均工资', en: 'the average pay of civil servants is not given' };
    }
    return (
      paidInFull(context).length > 0 || {
        zh: '没有一名教师的全部工资项目（含薪级工资）齐全',
        en: 'nobody’s full pay, pay grade included, is known',
      }
    );
  },
  build(model, context) {
    const people = paidInFull(context);
    const each = (context.facts.civilServantAverage ?? 0) + tightening(context, 'P02', '全县');
    const needed = people.length * each;
    const fixed = people.reduce((sum, { full }) => sum + (full ?? 0), 0);
    constrainAtLeast(
      model,
      { rule: 'P02', label: '全县', relaxPrice: RELAX_PRICE },
      [...stepsOf(people, context), ...supplementSteps(people, context)],
      needed - fixed,
      { step: context.step, scale: 1 },
    );
  },
  trial: eachPerson,
  // The law sets the average; what a county can do is to pay more of something else.
  relief: (rows, context) => {
    const short = Math.max(...rows.map(({ amount }) => amount));
    const tiers = [...new Set(allowanceCells(context).map(({ tier }) => tier))];
    const recipients = paidInFull(context).filter(({ place }) => tiers.includes(place.tier)).length;
    if (recipients === 0) return [];
    const by = Math.ceil(short / recipients / context.step - 1e-9) * context.step;
    return [tiers.map((tier) => ({ pay: { item: 'townshipAllowance', key: String(tier), by } }))];
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：教师工资合计每月比按公务员平均水平计算少 ${amount} 元`,
    en: `${subject.en}: teachers together are paid ${amount} yuan a month less than at the civil servants’ average`,
  }),
};
