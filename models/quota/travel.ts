/** Q26: trips are lessons over lessons a trip, so lessons times minutes count the road in whole numbers. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { practice } from './sources.ts';
import type { QuotaContext } from './variables.ts';

export const travelGoal: GoalRule<QuotaContext> = {
  id: 'Q26',
  domain: 'quota',
  strength: 'goal',
  goal: 'travel',
  resolution: 1,
  slug: 'travel',
  title: { zh: '走教路程', en: 'Travel of itinerants' },
  sentence: {
    zh: '走教课时与单程分钟数乘积之和最少，与每周往返总路程成正比。',
    en: 'Least sum of itinerant half periods times minutes one way, which is proportional to the weekly minutes on the road.',
  },
  maths: 'min Σ minutes[h,s] · w[h→s,g,j]',
  unit: { zh: '半课时·分钟', en: 'half periods × minutes' },
  sources: [practice],
  parameters: ['quota.goals', 'quota.itinerantPeriodsPerTrip'],
  applies: () => true,
  build(model, context) {
    model.minimise({
      id: 'travel',
      rule: 'Q26',
      unit: 'half periods × minutes',
      terms: context.itinerants.map(({ variable, minutes }): Term => [variable, minutes]),
      resolution: 1,
    });
  },
};
