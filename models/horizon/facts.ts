/** The county as the model of several years sees it: posts needed and people there, by future, year and post. */
import type { County } from '../../src/county/county.ts';
import { deriveDemand } from '../demand/demand.ts';
import type { Policy } from '../parameters.ts';
import { derivedPosts } from '../quota/posts-table.ts';
import { enrolmentByYear } from './enrolment.ts';
import type { Future } from './futures.ts';
import { clusterOf, type PeopleForecast, type PeopleYear, type Post, peopleForecast, postKey } from './people.ts';

/** Posts needed in one year of one future, and what they follow from. */
export interface NeedYear {
  readonly pupils: { readonly primary: number; readonly junior: number };
  readonly classes: { readonly primary: number; readonly junior: number };
  /** Posts by position of `HorizonFacts.posts`. */
  readonly need: readonly number[];
  /** Teachers there may be under the county total: what non-teaching people, special schools and people away leave. */
  readonly room: number;
}

export interface HorizonFacts {
  readonly county: County;
  readonly futures: readonly Future[];
  readonly years: number;
  /** Cluster, stage, subject; in the order of their keys. */
  readonly posts: readonly Post[];
  /** By future, then year. */
  readonly needs: readonly (readonly NeedYear[])[];
  /** By year, then post: people if nothing is decided. The same in every future. */
  readonly people: readonly (readonly PeopleYear[])[];
  readonly forecast: PeopleForecast;
}

export function horizonFacts(county: County, futures: readonly Future[], years: number, policy: Policy): HorizonFacts {
  const forecast = peopleForecast(county, years, policy);
  const tables = futures.map((future) =>
    enrolmentByYear(county, future, years, policy).map((enrolment) => needTable({ ...county, enrolment }, policy)),
  );
  const all = new Map(forecast.posts.map((post) => [postKey(post), post]));
  for (const table of tables.flat()) for (const { post } of table.rows.values()) all.set(postKey(post), post);
  const posts = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, post]) => post);
  return {
    county,
    futures,
    years,
    posts,
    needs: tables.map((ofFuture) =>
      ofFuture.map(({ pupils, classes, rows, room }, year) => ({
        pupils,
        classes,
        need: posts.map((post) => rows.get(postKey(post))?.posts ?? 0),
        room: room - forecast.away[year]!,
      })),
    ),
    people: Array.from({ length: years }, (_, year) =>
      posts.map((post) => forecast.years.get(postKey(post))?.[year] ?? noPeople),
    ),
    forecast,
  };
}

const noPeople: PeopleYear = { people: 0, retired: 0, left: 0, returned: 0, termsEnded: 0, retrainable: 0 };

interface NeedTable extends Pick<NeedYear, 'pupils' | 'classes' | 'room'> {
  readonly rows: ReadonlyMap<string, { readonly post: Post; readonly posts: number }>;
}

/** Posts by the stated arithmetic of `models/quota/posts-table.ts`, added up over the schools of a cluster. */
function needTable(county: County, policy: Policy): NeedTable {
  const demand = deriveDemand(county, policy);
  const rows = new Map<string, { post: Post; posts: number }>();
  for (const { school, stage, subject, posts } of derivedPosts(demand)) {
    const post = { cluster: clusterOf(demand.bySchool.get(school)!.school), stage, subject };
    const key = postKey(post);
    rows.set(key, { post, posts: posts + (rows.get(key)?.posts ?? 0) });
  }
  const ofStage = (amount: 'pupils' | 'classes') => ({
    primary: sum(
      demand.schools.flatMap(({ stages }) => stages.map((one) => (one.stage === 'primary' ? one[amount] : 0))),
    ),
    junior: sum(
      demand.schools.flatMap(({ stages }) => stages.map((one) => (one.stage === 'junior' ? one[amount] : 0))),
    ),
  });
  const special = sum(
    demand.schools.map(({ school, entitlement }) => (school.kind === 'special' ? entitlement.staff : 0)),
  );
  const nonTeaching = sum(
    demand.schools.map(({ school }) =>
      school.kind === 'special' ? 0 : (demand.people.nonTeaching.get(school.code) ?? 0),
    ),
  );
  return {
    pupils: ofStage('pupils'),
    classes: ofStage('classes'),
    rows,
    room: demand.totalPosts - special - nonTeaching,
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
