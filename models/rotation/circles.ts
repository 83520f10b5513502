/** Circles of schools that help each other first: 学区, 集团, and pairs of 结对帮扶. */
import type { County, School } from '../../src/county/county.ts';

/** Both directions of every pair of 结对. */
export function pairsOf({ pairs }: County): ReadonlySet<string> {
  return new Set(pairs.flatMap(({ from, to }) => [pairKey(from, to), pairKey(to, from)]));
}

export const pairKey = (from: string, to: string): string => `${from}\u0000${to}`;

/** One cluster, one group, or a pair. */
export function inOneCircle(from: School, to: School, pairs: ReadonlySet<string>): boolean {
  const shares = (one: string | null, other: string | null): boolean => one !== null && one === other;
  return shares(from.cluster, to.cluster) || shares(from.group, to.group) || pairs.has(pairKey(from.code, to.code));
}
