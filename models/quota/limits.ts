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

/**
 * Fill rates no plan with so many posts can beat: posts go one by one to the school with the lowest rate. Ascending.
 * Water-filling is leximin-optimal for whole posts under box limits, so it bounds every plan with more rules.
 */
export function bestFillRates(schools: readonly SchoolFacts[], posts: number, policy: Policy): readonly number[] {
  const filled = schools
    .filter((school) => school.entitlement > 0)
    .map((school) => ({ school, ...schoolLimits(school, policy) }))
    .map(({ school, least, most }) => ({ posts: least, most, entitlement: school.entitlement }));
  let spare = posts - filled.reduce((sum, each) => sum + each.posts, 0);
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
  return filled.map((each) => each.posts / each.entitlement).toSorted((a, b) => a - b);
}
