/**
 * How one person may spend one day: away for one or both half-days, the same in every week or with a visit every other
 * week. The weekday is not part of it: what a week costs does not depend on it, and weekdays are chosen afterwards.
 */
import type { TimetableGroup } from './facts.ts';

/** Positions of sites in the group, at most two half-days in each week. */
export interface DayPlan {
  /** Every week. */
  readonly weekly: readonly number[];
  /** In odd weeks besides, for the period that is due every other week; at most as many and as far as in even weeks. */
  readonly odd: readonly number[];
  readonly even: readonly number[];
  /** Minutes on the road that day in an odd and in an even week. */
  readonly roads: readonly [odd: number, even: number];
}

/** Every day plan of a group, in a fixed order. Odd and even weeks are alike, so only one of two mirrored plans is kept. */
export function dayPlansOf(group: TimetableGroup): DayPlan[] {
  const all = group.sites.map((_, site) => site);
  const alternating = all.filter((site) => group.sites[site]!.alternate === 1);
  const pairs = (sites: readonly number[], fromSelf: 0 | 1): number[][] =>
    sites.flatMap((first, position) => sites.slice(position + fromSelf).map((second) => [first, second]));
  const twice = pairs(all, 0).map((weekly) => dayPlan(group, weekly, [], []));
  const extras: number[][] = [[], ...alternating.map((site) => [site])];
  const once = all.flatMap((site) => mirrored(extras).map(([odd, even]) => dayPlan(group, [site], odd, even)));
  const alternateOnly = mirrored([...extras, ...pairs(alternating, 1)])
    .filter(([odd, even]) => odd.length + even.length > 0)
    .map(([odd, even]) => dayPlan(group, [], odd, even));
  return [...once, ...twice, ...alternateOnly];
}

/** Pairs of an odd and an even week's extra visits, one of each mirrored pair; no site is due in both weeks. */
function mirrored(extras: readonly number[][]): (readonly [odd: number[], even: number[]])[] {
  return extras.flatMap((odd, position) =>
    extras
      .slice(0, position + 1)
      .filter((even) => !even.some((site) => odd.includes(site)))
      .map((even) => [odd, even] as const),
  );
}

function dayPlan(group: TimetableGroup, weekly: number[], odd: number[], even: number[]): DayPlan {
  return {
    weekly,
    odd,
    even,
    roads: [roadMinutes(group, [...weekly, ...odd]), roadMinutes(group, [...weekly, ...even])],
  };
}

/**
 * Out in the morning and home at the end of the day. Two sites are joined by the shorter of the direct way and the way
 * through home; a whole day at one site is one trip.
 */
export function roadMinutes({ sites, between }: TimetableGroup, visited: readonly number[]): number {
  const [first, second] = visited.map((site) => sites[site]!);
  if (first === undefined) return 0;
  if (second === undefined || second.code === first.code) return 2 * first.minutes;
  const direct = between(first.code, second.code) ?? between(second.code, first.code);
  const throughHome = first.minutes + second.minutes;
  return first.minutes + Math.min(direct ?? throughHome, throughHome) + second.minutes;
}

/** Half-days at a site in a list of visits. */
export const timesAt = (visited: readonly number[], site: number): number =>
  visited.filter((each) => each === site).length;
