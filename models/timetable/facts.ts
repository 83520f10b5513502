/** What the timetable is told: who travels from where to where how much, and how many lessons each site can take. */
import type { County, Stage } from '../../src/county/county.ts';
import type { Demand } from '../demand/demand.ts';
import { normOf } from '../demand/lessons.ts';
import { compareKeys, schoolRanks } from '../demand/school-order.ts';
import type { Policy } from '../parameters.ts';
import { type TravelMinutes, travelBetweenSchools } from '../travel.ts';

/** One row of the quota plan: lessons of a subject that posts of `home` teach at `site`, half periods a week. */
export interface ItinerantRow {
  readonly home: string;
  readonly site: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly halfPeriods: number;
}

/** Posts of one subject at one stage of a home school, and what they teach at home, half periods a week. */
export interface HomePosts {
  readonly home: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly posts: number;
  readonly homeHalfPeriods: number;
}

export interface TimetableSite {
  readonly code: string;
  /** Whole periods every week. */
  readonly weekly: number;
  /** One more period every other week (单双周), for an odd number of half periods. */
  readonly alternate: 0 | 1;
  /** One way from home. */
  readonly minutes: number;
  /** Classes of the stage there. */
  readonly classes: number;
}

/** The posts of one subject at one stage of one home school: the timetable is solved group by group. */
export interface TimetableGroup {
  readonly home: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly posts: number;
  readonly homeHalfPeriods: number;
  /** Load norm of one post, half periods a week. */
  readonly norm: number;
  /** By facts. */
  readonly sites: readonly TimetableSite[];
  /** One way between two of the sites; null when unknown. */
  readonly between: TravelMinutes;
}

/** Groups by home school, stage and subject, sites within them, schools by facts. Rows of nothing are passed over; rows of one way are added up. */
export function timetableGroups(
  county: County,
  demand: Demand,
  policy: Policy,
  rows: readonly ItinerantRow[],
  posts: readonly HomePosts[],
): TimetableGroup[] {
  const between = travelBetweenSchools(county, policy);
  const ranks = schoolRanks(county.schools);
  const rankOf = (code: string) => ranks.get(code) ?? ranks.size;
  const postsOf = new Map(posts.map((each) => [groupKey(each), each]));
  const groups = Map.groupBy(
    rows.filter(({ halfPeriods }) => halfPeriods > 0),
    groupKey,
  );
  return [...groups]
    .toSorted(([, [a]], [, [b]]) =>
      compareKeys([rankOf(a!.home), a!.stage, a!.subject], [rankOf(b!.home), b!.stage, b!.subject]),
    )
    .map(([key, members]) => {
      const { home, stage, subject } = members[0]!;
      const own = postsOf.get(key);
      const bySite = [...Map.groupBy(members, ({ site }) => site)].toSorted(([a], [b]) => rankOf(a) - rankOf(b));
      return {
        home,
        stage,
        subject,
        posts: own?.posts ?? 0,
        homeHalfPeriods: own?.homeHalfPeriods ?? 0,
        norm: normOf(stage, subject, policy),
        sites: bySite.map(([code, toSite]): TimetableSite => {
          const halfPeriods = toSite.reduce((sum, row) => sum + row.halfPeriods, 0);
          return {
            code,
            weekly: Math.floor(halfPeriods / 2),
            alternate: halfPeriods % 2 === 0 ? 0 : 1,
            minutes: wayOf(between, home, code),
            classes: demand.bySchool.get(code)?.stages.find((each) => each.stage === stage)?.classes ?? 0,
          };
        }),
        between,
      };
    });
}

export const groupKey = ({ home, stage, subject }: Pick<ItinerantRow, 'home' | 'stage' | 'subject'>): string =>
  `${home}\u0000${stage}\u0000${subject}`;

/** The quota lets nobody travel an unknown way. */
function wayOf(between: TravelMinutes, home: string, site: string): number {
  const minutes = between(home, site);
  if (minutes === null) throw new RangeError(`the way from ${home} to ${site} is unknown, yet somebody travels it`);
  return minutes;
}
