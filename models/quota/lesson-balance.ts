/** Q05: every half period of the curriculum is accounted for; music, art and PE have a rule of their own (Q07). */
import type { HardRule } from '../rule.ts';
import { isProtected } from './is-protected.ts';
import { curriculumPlan } from './sources.ts';
import { lessonTerms, placeOf, type QuotaContext } from './variables.ts';

export const lessonBalance: HardRule<QuotaContext> = {
  id: 'Q05',
  domain: 'quota',
  strength: 'hard',
  slug: 'lesson-balance',
  title: { zh: '课时平衡', en: 'Lesson balance' },
  sentence: {
    zh: '每校每学段每门课程的周课时，等于本科教师、兼课、走教、专递课堂与无人任教课时之和。',
    en: 'The weekly periods of every subject at every stage of a school are taught by own teachers, substitutes, itinerants or remotely, or counted as untaught.',
  },
  maths: 'own[s,g,j] + Σ_i a[s,g,i→j] + Σ_h w[h→s,g,j] + r[s,g,j] + m[s,g,j] = D[s,g,j]',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [curriculumPlan],
  parameters: ['curriculum', 'curriculum.absorbed.primary', 'curriculum.absorbed.junior'],
  applies: () => true,
  build(model, context) {
    for (const stage of context.stages) {
      for (const lesson of stage.lessons) {
        if (isProtected(lesson.subject)) continue;
        model.constrain({
          rule: 'Q05',
          label: `${placeOf(stage)},${lesson.subject}`,
          terms: lessonTerms(context, stage, lesson),
          lower: lesson.demand,
          upper: lesson.demand,
        });
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：课时相差 ${amount / 2} 节`,
    en: `${subject.en}: periods differ by ${amount / 2} periods`,
  }),
};
