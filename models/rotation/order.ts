/**
 * The order of people and schools in the model: by facts alone, so that neither the order of the county's rows nor the
 * spelling of its codes changes a list. People equal in every fact are ordered by a lot drawn from the seed of the run.
 */
import type { Teacher } from '../../src/county/county.ts';
import { monthIndex } from '../demand/months.ts';
import type { Key } from '../demand/school-order.ts';
import type { Policy } from '../parameters.ts';

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
