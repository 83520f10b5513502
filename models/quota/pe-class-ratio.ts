/** Q14: PE posts by classes, where the county makes the standard binding. Whole posts: classes that do not fill one need none. */
import type { HardRule } from '../rule.ts';
import { peStaffing } from './sources.ts';
import { placeOf, type QuotaContext } from './variables.ts';

export const peClassRatio: HardRule<QuotaContext> = {
  id: 'Q14',
  domain: 'quota',
  strength: 'hard',
  slug: 'pe-class-ratio',
  title: { zh: '体育教师班师比', en: 'PE teachers by classes' },
  sentence: {
    zh: '体育教师岗位按班级配备（小学每 {quota.peClassesPerTeacher.primary} 个班、初中每 {quota.peClassesPerTeacher.junior} 个班 1 名，舍去不足一名的部分），作为硬性要求：{quota.peRatioIsHard}。',
    en: 'One PE post for every {quota.peClassesPerTeacher.primary} primary and {quota.peClassesPerTeacher.junior} junior classes, parts of a post left out; binding: {quota.peRatioIsHard}.',
  },
  maths: 'q[s,g,pe] ≥ ⌊classes[s,g] / ratio[g]⌋',
  unit: { zh: '个岗位', en: 'posts' },
  sources: [peStaffing],
  parameters: ['quota.peRatioIsHard', 'quota.peClassesPerTeacher.primary', 'quota.peClassesPerTeacher.junior'],
  applies: (_, policy) =>
    policy['quota.peRatioIsHard'] || {
      zh: '本县未将体育教师班师比作为硬性要求。',
      en: 'The county does not make the class ratio of PE teachers binding.',
    },
  build(model, context, policy) {
    for (const stage of context.stages) {
      const pe = stage.posts.find(({ kind }) => kind.subject === 'pe');
      if (pe === undefined) continue;
      const ratio =
        policy[
          stage.facts.stage === 'primary' ? 'quota.peClassesPerTeacher.primary' : 'quota.peClassesPerTeacher.junior'
        ];
      const least = Math.floor(stage.facts.classes / ratio + 1e-9);
      if (least === 0) continue;
      model.constrain({ rule: 'Q14', label: placeOf(stage), terms: [[pe.posts, 1]], lower: least, relaxPrice: 1 });
    }
  },
  relief: () => [[{ parameter: 'quota.peRatioIsHard', value: false }]],
  violation: (subject, amount) => ({
    zh: `${subject.zh}：体育教师岗位比班师比要求少 ${amount} 个`,
    en: `${subject.en}: ${amount} PE posts below the class ratio`,
  }),
};
