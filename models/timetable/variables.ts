/** What the timetable of one group decides: day plans of each post, periods by post and site, and what does not fit. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import { type DayPlan, dayPlansOf, timesAt } from './day-plans.ts';
import type { TimetableGroup, TimetableSite } from './facts.ts';
import type { TimetableLimits } from './limits.ts';

/** One post, by its number from 1. */
export interface PostVariables {
  readonly post: number;
  /** Days a week spent by each day plan. */
  readonly days: readonly { readonly plan: DayPlan; readonly variable: number }[];
  readonly lessons: readonly SiteLessons[];
}

interface SiteLessons {
  readonly site: number;
  /** Periods every week. */
  readonly weekly: number;
  /** The period of every other week, in odd or in even weeks; null where none is due. */
  readonly alternate: { readonly odd: number; readonly even: number } | null;
}

export interface SiteVariables {
  readonly site: number;
  readonly facts: TimetableSite;
  /** Weekly periods that do not fit. */
  readonly weeklyLeft: number;
  /** The period of every other week does not fit; null where none is due. */
  readonly alternateLeft: number | null;
}

export interface TimetableContext {
  readonly group: TimetableGroup;
  readonly limits: TimetableLimits;
  readonly posts: readonly PostVariables[];
  readonly sites: readonly SiteVariables[];
}

export function declareTimetable(
  model: LinearModelBuilder,
  group: TimetableGroup,
  limits: TimetableLimits,
): TimetableContext {
  const plans = dayPlansOf(group);
  const daysAWeek = limits.wholeDays + limits.singleDays;
  // More posts than lessons never help: nobody travels for less than one.
  const travelling = Math.min(
    group.posts,
    group.sites.reduce((sum, { weekly, alternate }) => sum + weekly + alternate, 0),
  );
  const posts = Array.from({ length: travelling }, (_, position): PostVariables => {
    const post = position + 1;
    return {
      post,
      days: plans.map((plan) => ({
        plan,
        variable: model.integer(`days[${post},${planName(group, plan)}]`, 0, daysAWeek),
      })),
      lessons: group.sites.map(({ code, weekly, alternate }, site) => ({
        site,
        weekly: model.integer(`periods[${post},${code}]`, 0, weekly),
        alternate:
          alternate === 0
            ? null
            : { odd: model.integer(`odd[${post},${code}]`, 0, 1), even: model.integer(`even[${post},${code}]`, 0, 1) },
      })),
    };
  });
  const sites = group.sites.map(
    (facts, site): SiteVariables => ({
      site,
      facts,
      weeklyLeft: model.integer(`left[${facts.code}]`, 0, facts.weekly),
      alternateLeft: facts.alternate === 0 ? null : model.integer(`alternateLeft[${facts.code}]`, 0, 1),
    }),
  );
  return { group, limits, posts, sites };
}

/** `P1`, `P1+P2`, `P1+P2单` (P2 in odd weeks only), `P1双`. */
export function planName({ sites }: TimetableGroup, { weekly, odd, even }: DayPlan): string {
  const name = (mark: string) => (site: number) => `${sites[site]!.code}${mark}`;
  return [...weekly.map(name('')), ...odd.map(name('单')), ...even.map(name('双'))].join('+');
}

/** Half periods a week that a post teaches away from home. */
export const awayTerms = ({ lessons }: PostVariables): Term[] =>
  lessons.flatMap(({ weekly, alternate }): Term[] => [
    [weekly, 2],
    ...(alternate === null
      ? []
      : ([
          [alternate.odd, 1],
          [alternate.even, 1],
        ] satisfies Term[])),
  ]);

/** Half-days that a day plan takes in odd and even weeks together. */
export const halfDays = ({ weekly, odd, even }: DayPlan): number => 2 * weekly.length + odd.length + even.length;

/** The rows `lessons at a site ≤ what the days there can take`: every week, in odd weeks and in even weeks. */
export function lessonRows(
  { days, lessons }: PostVariables,
  takes: (halfDaysThere: number) => number,
): { readonly site: number; readonly name: string; readonly terms: Term[] }[] {
  return lessons.flatMap(({ site, weekly, alternate }) => {
    const there = (visited: (plan: DayPlan) => readonly number[]): Term[] =>
      days.flatMap(({ plan, variable }): Term[] => {
        const times = timesAt(visited(plan), site);
        return times === 0 ? [] : [[variable, -takes(times)]];
      });
    const everyWeek = { site, name: 'every week', terms: [[weekly, 1], ...there((plan) => plan.weekly)] as Term[] };
    if (alternate === null) return [everyWeek];
    const inWeek = (name: 'odd' | 'even') => ({
      site,
      name: `${name} weeks`,
      terms: [[weekly, 1], [alternate[name], 1], ...there((plan) => [...plan.weekly, ...plan[name]])] as Term[],
    });
    return [everyWeek, inWeek('odd'), inWeek('even')];
  });
}

/** Days that a day plan takes in odd and even weeks together: 2, or 1 when only one of them has a visit. */
export const daysAwayOf = ({ weekly, odd, even }: DayPlan): number =>
  [odd, even].filter((extra) => weekly.length + extra.length > 0).length;
