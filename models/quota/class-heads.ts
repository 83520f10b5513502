/** Q10: every class has a head among the posts of its stage. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { classHeads } from './sources.ts';
import { placeOf, type QuotaContext } from './variables.ts';

export const classHeadsRule: HardRule<QuotaContext> = {
  id: 'Q10',
  domain: 'quota',
  strength: 'hard',
  slug: 'class-heads',
  title: { zh: '班主任配齐', en: 'Class heads' },
  sentence: {
    zh: '每班配一名班主任，按标准课时的 {load.classHeadShare} 折算工作量。',
    en: 'Every class has a class head, credited {load.classHeadShare} of the norm.',
  },
  maths: 'Σ_i b[s,g,i] = classes[s,g]',
  unit: { zh: '个班', en: 'classes' },
  sources: [classHeads],
  parameters: ['load.classHeadShare'],
  applies: () => true,
  build(model, context) {
    for (const stage of context.stages) {
      model.constrain({
        rule: 'Q10',
        label: placeOf(stage),
        terms: stage.posts.map(({ heads }): Term => [heads, 1]),
        lower: stage.facts.classes,
        upper: stage.facts.classes,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：${amount} 个班的班主任未计入工作量`,
    en: `${subject.en}: class heads of ${amount} classes are not accounted for`,
  }),
};
