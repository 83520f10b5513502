/** Q21, first goal: music, art and PE are taught. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { isProtected } from './is-protected.ts';
import { protectedPeriods } from './sources.ts';
import type { QuotaContext } from './variables.ts';

export const untaughtProtected: GoalRule<QuotaContext> = {
  id: 'Q21',
  domain: 'quota',
  strength: 'goal',
  goal: 'untaughtProtected',
  resolution: 1,
  slug: 'untaught-protected',
  title: { zh: '音体美无人任教课时', en: 'Untaught music, art and PE' },
  sentence: {
    zh: '音乐、美术、体育无人任教的周课时最少。',
    en: 'Fewest periods of music, art and PE that nobody teaches.',
  },
  maths: 'min Σ m[s,g,j], j ∈ {music, art, pe}',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [protectedPeriods],
  parameters: ['quota.goals'],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'untaughtProtected',
      rule: 'Q21',
      unit: 'half periods',
      terms: context.stages.flatMap(({ lessons }) =>
        lessons.filter(({ subject }) => isProtected(subject)).map(({ untaught }): Term => [untaught, 1]),
      ),
      resolution: 1,
    });
  },
};
