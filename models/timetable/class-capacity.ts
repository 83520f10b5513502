/** T06: a class has only so many itinerant periods of a subject in a day, and of all subjects in a half-day. */
import type { HardRule } from '../rule.ts';
import { schoolPractice } from './sources.ts';
import { lessonRows, type TimetableContext } from './variables.ts';

export const classCapacity: HardRule<TimetableContext> = {
  id: 'T06',
  domain: 'timetable',
  strength: 'hard',
  slug: 'class-capacity',
  title: { zh: '授课学校课表容量', en: 'Room in the timetable of the classes' },
  sentence: {
    zh: '授课学校一个班同一学科一天最多排 {timetable.classPeriodsADay} 节走教课，一个半天各科走教课合计最多 {timetable.periodsPerHalfDay} 节；各校按班级数计，各派出学校合并计算。',
    en: 'A class has at most {timetable.classPeriodsADay} itinerant periods of one subject in a day and {timetable.periodsPerHalfDay} of all subjects in a half-day; counted by the classes of the site, visitors of all homes together.',
  },
  maths:
    'n[p,s] (+ odd or even) ≤ Σ_d min(periods·half-days(d,s), classes[s]·a day)·days[p,d];  by weekday: Σ_p n ≤ classes[s]·a day, Σ_{p,j} n ≤ classes[s]·periods',
  unit: { zh: '节', en: 'periods' },
  sources: [schoolPractice],
  parameters: ['timetable.classPeriodsADay', 'timetable.periodsPerHalfDay'],
  applies: () => true,
  build(model, { group, posts, limits }) {
    for (const post of posts) {
      const rowsAt = (site: number) => {
        const aDay = group.sites[site]!.classes * limits.classPeriodsADay;
        const takes = (times: number) => Math.min(times * limits.periodsPerHalfDay, aDay);
        return aDay < 2 * limits.periodsPerHalfDay ? lessonRows(post, takes).filter((row) => row.site === site) : [];
      };
      for (const { site, name, terms } of group.sites.flatMap((_, site) => rowsAt(site))) {
        model.constrain({
          rule: 'T06',
          label: `post ${post.post} ${group.sites[site]!.code} ${name}`,
          terms,
          upper: 0,
        });
      }
    }
  },
  violation: (subject, amount) => ({
    zh: `${subject.zh}：走教课超过班级课表容量 ${amount} 节`,
    en: `${subject.en}: ${amount} periods more than the classes can take`,
  }),
};
