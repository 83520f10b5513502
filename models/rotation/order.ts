/**
 * The order of people and schools in the model: by facts alone, so that neither the order of the county's rows nor the
 * spelling of its codes changes a list. People equal in every fact are ordered by a lot drawn from the seed of the run.
 */
import type { School, Teacher } from '../../src/county/county.ts';
import { locationOf } from '../demand/location.ts';
import { monthIndex } from '../demand/months.ts';
import type { Policy } from '../parameters.ts';

type Key = readonly (string | number)[];

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

const appraisalRank = { excellent: 0, competent: 1, basic: 2, incompetent: 3 } as const;

/** The county's declared order among equals: longer service first, better appraisals first. */
export function tieKey(teacher: Teacher, policy: Policy): Key {
  return policy['rotation.tieOrder'].map((fact) =>
    fact === 'yearsOfService'
      ? teacher.workStart === null
        ? Number.MAX_SAFE_INTEGER
        : monthIndex(teacher.workStart)
      : teacher.appraisals.reduce((sum, appraisal, year) => sum + appraisalRank[appraisal] * 10 ** (2 - year), 0),
  );
}

/**
 * The lot: a number in [0, 2^53) from the seed and the identifier (cyrb53, public domain). The seed is fixed and printed
 * before the run, so anybody can draw the lot again.
 */
export function lot(seed: number, identifier: string): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let position = 0; position < identifier.length; position += 1) {
    const unit = identifier.charCodeAt(position);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
