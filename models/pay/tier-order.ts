/** P03: the more remote, the higher the allowance, by the county's step; the county seat gets none. */
import { cellChains, tightening } from './context.ts';
import { eachAmount, type PayHardRule } from './pay-rule.ts';
import { tieredAllowanceClause } from './sources.ts';

/** Dear as the statutory rules, for everyone in the tier. Yuan a year per yuan a month of one person. */
const RELAX_PRICE = 120;

export const tierOrder: PayHardRule = {
  id: 'P03',
  domain: 'pay',
  slug: 'tier-order',
  strength: 'hard',
  title: { zh: '补助越边远越不降低', en: 'Allowances never fall with remoteness' },
  sentence: {
    zh: '边远程度越高，月补助标准不得越低，相邻两档至少相差 {pay.tierStep} 元；第 0 档（县城）不享受。',
    en: 'A more remote tier never gets a lower monthly allowance, and at least {pay.tierStep} yuan more than its nearer neighbour; tier 0, the county seat, gets none.',
  },
  maths: 'a_0 = 0;  a_l − a_k ≥ d  for neighbouring tiers 0 < k < l',
  unit: { zh: '元/月', en: 'yuan a month' },
  sources: [tieredAllowanceClause],
  parameters: ['pay.allowanceStep', 'pay.tierStep'],
  applies: ({ facts }) =>
    facts.cells.length > 0 || { zh: '没有可发放补助的在岗教师', en: 'nobody on the ground fills a post' },
  build(model, context, policy) {
    const { step } = context;
    for (const chain of cellChains(context)) {
      for (const [position, { tier, people, variable, label }] of chain.entries()) {
        // What tier 0 means; no way out pays the county seat for being remote.
        if (tier === 0) model.constrain({ rule: 'P03', label, terms: [[variable, step]], upper: 0 });
        const nearer = chain[position - 1];
        if (nearer === undefined) continue;
        // The county seat is no tier of the allowance: nothing keeps the nearest one above it.
        const apart = nearer.tier === 0 ? 0 : policy['pay.tierStep'];
        model.constrain({
          rule: 'P03',
          label,
          terms: [
            [variable, step],
            [nearer.variable, -step],
          ],
          lower: apart + tightening(context, 'P03', label),
          relaxPrice: RELAX_PRICE * people,
        });
      }
    }
  },
  trial: eachAmount,
  gives: 'largest',
  firm: {
    zh: '上级文件规定越边远补助越高，县里无权颠倒；县定的相邻档次差额可自行下调',
    en: 'More for the more remote is laid down above the county; a step that the county set itself it may lower',
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：月补助标准与边远程度次序或档差不符，差 ${amount} 元`,
    en: `${subject.en}: the allowance is out of order with remoteness, or too close to its neighbour, by ${amount} yuan a month`,
  }),
};
