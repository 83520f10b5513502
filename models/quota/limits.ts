/** How few and how many posts a cluster can have, and the fill rates that would be best if nothing else mattered. */
import type { Policy } from '../parameters.ts';
import type { Cluster, SchoolFacts } from './facts.ts';
import { leastPosts } from './least-posts.ts';

export interface PostLimits {
  readonly least: number;
  readonly most: number;
}

export function schoolLimits(school: SchoolFacts, policy: Policy): PostLimits {
  const most = school.entitlement;
  if (school.isSpecial) return { least: most, most };
  return { least: Math.max(school.pointFloor, leastPosts(most, policy['quota.minimumShare'])), most };
}

export function clusterLimits(cluster: Cluster, policy: Policy): PostLimits {
  const limits = cluster.schools.map((school) => schoolLimits(school, policy));
  return {
    least: limits.reduce((sum, { least }) => sum + least, 0),
    most: limits.reduce((sum, { most }) => sum + most, 0),
  };
}

/** Posts of every school as fair as can be. */
export interface FairPosts {
  readonly posts: ReadonlyMap<string, number>;
  /** Schools with the same entitlement of which some got the last posts and others did not: the rates are as good either way. */
  readonly tied: ReadonlySet<string>;
}

/**
 * With so many posts in all, each school between its limits, posts go one by one to the school with the lowest fill rate, of equals
 * to the one that a post raises most. Leximin-optimal for whole posts under such limits, so that it bounds every plan that keeps
 * them. Null where even the least posts are too many.
 */
export function fairPosts(
  schools: readonly SchoolFacts[],
  posts: number,
  limitsOf: (school: SchoolFacts) => PostLimits,
): FairPosts | null {
  const filled = schools.map((school) => {
    const { least, most } = limitsOf(school);
    return { code: school.code, posts: least, least, most, entitlement: school.entitlement };
  });
  let spare = posts - filled.reduce((sum, each) => sum + each.posts, 0);
  if (spare < 0) return null;
  while (spare > 0) {
    const open = filled.filter((each) => each.posts < each.most);
    if (open.length === 0) break;
    const lowest = open.reduce((worst, each) =>
      each.posts * worst.entitlement < worst.posts * each.entitlement ||
      (each.posts * worst.entitlement === worst.posts * each.entitlement && each.entitlement < worst.entitlement)
        ? each
        : worst,
    );
    lowest.posts += 1;
    spare -= 1;
  }
  const gave = filled.filter((each) => each.posts > each.least);
  const could = filled.filter((each) => each.posts < each.most);
  const ties = (a: (typeof filled)[number], b: (typeof filled)[number]) =>
    a.entitlement === b.entitlement && a.posts === b.posts + 1;
  return {
    posts: new Map(filled.map((each) => [each.code, each.posts])),
    tied: new Set([
      ...gave.filter((each) => could.some((other) => ties(each, other))).map(({ code }) => code),
      ...could.filter((each) => gave.some((other) => ties(other, each))).map(({ code }) => code),
    ]),
  };
}

/** Fill rates no plan with so many posts can beat, ascending. */
export function bestFillRates(schools: readonly SchoolFacts[], posts: number, policy: Policy): readonly number[] {
  const counted = schools.filter(({ entitlement }) => entitlement > 0);
  const limitsOf = (school: SchoolFacts) => schoolLimits(school, policy);
  const least = counted.reduce((sum, school) => sum + limitsOf(school).least, 0);
  const fair = fairPosts(counted, Math.max(least, posts), limitsOf)!;
  return counted.map(({ code, entitlement }) => fair.posts.get(code)! / entitlement).toSorted((a, b) => a - b);
}
