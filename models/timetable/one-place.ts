/** T02: a person is at one place at a time, so days away are days of the week, and whole days need both half-days. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import type { DayPlan } from './day-plans.ts';
import { itinerantTeaching, schoolPractice } from './sources.ts';
import type { TimetableContext } from './variables.ts';

const needsWholeDay = ({ weekly, odd, even }: DayPlan): boolean =>
  weekly.length + Math.max(odd.length, even.length) === 2;

export const onePlaceRule: HardRule<TimetableContext> = {
  id: 'T02',
  domain: 'timetable',
  strength: 'hard',
  slug: 'one-place',
  title: { zh: '同一半天只在一所学校', en: 'One place in one half-day' },
  sentence: {
    zh: '每名走教教师每个半天只在一所学校，只在 {timetable.halfDays} 外出，每周固定；不足一节的每周课时按单双周安排。',
    en: 'An itinerant is at one school in any half-day, away only in {timetable.halfDays}, the same every week; half a period a week is taught every other week.',
  },
  maths: 'Σ_d days[p,d] ≤ working days;  Σ_{d takes both half-days} days[p,d] ≤ days with both half-days open',
  unit: { zh: '天', en: 'days a week' },
  sources: [itinerantTeaching, schoolPractice],
  parameters: ['timetable.halfDays'],
  applies: () => true,
  build(model, { posts, limits }) {
    for (const { post, days } of posts) {
      model.constrain({
        rule: 'T02',
        label: `post ${post} days`,
        terms: days.map(({ variable }): Term => [variable, 1]),
        upper: limits.wholeDays + limits.singleDays,
      });
      model.constrain({
        rule: 'T02',
        label: `post ${post} whole days`,
        terms: days.filter(({ plan }) => needsWholeDay(plan)).map(({ variable }): Term => [variable, 1]),
        upper: limits.wholeDays,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：有 ${amount} 天的安排互相冲突`,
    en: `${subject.en}: ${amount} days in two places at once`,
  }),
};
