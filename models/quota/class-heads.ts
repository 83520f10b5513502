/** Q10: every class has a head among the posts of its stage, and so has the other credited work of its people. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { creditUnits } from './credited-work.ts';
import { classHeads } from './sources.ts';
import { placeOf, type QuotaContext } from './variables.ts';

export const classHeadsRule: HardRule<QuotaContext> = {
  id: 'Q10',
  domain: 'quota',
  strength: 'hard',
  slug: 'class-heads',
  title: { zh: '班主任和其他折算工作量', en: 'Class heads and other credited work' },
  sentence: {
    zh: '每班配一名班主任，按标准课时的 {load.classHeadShare} 折算工作量；占编而不任课的人员（{load.awayStatuses}），以及校长、副校长、中层干部、年龄较大或特殊情形的教师减免的课时，随班就读、送教上门折算的工作量，都由本校该学段岗位承担。',
    en: 'Every class has a class head, credited {load.classHeadShare} of the norm. People who use a post and teach nothing ({load.awayStatuses}), what school leaders, the older and the protected do not teach, and the time that pupils with special needs take, are carried by the posts of the stage too.',
  },
  maths: 'Σ_i b[s,g,i] = classes[s,g] + credited loads[s,g] / headShare',
  unit: { zh: '个班', en: 'classes' },
  sources: [classHeads],
  parameters: [
    'load.classHeadShare',
    'load.awayStatuses',
    'load.headCredit',
    'load.deputyCredit',
    'load.middleCredit',
    'load.olderCredit',
    'load.olderAge.female',
    'load.olderAge.male',
    'load.protectedCredit',
    'load.protectedCodes',
    'load.inclusionCredit',
    'load.homeTeachingCredit',
  ],
  applies: () => true,
  build(model, context, policy) {
    for (const stage of context.stages) {
      const units = creditUnits(stage.facts.classes, stage.facts.countedLoads, policy);
      model.constrain({
        rule: 'Q10',
        label: placeOf(stage),
        terms: stage.posts.map(({ heads }): Term => [heads, 1]),
        lower: units,
        upper: units,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：有折合 ${amount} 个班主任的工作量无人承担`,
    en: `${subject.en}: credited work of ${amount} class heads is carried by nobody`,
  }),
};
