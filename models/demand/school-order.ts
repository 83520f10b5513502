/**
 * The order of schools in every model: by facts alone, so that neither the order of the county's rows nor the spelling of its
 * codes changes a plan. (Where a search ends at its work limit, the order it went in decides what it found.) Documents list
 * schools by code: people look them up so.
 */
import type { School } from '../../src/county/county.ts';
import { locationOf } from './location.ts';

export type Key = readonly (string | number)[];

/** Compares by the first part that differs; numbers as numbers, words by code point. */
export function compareKeys(a: Key, b: Key): number {
  for (let position = 0; position < a.length; position += 1) {
    const left = a[position]!;
    const right = b[position]!;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Schools by location, stage and name; the code decides only between schools equal in all of these. */
function schoolKey(school: School): Key {
  const { senior, middle, junior } = school.rankPosts ?? { senior: -1, middle: -1, junior: -1 };
  return [
    locationOf(school).location,
    school.kind,
    school.town ?? '',
    school.name,
    school.remotenessTier ?? -1,
    school.postsRatified ?? -1,
    school.freeRooms ?? -1,
    senior,
    middle,
    junior,
    school.coordinates?.longitude ?? 0,
    school.coordinates?.latitude ?? 0,
    school.code,
  ];
}

/** Place of each school in that order, by code. */
export const schoolRanks = (schools: readonly School[]): ReadonlyMap<string, number> =>
  new Map(schools.toSorted(compareSchools).map(({ code }, rank) => [code, rank]));

export const compareSchools = (a: School, b: School): number => compareKeys(schoolKey(a), schoolKey(b));
