/** Q24: a specialist in the room before a substitute before a remote lesson. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { practice } from './sources.ts';
import type { QuotaContext } from './variables.ts';

export const specialists: GoalRule<QuotaContext> = {
  id: 'Q24',
  domain: 'quota',
  strength: 'goal',
  goal: 'specialists',
  resolution: 1,
  slug: 'specialists',
  title: { zh: '兼课和专递课时（专递按两倍计）', en: 'Substitute lessons, and remote ones twice' },
  sentence: {
    zh: '兼课课时与两倍专递课堂课时之和最少：先本科教师，再兼课，最后专递。',
    en: 'Fewest substitute periods plus twice the remote ones: specialists first, then substitutes, then remote lessons.',
  },
  maths: 'min Σ a[s,g,i→j] + 2 Σ r[s,g,j]',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [practice],
  parameters: ['quota.goals'],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'specialists',
      rule: 'Q24',
      unit: 'half periods',
      terms: context.stages.flatMap(({ posts, lessons }) => [
        ...posts.flatMap(({ substitutions }) => substitutions.map(({ variable }): Term => [variable, 1])),
        ...lessons.flatMap(({ remote }): Term[] => (remote === null ? [] : [[remote, 2]])),
      ]),
      resolution: 1,
    });
  },
};
