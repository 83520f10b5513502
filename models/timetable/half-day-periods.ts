/** T05: a half-day holds only so many periods of one teacher. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { timesAt } from './day-plans.ts';
import { halfDaysAWeek } from './limits.ts';
import { schoolPractice } from './sources.ts';
import { lessonRows, type TimetableContext } from './variables.ts';

export const halfDayPeriods: HardRule<TimetableContext> = {
  id: 'T05',
  domain: 'timetable',
  strength: 'hard',
  slug: 'half-day-periods',
  title: { zh: '走教半天课时', en: 'Periods in one half-day' },
  sentence: {
    zh: '走教教师一个半天最多授课 {timetable.periodsPerHalfDay} 节，单周、双周分别计算。',
    en: 'An itinerant teaches at most {timetable.periodsPerHalfDay} periods in a half-day, in odd and in even weeks.',
  },
  maths: 'n[p,s] (+ odd[p,s] or even[p,s]) ≤ periods · Σ_d half-days(d,s)·days[p,d]',
  unit: { zh: '节', en: 'periods' },
  sources: [schoolPractice],
  parameters: ['timetable.periodsPerHalfDay'],
  applies: () => true,
  build(model, context) {
    const { group, posts, limits } = context;
    wholeHalfDays(model, context);
    for (const post of posts) {
      for (const { site, name, terms } of lessonRows(post, (times) => times * limits.periodsPerHalfDay)) {
        model.constrain({
          rule: 'T05',
          label: `post ${post.post} ${group.sites[site]!.code} ${name}`,
          terms,
          upper: 0,
        });
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：一个半天的课时超过上限 ${amount} 节`,
    en: `${subject.en}: ${amount} periods too many in a half-day`,
  }),
};

/** Half-days come whole: a site needs at least as many as its periods fill, rounded up (a rounding cut). */
function wholeHalfDays(model: LinearModelBuilder, { posts, sites, limits }: TimetableContext): void {
  for (const { site, facts, weeklyLeft } of sites) {
    const most = Math.min(limits.periodsPerHalfDay, facts.classes * limits.classPeriodsADay);
    if (most === 0 || posts.length === 0) continue;
    const visits = model.integer(`halfDays[${facts.code}]`, 0, halfDaysAWeek(limits) * posts.length);
    const there = posts.flatMap(({ days }) =>
      days.map(({ plan, variable }): Term => [variable, timesAt(plan.weekly, site)]),
    );
    model.constrain({
      rule: 'T05',
      label: `${facts.code} half-days`,
      terms: [...there, [visits, -1]],
      lower: 0,
      upper: 0,
    });
    model.constrain({
      rule: 'T05',
      label: `${facts.code} whole half-days`,
      terms: [
        [visits, 1],
        [weeklyLeft, 1],
      ],
      lower: Math.ceil(facts.weekly / most),
    });
  }
}
