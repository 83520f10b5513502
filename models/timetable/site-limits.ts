/** T04: a person serves few schools, in a day and altogether. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import type { DayPlan } from './day-plans.ts';
import { schoolPractice } from './sources.ts';
import type { TimetableContext } from './variables.ts';

const sitesInADay = ({ weekly, odd, even }: DayPlan): number =>
  Math.max(new Set([...weekly, ...odd]).size, new Set([...weekly, ...even]).size);

const serves = ({ weekly, odd, even }: DayPlan, site: number): boolean =>
  [weekly, odd, even].some((each) => each.includes(site));

export const siteLimits: HardRule<TimetableContext> = {
  id: 'T04',
  domain: 'timetable',
  strength: 'hard',
  slug: 'site-limits',
  title: { zh: '走教到校数', en: 'Sites of one itinerant' },
  sentence: {
    zh: '一名走教教师一天最多到 {timetable.sitesADay} 所学校，固定服务的学校最多 {timetable.sitesAWeek} 所。',
    en: 'An itinerant serves at most {timetable.sitesADay} sites in a day and {timetable.sitesAWeek} altogether.',
  },
  maths: 'Σ_{d: sites(d) > a day} days[p,d] = 0;  Σ_{d∋s} days[p,d] ≤ 5·serves[p,s];  Σ_s serves[p,s] ≤ a week',
  unit: { zh: '所', en: 'sites' },
  sources: [schoolPractice],
  parameters: ['timetable.sitesADay', 'timetable.sitesAWeek'],
  applies: () => true,
  build(model, { group, posts, limits }) {
    for (const { post, days } of posts) {
      const tooMany = days.filter(({ plan }) => sitesInADay(plan) > limits.sitesADay);
      if (tooMany.length > 0) {
        model.constrain({
          rule: 'T04',
          label: `post ${post} a day`,
          terms: tooMany.map(({ variable }): Term => [variable, 1]),
          upper: 0,
        });
      }
      if (group.sites.length <= limits.sitesAWeek) continue;
      const served = group.sites.map(({ code }, site) => {
        const variable = model.integer(`serves[${post},${code}]`, 0, 1);
        model.constrain({
          rule: 'T04',
          label: `post ${post} ${code}`,
          terms: [
            ...days.filter(({ plan }) => serves(plan, site)).map((day): Term => [day.variable, 1]),
            [variable, -(limits.wholeDays + limits.singleDays)],
          ],
          upper: 0,
        });
        return variable;
      });
      model.constrain({
        rule: 'T04',
        label: `post ${post} a week`,
        terms: served.map((variable): Term => [variable, 1]),
        upper: limits.sitesAWeek,
      });
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：到校数超过上限 ${amount} 所`,
    en: `${subject.en}: ${amount} sites too many`,
  }),
};
