/** T24: half-days away are joined into whole days. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { schoolPractice } from './sources.ts';
import { daysAwayOf, type TimetableContext } from './variables.ts';

export const daysAway: GoalRule<TimetableContext> = {
  id: 'T24',
  domain: 'timetable',
  strength: 'goal',
  goal: 'daysAway',
  resolution: 1,
  slug: 'days-away',
  title: { zh: '走教外出天数', en: 'Days away' },
  sentence: {
    zh: '走教教师外出的天数最少（按单双周两周合计），同校半天尽量合成整天。',
    en: 'Fewest days with a trip, odd and even weeks together; half-days are joined into whole days.',
  },
  maths: 'min Σ_p Σ_d (odd days[d] + even days[d])·days[p,d]',
  unit: { zh: '天（两周）', en: 'days a fortnight' },
  sources: [schoolPractice],
  parameters: [],
  applies: () => true,
  build(model, { posts }) {
    model.minimise({
      id: 'daysAway',
      rule: 'T24',
      unit: 'days a fortnight',
      terms: posts.flatMap(({ days }) => days.map(({ plan, variable }): Term => [variable, daysAwayOf(plan)])),
      resolution: 1,
    });
  },
};
