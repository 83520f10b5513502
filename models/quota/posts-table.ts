/**
 * Posts per school, stage and subject by stated arithmetic, for rotation alone when the county has no table 岗位 and the
 * quota model does not run. No optimum is claimed: the total is shared in proportion to entitlements, and each school's
 * teachers in proportion to the lessons, always by largest remainder; of equal remainders the first name has it, not the code.
 */
import type { Stage } from '../../src/county/county.ts';
import type { Demand, SchoolDemand } from '../demand/demand.ts';
import { compareKeys } from '../demand/school-order.ts';

export interface DerivedPosts {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly posts: number;
}

/** Rows with at least one post, by school (in the order of names), stage and subject. */
export function derivedPosts(demand: Demand): DerivedPosts[] {
  const schools = demand.schools.toSorted((a, b) => compareKeys(nameAndCode(a), nameAndCode(b)));
  const entitlements = schools.map(({ entitlement }) => entitlement.staff);
  const all = entitlements.reduce((sum, staff) => sum + staff, 0);
  const shared = largestRemainder(entitlements, Math.min(all, demand.totalPosts));
  return schools.flatMap((school, position) => schoolPosts(school, shared[position]!, demand));
}

const nameAndCode = ({ school }: SchoolDemand) => [school.name, school.code] as const;

function schoolPosts(school: SchoolDemand, staff: number, demand: Demand): DerivedPosts[] {
  const code = school.school.code;
  const nonTeaching = Math.min(
    demand.people.nonTeaching.get(code) ?? 0,
    Math.floor(school.nonTeachingShare * staff + 1e-9),
  );
  const places = school.stages.flatMap(({ stage, lessons }) =>
    [...lessons].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([subject, demand]) => ({ stage, subject, demand })),
  );
  if (places.length === 0) return [];
  const posts = largestRemainder(
    places.map((place) => place.demand),
    staff - nonTeaching,
  );
  return places
    .map(({ stage, subject }, position) => ({ school: code, stage, subject, posts: posts[position]! }))
    .filter((row) => row.posts > 0);
}

/** Shares a whole number in proportion to weights; what is left over goes to the largest fractions, ties to the first. */
export function largestRemainder(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * whole) / sum);
  const shares = exact.map((share) => Math.floor(share + 1e-9));
  const left = whole - shares.reduce((total, share) => total + share, 0);
  const byFraction = exact
    .map((share, position) => ({ position, fraction: share - shares[position]! }))
    .toSorted((a, b) => b.fraction - a.fraction || a.position - b.position);
  for (const { position } of byFraction.slice(0, left)) shares[position] = shares[position]! + 1;
  return shares;
}
