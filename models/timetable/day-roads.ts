/** T03: nobody is on the road longer than the limit of a day. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { schoolPractice } from './sources.ts';
import type { TimetableContext } from './variables.ts';

export const dayRoads: HardRule<TimetableContext> = {
  id: 'T03',
  domain: 'timetable',
  strength: 'hard',
  slug: 'day-roads',
  title: { zh: '走教每日路途时限', en: 'Minutes on the road in a day' },
  sentence: {
    zh: '走教教师每日路途合计（到校、校际、返回）不超过 {timetable.roadMinutesADay} 分钟。',
    en: 'An itinerant is on the road at most {timetable.roadMinutesADay} minutes a day: there, between sites, and back.',
  },
  maths: 'Σ_{d: max(roads[d]) > limit} days[p,d] = 0',
  unit: { zh: '分钟', en: 'minutes' },
  sources: [schoolPractice],
  parameters: ['timetable.roadMinutesADay', 'travel.detour', 'travel.speed'],
  applies: () => true,
  build(model, { posts, limits }) {
    for (const { post, days } of posts) {
      const tooFar = days.filter(({ plan }) => Math.max(...plan.roads) > limits.roadMinutesADay);
      if (tooFar.length === 0) continue;
      model.constrain({
        rule: 'T03',
        label: `post ${post}`,
        terms: tooFar.map(({ variable }): Term => [variable, 1]),
        upper: 0,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：当日路途超过时限 ${amount} 分钟`,
    en: `${subject.en}: ${amount} minutes on the road beyond the limit of a day`,
  }),
};
