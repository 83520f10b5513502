/** From the solver's numbers to days away: which lessons on which half-day, still without weekdays. */
import type { Stage } from '../../src/county/county.ts';
import { type DayPlan, timesAt } from './day-plans.ts';
import type { PostVariables, TimetableContext } from './variables.ts';

export type WeekName = 'every' | 'odd' | 'even';

/** Lessons at one site in one half-day. `every`: halfPeriods / 2 periods each week; else one period every other week. */
export interface Visit {
  readonly site: string;
  readonly week: WeekName;
  readonly halfPeriods: number;
}

/** One day a week of one post: one or two half-days, each at one site in odd and at one site in even weeks. */
export interface AwayDay {
  readonly home: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly post: number;
  readonly halves: readonly (readonly Visit[])[];
}

/** Days away of every post. Lessons are spread evenly over the days at a site; a visit without lessons is left out. */
export function readDays(values: readonly number[], context: TimetableContext): AwayDay[] {
  const { home, stage, subject } = context.group;
  return context.posts.flatMap((post) =>
    daysOf(values, post, context)
      .map((day) => oddFirst(halvesOf(day)))
      .map((halves) => halves.filter((visits) => visits.length > 0))
      .filter((halves) => halves.length > 0)
      .map((halves) => ({
        home,
        stage,
        subject,
        post: post.post,
        halves: halves.map((visits) => named(visits, context)),
      })),
  );
}

/** A day with its lessons by position of the site. */
interface LaidDay {
  readonly plan: DayPlan;
  readonly weekly: Map<number, number>;
  readonly alternate: { readonly site: number; readonly week: 'odd' | 'even' }[];
}

function daysOf(values: readonly number[], { days, lessons }: PostVariables, context: TimetableContext): LaidDay[] {
  const laid = days.flatMap(({ plan, variable }) =>
    Array.from({ length: Math.round(values[variable]!) }, (): LaidDay => ({ plan, weekly: new Map(), alternate: [] })),
  );
  for (const { site, weekly, alternate } of lessons) {
    const takes = takesAt(site, context);
    for (let period = Math.round(values[weekly]!); period > 0; period -= 1) {
      const day = leastFull(laid, site, (each) => each.plan.weekly, takes);
      day.weekly.set(site, (day.weekly.get(site) ?? 0) + 1);
    }
    for (const week of ['odd', 'even'] as const) {
      if (alternate === null || Math.round(values[alternate[week]]!) === 0) continue;
      const own = laid.find(({ plan }) => plan[week].includes(site));
      const day = own ?? leastFull(laid, site, (each) => each.plan.weekly, takes);
      day.alternate.push({ site, week });
    }
  }
  return laid;
}

/** Periods that a day with so many half-days at a site can take. */
const takesAt =
  (site: number, { group, limits }: TimetableContext) =>
  (times: number): number =>
    Math.min(times * limits.periodsPerHalfDay, group.sites[site]!.classes * limits.classPeriodsADay);

function leastFull(
  laid: readonly LaidDay[],
  site: number,
  visited: (day: LaidDay) => readonly number[],
  takes: (times: number) => number,
): LaidDay {
  let best: { readonly day: LaidDay; readonly load: number } | null = null;
  for (const day of laid) {
    const times = timesAt(visited(day), site);
    const taught = day.weekly.get(site) ?? 0;
    if (times === 0 || taught >= takes(times)) continue;
    if (best === null || taught / times < best.load) best = { day, load: taught / times };
  }
  if (best === null) throw new RangeError('the days away do not hold the lessons decided for them');
  return best.day;
}

interface SiteVisit {
  readonly site: number;
  readonly week: WeekName;
  readonly halfPeriods: number;
}

function halvesOf({ plan, weekly, alternate }: LaidDay): SiteVisit[][] {
  const halves: SiteVisit[][] = [[], []];
  const [first, second] = plan.weekly;
  const add = (half: number, site: number, week: WeekName, halfPeriods: number) => {
    if (halfPeriods > 0) halves[half]!.push({ site, week, halfPeriods });
  };
  if (first !== undefined) {
    const there = weekly.get(first) ?? 0;
    add(0, first, 'every', 2 * (second === first ? Math.ceil(there / 2) : there));
    if (second !== undefined)
      add(1, second, 'every', 2 * (second === first ? Math.floor(there / 2) : (weekly.get(second) ?? 0)));
  }
  for (const { site, week } of alternate) {
    const ownHalf = plan.weekly.length + plan[week].indexOf(site);
    // A period on top of a weekly visit goes to the last half-day at that site: it has the fewer lessons.
    add(plan[week].includes(site) ? ownHalf : plan.weekly.lastIndexOf(site), site, week, 1);
  }
  return halves;
}

/** Odd and even weeks are alike: a day with visits in even weeks only has them in odd weeks. */
function oddFirst(halves: readonly (readonly SiteVisit[])[]): SiteVisit[][] {
  const mirrored = halves.flat().every(({ week }) => week !== 'odd');
  return halves.map((visits) =>
    visits.map((visit) => (mirrored && visit.week === 'even' ? { ...visit, week: 'odd' } : visit)),
  );
}

const named = (visits: readonly SiteVisit[], { group }: TimetableContext): Visit[] =>
  visits.map(({ site, ...visit }) => ({ site: group.sites[site]!.code, ...visit }));
