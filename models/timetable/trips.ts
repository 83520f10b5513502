/** T22: few half-days away, each with many periods. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { schoolPractice } from './sources.ts';
import { halfDays, type TimetableContext } from './variables.ts';

export const trips: GoalRule<TimetableContext> = {
  id: 'T22',
  domain: 'timetable',
  strength: 'goal',
  goal: 'trips',
  resolution: 1,
  slug: 'trips',
  title: { zh: '走教外出半天数', en: 'Half-days away' },
  sentence: {
    zh: '走教教师外出的半天数最少（按单双周两周合计）。',
    en: 'Fewest half-days away from home, odd and even weeks together.',
  },
  maths: 'min Σ_p Σ_d half-days[d]·days[p,d]',
  unit: { zh: '个半天（两周）', en: 'half-days a fortnight' },
  sources: [schoolPractice],
  parameters: [],
  applies: () => true,
  build(model, { posts }) {
    model.minimise({
      id: 'trips',
      rule: 'T22',
      unit: 'half-days a fortnight',
      terms: posts.flatMap(({ days }) => days.map(({ plan, variable }): Term => [variable, halfDays(plan)])),
      resolution: 1,
    });
  },
};
