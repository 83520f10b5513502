/** Q22: the other subjects are taught. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { isProtected } from './is-protected.ts';
import { protectedPeriods } from './sources.ts';
import type { QuotaContext } from './variables.ts';

export const untaughtOther: GoalRule<QuotaContext> = {
  id: 'Q22',
  domain: 'quota',
  strength: 'goal',
  goal: 'untaughtOther',
  resolution: 1,
  slug: 'untaught-other',
  title: { zh: '其他学科无人任教课时', en: 'Untaught lessons of other subjects' },
  sentence: { zh: '其他学科无人任教的周课时最少。', en: 'Fewest periods of the other subjects that nobody teaches.' },
  maths: 'min Σ m[s,g,j], j ∉ {music, art, pe}',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [protectedPeriods],
  parameters: ['quota.goals'],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'untaughtOther',
      rule: 'Q22',
      unit: 'half periods',
      terms: context.stages.flatMap(({ lessons }) =>
        lessons.filter(({ subject }) => !isProtected(subject)).map(({ untaught }): Term => [untaught, 1]),
      ),
      resolution: 1,
    });
  },
};
