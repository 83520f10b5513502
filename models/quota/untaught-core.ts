/**
 * Q27: of plans alike in what is taught and how schools are filled, the one that staffs the core subjects. A county that wants it
 * adds it to `quota.goals` (scenarios/core-subjects-first.json): no document asks for it, and in large clusters its bound is loose.
 */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { coreSubjectsPractice } from './sources.ts';
import type { QuotaContext } from './variables.ts';

export const untaughtCore: GoalRule<QuotaContext> = {
  id: 'Q27',
  domain: 'quota',
  strength: 'goal',
  goal: 'untaughtCore',
  resolution: 1,
  slug: 'untaught-core',
  title: { zh: '核心学科无人任教课时', en: 'Untaught lessons of the core subjects' },
  sentence: {
    zh: '岗位不足时，{quota.coreSubjects}无人任教的周课时最少。',
    en: 'Where posts are short, fewest periods of {quota.coreSubjects} that nobody teaches.',
  },
  maths: 'min Σ m[s,g,j], j ∈ core',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [coreSubjectsPractice],
  parameters: ['quota.goals', 'quota.coreSubjects'],
  applies: () => true,
  build(model, context, policy) {
    model.minimise({
      id: 'untaughtCore',
      rule: 'Q27',
      unit: 'half periods',
      terms: context.stages.flatMap(({ lessons }) =>
        lessons
          .filter(({ subject }) => policy['quota.coreSubjects'].includes(subject))
          .map(({ untaught }): Term => [untaught, 1]),
      ),
      resolution: 1,
    });
  },
};
