/** Posts needed and people there in every year of every future, once per county, policy and question. */
import type { County } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { nonTeachingShare } from '../facts/entitlement.ts';
import { factsOf, plannedSchools } from '../facts/facts.ts';
import type { FutureGiven, HorizonDecisions, PostYearDecision } from '../twin.ts';
import { pupilsByYear } from './pupils.ts';
import { sharedOut } from './shares.ts';
import { cellKey, monthOfYear, type StaffYear, staffByYear } from './staff.ts';

export interface NeedOfYear {
  readonly posts: ReadonlyMap<string, number>;
  /** Teachers there may be under the county total. */
  readonly room: number;
}

export interface Forecast {
  readonly months: readonly string[];
  readonly staff: readonly StaffYear[];
  /** By future, then year. */
  readonly needs: ReadonlyMap<string, readonly NeedOfYear[]>;
}

const known = new WeakMap<County, WeakMap<Policy, WeakMap<HorizonDecisions, Forecast>>>();

export function forecastOf(county: County, policy: Policy, horizon: HorizonDecisions): Forecast {
  const ofCounty = known.get(county) ?? new WeakMap<Policy, WeakMap<HorizonDecisions, Forecast>>();
  const ofPolicy = ofCounty.get(policy) ?? new WeakMap<HorizonDecisions, Forecast>();
  const forecast = ofPolicy.get(horizon) ?? derive(county, policy, horizon);
  known.set(county, ofCounty.set(policy, ofPolicy.set(horizon, forecast)));
  return forecast;
}

function derive(county: County, policy: Policy, { years, futures }: HorizonDecisions): Forecast {
  const staff = staffByYear(county, years, policy);
  const needOf = (future: FutureGiven): readonly NeedOfYear[] =>
    pupilsByYear(county, future, years, policy).map((enrolment, year) => {
      const { posts, room } = needIn({ ...county, enrolment }, policy);
      return { posts, room: room - staff[year]!.away };
    });
  return {
    months: Array.from({ length: years }, (_, year) => monthOfYear(county, year)),
    staff,
    needs: new Map(futures.map((future) => [future.id, needOf(future)])),
  };
}

/** The total shared in proportion to entitlements, each school's teachers in proportion to its lessons. */
function needIn(county: County, policy: Policy): NeedOfYear {
  const facts = factsOf(county, policy);
  const schools = county.schools.filter(({ inUse }) => inUse).sort((a, b) => (a.code < b.code ? -1 : 1));
  const entitled = schools.map(({ code }) => facts.entitlement.get(code) ?? 0);
  const all = entitled.reduce((sum, staff) => sum + staff, 0);
  const shares = sharedOut(Math.min(all, facts.totalPosts), entitled);
  const planned = new Set(plannedSchools(facts));
  const posts = new Map<string, number>();
  let room = facts.totalPosts;
  for (const [position, school] of schools.entries()) {
    if (!planned.has(school)) {
      room -= entitled[position]!;
      continue;
    }
    const others = facts.nonTeachingToday.get(school.code) ?? 0;
    room -= others;
    const staff = shares[position]!;
    const nonTeaching = Math.min(others, Math.floor(nonTeachingShare(school, policy) * staff + 1e-9));
    const lessons = (['primary', 'junior'] as const).flatMap((stage) =>
      [...(facts.classes.get(school.code)?.lessons[stage] ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([subject, halfPeriods]) => ({ stage, subject, halfPeriods })),
    );
    const teachers = sharedOut(
      staff - nonTeaching,
      lessons.map(({ halfPeriods }) => halfPeriods),
    );
    for (const [index, { stage, subject }] of lessons.entries()) {
      const key = cellKey(school.cluster ?? school.code, stage, subject);
      posts.set(key, (posts.get(key) ?? 0) + teachers[index]!);
    }
  }
  return { posts, room };
}

/** Rows by future, month and cell; a cell without a row has noughts throughout. */
export function rowsOf({
  posts,
}: HorizonDecisions): (
  future: string,
  month: string,
  cell: string,
) => Omit<PostYearDecision, 'cluster' | 'stage' | 'subject' | 'future' | 'schoolYear'> {
  const table = new Map(
    posts.map((row) => [`${row.future}|${row.schoolYear}|${cellKey(row.cluster, row.stage, row.subject)}`, row]),
  );
  return (future, month, cell) => table.get(`${future}|${month}|${cell}`) ?? nothing;
}

const nothing = {
  hired: 0,
  arrived: 0,
  departed: 0,
  retrainedIn: 0,
  retrainedOut: 0,
  people: 0,
  unfilled: 0,
  surplus: 0,
};
