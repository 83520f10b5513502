/** The timetable part of the plan: visits by post, and what does not fit with its cause. */
import { groupKey, type TimetableGroup } from '../../../models/timetable/facts.ts';
import type { AwayDay } from '../../../models/timetable/read.ts';
import { visitsOf } from '../../../models/timetable/visits.ts';
import type { County } from '../../county/county.ts';
import { subjectById } from '../../county/subjects.ts';
import type { Finding } from '../../problems/problem.ts';
import type { Reason, TimetablePlan } from '../plan.ts';
import { outOfTime } from './causes.ts';
import type { PlacedDays } from './place-days.ts';

/** `causeFor` is asked once for each group of which something does not fit. */
export async function timetableDocument(
  groups: readonly TimetableGroup[],
  { placed, dropped }: PlacedDays,
  causeFor: (group: TimetableGroup, dropped: readonly AwayDay[]) => Promise<(site: string) => Reason>,
): Promise<TimetablePlan> {
  const placedOf = Map.groupBy(placed, groupKey);
  const droppedOf = Map.groupBy(dropped, groupKey);
  const posts: TimetablePlan['posts'] = [];
  const notFitting: TimetablePlan['notFitting'] = [];
  for (const group of groups) {
    const { home, stage, subject } = group;
    const days = placedOf.get(groupKey(group)) ?? [];
    for (const [post, own] of [...Map.groupBy(days, (day) => day.post)].toSorted(([a], [b]) => a - b)) {
      const visits = own
        .toSorted((a, b) => a.placement.day - b.placement.day)
        .flatMap((day) => visitsOf(day, group).map((visit) => ({ ...visit })));
      posts.push({ home, stage, subject, post, teacher: null, visits });
    }
    const scheduled = (site: string): number =>
      days
        .flatMap(({ halves }) => halves.flat())
        .filter((visit) => visit.site === site)
        .reduce((sum, { halfPeriods }) => sum + halfPeriods, 0);
    const missing = group.sites
      .map(({ code, weekly, alternate }) => ({ site: code, halfPeriods: 2 * weekly + alternate - scheduled(code) }))
      .filter(({ halfPeriods }) => halfPeriods > 0);
    if (missing.length === 0) continue;
    const cause = await causeFor(group, droppedOf.get(groupKey(group)) ?? []);
    for (const { site, halfPeriods } of missing) {
      notFitting.push({ home, site, stage, subject, halfPeriods, cause: cause(site) });
    }
  }
  return { posts, notFitting };
}

export function notFittingFindings(county: County, { notFitting }: TimetablePlan): Finding[] {
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  return notFitting.map(({ home, site, subject, halfPeriods, cause }) => ({
    level: 'warning',
    code: cause.rule === outOfTime.rule ? 'planning.itinerantsOutOfTime' : 'planning.itinerantsNotFitting',
    place: {},
    values: {
      home: names.get(home) ?? home,
      site: names.get(site) ?? site,
      subject: subjectById.get(subject)?.zh ?? subject,
      subjectEn: subjectById.get(subject)?.en ?? subject,
      periods: halfPeriods / 2,
      cause: cause.words.zh,
      causeEn: cause.words.en,
    },
  }));
}
