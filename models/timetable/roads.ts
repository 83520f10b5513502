/** T23: least time on the road. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { schoolPractice } from './sources.ts';
import type { TimetableContext } from './variables.ts';

export const roads: GoalRule<TimetableContext> = {
  id: 'T23',
  domain: 'timetable',
  strength: 'goal',
  goal: 'roads',
  resolution: 1,
  slug: 'roads',
  title: { zh: '走教路途时间', en: 'Minutes on the road' },
  sentence: {
    zh: '走教教师路途时间合计最少（按单双周两周合计）。',
    en: 'Fewest minutes on the road, odd and even weeks together.',
  },
  maths: 'min Σ_p Σ_d (odd roads[d] + even roads[d])·days[p,d]',
  unit: { zh: '分钟（两周）', en: 'minutes a fortnight' },
  sources: [schoolPractice],
  parameters: [],
  applies: () => true,
  build(model, { posts }) {
    model.minimise({
      id: 'roads',
      rule: 'T23',
      unit: 'minutes a fortnight',
      terms: posts.flatMap(({ days }) =>
        days.map(({ plan, variable }): Term => [variable, plan.roads[0] + plan.roads[1]]),
      ),
      resolution: 1,
    });
  },
};
