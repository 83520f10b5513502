/** T07: what the posts teach at home fits into the half-days that are left. */
import type { Term } from '../lp/builder.ts';
import type { HardRule } from '../rule.ts';
import { schoolPractice } from './sources.ts';
import { halfDays, type TimetableContext } from './variables.ts';

export const homeLessons: HardRule<TimetableContext> = {
  id: 'T07',
  domain: 'timetable',
  strength: 'hard',
  slug: 'home-lessons',
  title: { zh: '本校课时有半天可排', en: 'Half-days left for the lessons at home' },
  sentence: {
    zh: '外出以外的半天须排得下该岗位在本校的授课、兼课和专递课堂值守，每半天按 {timetable.periodsPerHalfDay} 节计。',
    en: 'The half-days not spent away hold what these posts teach and supervise at home, {timetable.periodsPerHalfDay} periods each.',
  },
  maths: 'home ≤ periods · (2·posts·10 − Σ_p Σ_d half-days[d]·days[p,d]), a fortnight',
  unit: { zh: '节', en: 'periods a fortnight' },
  sources: [schoolPractice],
  parameters: ['timetable.periodsPerHalfDay', 'quota.capacityWithoutPosts'],
  applies: () => true,
  build(model, { group, posts, limits }) {
    if (posts.length === 0) return;
    const most = 20 * group.posts - Math.ceil(group.homeHalfPeriods / limits.periodsPerHalfDay);
    model.constrain({
      rule: 'T07',
      label: 'half-days away in a fortnight',
      terms: posts.flatMap(({ days }) => days.map(({ plan, variable }): Term => [variable, halfDays(plan)])),
      upper: Math.max(0, most),
    });
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：本校课时有 ${amount} 节（两周）排不下`,
    en: `${subject.en}: ${amount} periods a fortnight at home do not fit`,
  }),
};
