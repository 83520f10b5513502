/** Visits as the plan lists them, with the minutes each adds to its day; counted for the goals. */
import { roadMinutes } from './day-plans.ts';
import type { TimetableGroup } from './facts.ts';
import type { HalfName } from './limits.ts';
import type { PlacedDay } from './placement.ts';
import type { Visit, WeekName } from './read.ts';

export interface PlacedVisit {
  /** 1 = Monday. */
  readonly day: number;
  readonly half: HalfName;
  readonly site: string;
  readonly halfPeriods: number;
  readonly week: WeekName;
  /** Minutes that the visit adds to the day's road; those of one day and week sum to the day's road. */
  readonly roadMinutes: number;
}

interface Placed {
  readonly half: HalfName;
  readonly visit: Visit;
}

const order = { morning: 0, afternoon: 1 } as const;
const weekOrder = { every: 0, odd: 1, even: 2 } as const;

/** Visits of one day, morning first, weekly before alternating. */
export function visitsOf({ halves, placement }: PlacedDay, group: TimetableGroup): PlacedVisit[] {
  const placed = halves
    .flatMap((visits, position) => visits.map((visit): Placed => ({ half: placement.halves[position]!, visit })))
    .toSorted((a, b) => order[a.half] - order[b.half] || weekOrder[a.visit.week] - weekOrder[b.visit.week]);
  const weekly = placed.filter(({ visit }) => visit.week === 'every');
  const added = new Map<Placed, number>(addedMinutes(weekly, [], group));
  for (const week of ['odd', 'even'] as const) {
    const extra = placed.filter(({ visit }) => visit.week === week);
    for (const [each, minutes] of addedMinutes(weekly, extra, group))
      if (extra.includes(each)) added.set(each, minutes);
  }
  return placed.map((each) => ({
    day: placement.day,
    half: each.half,
    site: each.visit.site,
    halfPeriods: each.visit.halfPeriods,
    week: each.visit.week,
    roadMinutes: added.get(each)!,
  }));
}

/** One visit after the other, weekly ones first: what each adds to the road of the day so far. */
function addedMinutes(
  weekly: readonly Placed[],
  extra: readonly Placed[],
  group: TimetableGroup,
): (readonly [Placed, number])[] {
  let before = 0;
  const sofar: Placed[] = [];
  return [...weekly, ...extra].map((each) => {
    sofar.push(each);
    const road = roadOf(sofar, group);
    const added = road - before;
    before = road;
    return [each, added] as const;
  });
}

/** Minutes of a day with these visits; two visits of one half-day are at one site. */
function roadOf(placed: readonly Placed[], group: TimetableGroup): number {
  const byHalf = new Map(placed.map(({ half, visit }) => [half, visit.site]));
  return roadMinutes(
    group,
    [...byHalf.values()].map((site) => group.sites.findIndex(({ code }) => code === site)),
  );
}

export interface WeekCosts {
  /** Half-days away in a fortnight. */
  readonly trips: number;
  /** Minutes in a fortnight. */
  readonly roads: number;
  /** Days away in a fortnight. */
  readonly daysAway: number;
}

/** What the visits of one post cost, odd and even weeks together. */
export function costsOf(visits: readonly PlacedVisit[]): WeekCosts {
  const inWeeks = (['odd', 'even'] as const).map((name) =>
    visits.filter(({ week }) => week === 'every' || week === name),
  );
  const distinct = (keyOf: (visit: PlacedVisit) => string): number =>
    inWeeks.reduce((sum, week) => sum + new Set(week.map(keyOf)).size, 0);
  return {
    trips: distinct(({ day, half }) => `${day} ${half}`),
    roads: inWeeks.flat().reduce((sum, { roadMinutes: minutes }) => sum + minutes, 0),
    daysAway: distinct(({ day }) => String(day)),
  };
}
