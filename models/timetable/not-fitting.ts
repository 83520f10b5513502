/** T21: as much as possible of what the quota gives to itinerants is on the timetable. */
import type { Term } from '../lp/builder.ts';
import type { GoalRule } from '../rule.ts';
import { itinerantTeaching } from './sources.ts';
import type { TimetableContext } from './variables.ts';

export const notFitting: GoalRule<TimetableContext> = {
  id: 'T21',
  domain: 'timetable',
  strength: 'goal',
  goal: 'notFitting',
  resolution: 1,
  slug: 'not-fitting',
  title: { zh: '走教课表排不下的课时', en: 'Itinerant periods that do not fit' },
  sentence: { zh: '排不进走教课表的课时最少。', en: 'Fewest itinerant periods that do not fit into the timetable.' },
  maths: 'min Σ_s (2·left[s] + alternateLeft[s])',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [itinerantTeaching],
  parameters: [],
  applies: () => true,
  build(model, { sites }) {
    model.minimise({
      id: 'notFitting',
      rule: 'T21',
      unit: 'half periods a week',
      terms: sites.flatMap(({ weeklyLeft, alternateLeft }): Term[] => [
        [weeklyLeft, 2],
        ...(alternateLeft === null ? [] : ([[alternateLeft, 1]] satisfies Term[])),
      ]),
      resolution: 1,
    });
  },
};
