/**
 * Schools among which teachers may travel: one 学区, and 学区 that a declared pool (走教片区) merges. A school without either is
 * alone.
 */
import type { School } from '../../src/county/county.ts';

type Member = Pick<School, 'code' | 'cluster' | 'itinerantPool'>;

/** Name of each school's pool: its clusters, or the code of a school that is alone. The order of the schools does not matter. */
export function poolsOf(schools: readonly Member[]): ReadonlyMap<string, string> {
  const clusters = new Map<string, Set<string>>();
  for (const [pool, declared] of Map.groupBy(schools, ({ itinerantPool }) => itinerantPool)) {
    if (pool !== null) merge(clusters, declared.map(keyOf));
  }
  return new Map(
    schools.map((school) => {
      const key = keyOf(school);
      return [school.code, nameOf(clusters.get(key) ?? new Set([key]))];
    }),
  );
}

/** Clusters come before schools that are alone, in the order of names. */
const keyOf = ({ code, cluster }: Member): string => (cluster === null ? `\u0001${code}` : `\u0000${cluster}`);

function merge(clusters: Map<string, Set<string>>, keys: readonly string[]): void {
  const joined = new Set(keys.flatMap((key) => [...(clusters.get(key) ?? [key])]));
  for (const key of joined) clusters.set(key, joined);
}

const nameOf = (keys: ReadonlySet<string>): string => [...keys].toSorted().join('+');

/** The name as people read it. */
export const poolLabel = (name: string): string => name.replaceAll('\u0000', '').replaceAll('\u0001', '');
