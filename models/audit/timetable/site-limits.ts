/** T04: few sites in a day, few sites altogether. */
import { factsOf } from '../facts/facts.ts';
import type { AuditTwin } from '../twin.ts';
import { noTimetable, verdict, violation } from '../verdict.ts';
import { dayName, daysOf, postName } from './weeks.ts';

export const siteLimits: AuditTwin = {
  id: 'T04',
  check(county, policy, { timetable }) {
    if (timetable === null) return noTimetable;
    const facts = factsOf(county, policy);
    const aDay = policy['timetable.sitesADay'];
    const aWeek = policy['timetable.sitesAWeek'];
    const distinct = (visits: readonly { readonly site: string }[]) => new Set(visits.map(({ site }) => site)).size;
    return verdict(timetable.posts.length, [
      ...daysOf(timetable).flatMap(({ post, week, day, visits }) => {
        const sites = distinct(visits);
        if (sites <= aDay) return [];
        const when = dayName(day, week);
        return violation(
          postName(facts, post),
          sites - aDay,
          `${when.zh}到 ${sites} 所学校，超过一天 ${aDay} 所。`,
          `serves ${sites} sites on ${when.en}, above ${aDay}.`,
        );
      }),
      ...timetable.posts.flatMap((post) => {
        const sites = distinct(post.visits);
        if (sites <= aWeek) return [];
        return violation(
          postName(facts, post),
          sites - aWeek,
          `固定服务 ${sites} 所学校，超过 ${aWeek} 所。`,
          `serves ${sites} sites, above ${aWeek}.`,
        );
      }),
    ]);
  },
};
