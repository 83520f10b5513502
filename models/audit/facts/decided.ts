/** The decided posts of a quota plan, added up. */
import type { Decisions } from '../twin.ts';
import { countBy, type Facts, type Place, placeKey } from './facts.ts';

export type Quota = NonNullable<Decisions['quota']>;

export interface DecidedPosts {
  teachers(school: string): number;
  nonTeaching(school: string): number;
  /** Teachers and non-teaching staff together. */
  staff(school: string): number;
  at(place: Place): number;
}

export function decidedPosts(quota: Quota): DecidedPosts {
  const teachers = countBy(
    quota.posts,
    (row) => row.school,
    (row) => row.posts,
  );
  const nonTeaching = countBy(
    quota.nonTeaching,
    (row) => row.school,
    (row) => row.posts,
  );
  const places = countBy(quota.posts, placeKey, (row) => row.posts);
  return {
    teachers: (school) => teachers.get(school) ?? 0,
    nonTeaching: (school) => nonTeaching.get(school) ?? 0,
    staff: (school) => (teachers.get(school) ?? 0) + (nonTeaching.get(school) ?? 0),
    at: (place) => places.get(placeKey(place)) ?? 0,
  };
}

/** Posts of one school; a special school has its entitlement whatever the plan lists for it. */
export function staffOf(facts: Facts, decided: DecidedPosts, code: string): number {
  return facts.schools.get(code)?.kind === 'special' ? (facts.entitlement.get(code) ?? 0) : decided.staff(code);
}

/** All posts used in the county; special schools count at their entitlement whatever the plan lists for them. */
export function usedPosts(facts: Facts, quota: Quota): number {
  const isSpecial = (code: string) => facts.schools.get(code)?.kind === 'special';
  const planned = [...quota.posts, ...quota.nonTeaching].filter((row) => !isSpecial(row.school));
  const special = facts.county.schools.filter((school) => school.kind === 'special');
  return (
    planned.reduce((total, row) => total + row.posts, 0) +
    special.reduce((total, school) => total + (facts.entitlement.get(school.code) ?? 0), 0)
  );
}
