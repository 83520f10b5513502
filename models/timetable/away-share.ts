/** T08: no single person travels for more than the share of a norm that the quota allows its posts on average. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { awayPeriods } from './limits.ts';
import { schoolPractice } from './sources.ts';
import { awayTerms, type TimetableContext } from './variables.ts';

export const awayShare: HardRule<TimetableContext> = {
  id: 'T08',
  domain: 'timetable',
  strength: 'hard',
  slug: 'away-share',
  title: { zh: '每名教师走教课时', en: 'Periods away of one itinerant' },
  sentence: {
    zh: '每名走教教师外出课时不超过本人标准课时的 {quota.itinerantMaxShare}（不足一节的进为一节）。',
    en: 'One itinerant teaches away at most {quota.itinerantMaxShare} of the norm, rounded up to a whole period.',
  },
  maths: 'Σ_s (2·n[p,s] + odd[p,s] + even[p,s]) ≤ 2·⌈share · L / 2⌉',
  unit: { zh: '半课时', en: 'half periods a week' },
  sources: [schoolPractice],
  parameters: ['quota.itinerantMaxShare', 'load.primary', 'load.junior'],
  applies: () => true,
  build(model, { group, posts, limits }, policy) {
    const most = awayPeriods(group.norm, policy);
    // Half-days come whole: full ones as far as they go, and what is left of the limit in one more (a rounding cut).
    const full = Math.floor(most / limits.periodsPerHalfDay);
    const last = most - full * limits.periodsPerHalfDay;
    for (const post of posts) {
      model.constrain({
        rule: 'T08',
        label: `post ${post.post}`,
        terms: awayTerms(post),
        upper: 2 * most,
      });
      if (last === 0) continue;
      model.constrain({
        rule: 'T08',
        label: `post ${post.post} whole half-days`,
        terms: [
          ...post.lessons.map(({ weekly }): Term => [weekly, 1]),
          ...post.days.map(({ plan, variable }): Term => [variable, -last * plan.weekly.length]),
        ],
        upper: full * (limits.periodsPerHalfDay - last),
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：外出课时超过上限 ${amount / 2} 节`,
    en: `${subject.en}: ${amount / 2} periods too many away from home`,
  }),
};
