/** Where days away may stand in the week: one day of a post a weekday, and what the classes of a site can take. */
import type { Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { type HalfName, type TimetableLimits, timetableLimits, type WorkingDay, workingDays } from './limits.ts';
import type { AwayDay, Visit } from './read.ts';

/** A weekday (1 = Monday) and the half-day of each of the day's visits. */
export interface Placement {
  readonly day: number;
  readonly halves: readonly HalfName[];
}

export interface PlacedDay extends AwayDay {
  readonly placement: Placement;
}

/** Classes of a stage at a site. */
export type ClassesAt = (site: string, stage: Stage) => number;

/** Something that is used up: a post's weekday, or room in the timetable of a site's classes. */
export interface Use {
  readonly key: string;
  readonly amount: number;
  readonly limit: number;
}

const weeks = ['odd', 'even'] as const;

/** Periods of a visit in odd or even weeks. */
const periodsIn = ({ week, halfPeriods }: Visit, name: 'odd' | 'even'): number =>
  week === 'every' ? halfPeriods / 2 : week === name ? halfPeriods : 0;

export class WeekBoard {
  readonly #days: readonly WorkingDay[];
  readonly #limits: TimetableLimits;
  readonly #classesAt: ClassesAt;
  readonly #used = new Map<string, number>();

  constructor(policy: Policy, classesAt: ClassesAt) {
    this.#days = workingDays(policy);
    this.#limits = timetableLimits(policy);
    this.#classesAt = classesAt;
  }

  placementsOf({ halves }: AwayDay): Placement[] {
    const orders: readonly (readonly HalfName[])[] =
      halves.length === 2
        ? [
            ['morning', 'afternoon'],
            ['afternoon', 'morning'],
          ]
        : [['morning'], ['afternoon']];
    return this.#days.flatMap(({ day, halves: open }) =>
      orders.filter((order) => order.every((half) => open.includes(half))).map((order) => ({ day, halves: order })),
    );
  }

  /** Everything a day away uses up where it stands. */
  usesOf(away: AwayDay, { day, halves }: Placement): Use[] {
    const { periodsPerHalfDay, classPeriodsADay } = this.#limits;
    const post = {
      key: `post ${away.home} ${away.stage} ${away.subject} ${away.post} day ${day}`,
      amount: 1,
      limit: 1,
    };
    const room = away.halves.flatMap((visits, position) =>
      visits.flatMap((visit) =>
        weeks.flatMap((week): Use[] => {
          const amount = periodsIn(visit, week);
          const classes = this.#classesAt(visit.site, away.stage);
          const place = `${visit.site} ${away.stage} ${week} weeks day ${day}`;
          return [
            { key: `${place} ${halves[position]}`, amount, limit: classes * periodsPerHalfDay },
            { key: `${place} ${away.subject}`, amount, limit: classes * classPeriodsADay },
          ];
        }),
      ),
    );
    return [post, ...merged(room)];
  }

  used(key: string): number {
    return this.#used.get(key) ?? 0;
  }

  fits(uses: readonly Use[]): boolean {
    return uses.every(({ key, amount, limit }) => this.used(key) + amount <= limit);
  }

  take(uses: readonly Use[]): void {
    for (const { key, amount } of uses) this.#used.set(key, this.used(key) + amount);
  }
}

function merged(uses: readonly Use[]): Use[] {
  return [
    ...Map.groupBy(
      uses.filter(({ amount }) => amount > 0),
      ({ key }) => key,
    ),
  ].map(([key, same]) => ({
    key,
    amount: same.reduce((sum, { amount }) => sum + amount, 0),
    limit: same[0]!.limit,
  }));
}
