/**
 * Q07 不得挤占: the demand of music, art and PE is the curriculum’s, fully accounted for, and only those allowed teach it
 * (others have no variable).
 */
import type { HardRule } from '../rule.ts';
import { isProtected } from './is-protected.ts';
import { protectedPeriods } from './sources.ts';
import { lessonTerms, placeOf, type QuotaContext } from './variables.ts';

export const protectedSubjectsRule: HardRule<QuotaContext> = {
  id: 'Q07',
  domain: 'quota',
  strength: 'hard',
  slug: 'protected-subjects',
  title: { zh: '音体美课时不得挤占', en: 'Music, art and PE are protected' },
  sentence: {
    zh: '音乐、美术、体育课时按课程设置足额计列，只由本科教师、兼课对照表许可者或全科教师任教，无人任教的如实列出。',
    en: 'Periods of music, art and PE are counted in full as the curriculum sets them; only specialists, those the substitution table allows or all-subject teachers teach them, and what nobody teaches is shown.',
  },
  maths: 'own + Σ_{i→j allowed} a[i→j] + Σ_h w + r + m = D[s,g,j], j ∈ {music, art, pe}',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [protectedPeriods],
  parameters: ['substitution', 'curriculum'],
  applies: () => true,
  build(model, context) {
    for (const stage of context.stages) {
      for (const lesson of stage.lessons) {
        if (!isProtected(lesson.subject)) continue;
        model.constrain({
          rule: 'Q07',
          label: `${placeOf(stage)},${lesson.subject}`,
          terms: lessonTerms(context, stage, lesson),
          lower: lesson.demand,
          upper: lesson.demand,
        });
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：音体美课时被挤占或由无资格者任教 ${amount / 2} 节`,
    en: `${subject.en}: ${amount / 2} periods of music, art or PE used otherwise or taught by people not allowed to`,
  }),
};
