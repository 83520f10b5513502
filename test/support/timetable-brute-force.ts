/**
 * The best week of a group by trying every place of every post in every half-day of odd and of even weeks: explicit
 * weekdays, lessons put on half-days one by one. Shares nothing with the model but the facts.
 */
import type { TimetableGroup } from '../../models/timetable/facts.ts';

export interface BruteLimits {
  /** Half-days that are open, as day and half. */
  readonly open: readonly (readonly [day: number, half: 0 | 1])[];
  readonly periodsPerHalfDay: number;
  readonly classPeriodsADay: number;
  readonly roadMinutesADay: number;
  readonly sitesADay: number;
  readonly sitesAWeek: number;
  /** Half periods a week one post may teach away. */
  readonly awayHalfPeriods: number;
}

export type WeekValue = readonly [notFitting: number, trips: number, roads: number, daysAway: number];

/** Where a post is in one open half-day: position of a site in odd and in even weeks, −1 at home. */
type Stay = readonly [odd: number, even: number];
type PostWeek = readonly Stay[];

const HOME = -1;

export function bestByTrying(group: TimetableGroup, limits: BruteLimits): WeekValue {
  const weeks = postWeeks(group, limits);
  let best: WeekValue | null = null;
  const tryPosts = (chosen: readonly PostWeek[]) => {
    if (chosen.length < group.posts) {
      for (const week of weeks) tryPosts([...chosen, week]);
      return;
    }
    const trips = sum(chosen.map(tripsOf));
    if (group.homeHalfPeriods > (20 * group.posts - trips) * limits.periodsPerHalfDay && trips > 0) return;
    const roads = sum(chosen.map((week) => roadsOf(group, limits, week)));
    const daysAway = sum(chosen.map((week) => daysOf(limits, week)));
    if (best !== null && best[0] === 0 && compare([0, trips, roads, daysAway], best) >= 0) return;
    const value: WeekValue = [lessonsLeft(group, limits, chosen), trips, roads, daysAway];
    if (best === null || compare(value, best) < 0) best = value;
  };
  tryPosts([]);
  return best!;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

function compare(a: WeekValue, b: WeekValue): number {
  const position = a.findIndex((amount, index) => amount !== b[index]);
  return position === -1 ? 0 : a[position]! - b[position]!;
}

/** Every week of one post that keeps the limits of roads and sites. */
function postWeeks(group: TimetableGroup, limits: BruteLimits): PostWeek[] {
  const places = [HOME, ...group.sites.keys()];
  const alternates = group.sites.some(({ alternate }) => alternate === 1);
  const stays: Stay[] = alternates
    ? places.flatMap((odd) => places.map((even): Stay => [odd, even]))
    : places.map((place): Stay => [place, place]);
  let weeks: PostWeek[] = [[]];
  for (const _ of limits.open) weeks = weeks.flatMap((week) => stays.map((stay) => [...week, stay]));
  return weeks.filter((week) => {
    if (new Set(week.flat().filter((place) => place !== HOME)).size > limits.sitesAWeek) return false;
    return daysIn(limits, week).every(
      (visited) => roadOf(group, visited) <= limits.roadMinutesADay && new Set(visited).size <= limits.sitesADay,
    );
  });
}

/** Sites visited on each day of each week, in order, home left out. */
function daysIn({ open }: BruteLimits, week: PostWeek): number[][] {
  const days = [...new Set(open.map(([day]) => day))];
  return ([0, 1] as const).flatMap((parity) =>
    days.map((day) =>
      week.flatMap((stay, position) => (open[position]![0] === day && stay[parity] !== HOME ? [stay[parity]] : [])),
    ),
  );
}

function roadOf({ sites, between }: TimetableGroup, visited: readonly number[]): number {
  if (visited.length === 0) return 0;
  const [first, last] = [sites[visited[0]!]!, sites[visited.at(-1)!]!];
  if (first === last) return 2 * first.minutes;
  const direct = between(first.code, last.code) ?? Number.POSITIVE_INFINITY;
  return first.minutes + Math.min(direct, first.minutes + last.minutes) + last.minutes;
}

const tripsOf = (week: PostWeek): number => week.flat().filter((place) => place !== HOME).length;
const roadsOf = (group: TimetableGroup, limits: BruteLimits, week: PostWeek): number =>
  sum(daysIn(limits, week).map((visited) => roadOf(group, visited)));
const daysOf = (limits: BruteLimits, week: PostWeek): number =>
  daysIn(limits, week).filter((visited) => visited.length > 0).length;

interface Lesson {
  readonly site: number;
  readonly weight: 1 | 2;
}

/** Fewest half periods left over when lessons are put one by one wherever a post is at their site. */
function lessonsLeft(group: TimetableGroup, limits: BruteLimits, posts: readonly PostWeek[]): number {
  const lessons = group.sites.flatMap(({ weekly, alternate }, site): Lesson[] => [
    ...Array.from({ length: weekly }, (): Lesson => ({ site, weight: 2 })),
    ...Array.from({ length: alternate }, (): Lesson => ({ site, weight: 1 })),
  ]);
  const taught = new Map<string, number>();
  const add = (key: string, by: number) => taught.set(key, (taught.get(key) ?? 0) + by);
  const isFull = (key: string, most: number) => (taught.get(key) ?? 0) >= most;
  let best = Number.POSITIVE_INFINITY;
  const put = (next: number, left: number) => {
    if (left >= best) return;
    const lesson = lessons[next];
    if (lesson === undefined) {
      best = left;
      return;
    }
    const { site, weight } = lesson;
    const { classes } = group.sites[site]!;
    for (const [post, week] of posts.entries()) {
      for (const [position, stay] of week.entries()) {
        const [day, half] = limits.open[position]!;
        const inWeeks = weight === 2 ? [[0, 1]] : [[0], [1]];
        for (const parities of inWeeks) {
          const needs = parities.flatMap(
            (parity) =>
              [
                [`${post} ${day} ${half} ${parity}`, limits.periodsPerHalfDay],
                [`${site} ${day} ${half} ${parity} all`, classes * limits.periodsPerHalfDay],
                [`${site} ${day} ${parity} subject`, classes * limits.classPeriodsADay],
              ] as const,
          );
          const present = parities.every((parity) => stay[parity as 0 | 1] === site);
          if (!present || needs.some(([key, most]) => isFull(key, most))) continue;
          if ((taught.get(`away ${post}`) ?? 0) + weight > limits.awayHalfPeriods) continue;
          for (const [key] of needs) add(key, 1);
          add(`away ${post}`, weight);
          put(next + 1, left);
          for (const [key] of needs) add(key, -1);
          add(`away ${post}`, -weight);
          if (best === 0) return;
        }
      }
    }
    put(next + 1, left + weight);
  };
  put(0, 0);
  return best;
}
