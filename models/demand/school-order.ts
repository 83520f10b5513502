/** The order of schools in every model: by facts alone, so that neither the order of rows nor the spelling of codes changes a plan. */
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
export function schoolKey(school: School): Key {
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
