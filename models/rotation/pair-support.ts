import { arcTerms } from './context.ts';
import type { RotationHardRule } from './rotation-rule.ts';
import { silentUnless } from './rotation-rule.ts';
import { pairClause } from './sources.ts';

/** R35 结对帮扶、对口支援. */
export const pairSupport: RotationHardRule = {
  id: 'R35',
  domain: 'rotation',
  slug: 'pair-support',
  strength: 'hard',
  title: { zh: '结对帮扶派出人数', en: 'People sent to the paired school' },
  sentence: {
    zh: '「结对」表中每所帮扶学校本次至少派出 {rotation.pairLeast} 人到其受援学校。',
    en: 'Every helping school of a pair sends at least {rotation.pairLeast} people to the school it helps.',
  },
  maths: 'Σ_{t at from} x[t,to,·] ≥ pairLeast for every pair from → to',
  unit: { zh: '人', en: 'people' },
  sources: [pairClause],
  parameters: ['rotation.pairLeast'],
  applies: ({ facts }, policy) =>
    policy['rotation.pairLeast'] === 0
      ? { zh: '本县未规定结对帮扶派出人数。', en: 'The county has set no number for pairs.' }
      : silentUnless(facts.county.pairs.length > 0, '「结对」表没有内容。', 'There are no pairs.'),
  build: (model, context, policy) => {
    const inUse = new Set(context.facts.schools.filter((school) => school.inUse).map(({ code }) => code));
    for (const { from, to } of context.facts.county.pairs) {
      if (!inUse.has(from) || !inUse.has(to)) continue;
      const helpers = (context.arcsToSchool.get(to) ?? []).filter(
        ({ person }) => context.facts.people[person]!.school.code === from,
      );
      model.constrain({
        rule: 'R35',
        label: `${from},${to}`,
        terms: arcTerms(helpers, context),
        lower: policy['rotation.pairLeast'],
        relaxPrice: 1,
      });
    }
  },
  relief: (rows, _context, policy) => [
    [
      {
        parameter: 'rotation.pairLeast',
        value: Math.max(0, policy['rotation.pairLeast'] - Math.max(...rows.map(({ amount }) => amount))),
      },
    ],
  ],
  violation: (subject, amount) => ({
    zh: `${subject.zh}少派 ${amount} 人。`,
    en: `${subject.en}: ${amount} people too few.`,
  }),
};
