/** Schools of one cluster, or of several that a pool merges, between which nobody can itinerate, because the way between them is unknown. */
import { poolLabel, poolsOf } from '../../../models/demand/pools.ts';
import type { School } from '../county.ts';
import type { Findings } from '../findings.ts';
import { columnOf } from '../tables.ts';
import type { PlacedCounty } from './placed-county.ts';

/** Schools named before the rest is counted. */
const namesShown = 5;

/** One finding a cluster; schools without pupils and special schools share nobody. */
export function checkTravelKnown(county: PlacedCounty, findings: Findings): void {
  const { travel, nameOf } = county;
  const given = new Set(travel.flatMap(({ item: { from, to } }) => [`${from}|${to}`, `${to}|${from}`]));
  const sharing = sharingSchools(county);
  const pools = poolsOf(sharing);
  for (const [pool, schools] of Map.groupBy(sharing, ({ code }) => pools.get(code)!)) {
    const pairs = pairsOf(schools);
    const unknown = pairs.filter(
      ([a, b]) => (a.coordinates === null || b.coordinates === null) && !given.has(`${a.code}|${b.code}`),
    );
    if (unknown.length === 0) continue;
    const without = schools.filter(({ coordinates }) => coordinates === null).map(({ name }) => name);
    const more = without.length > namesShown;
    findings.assume(
      'county.travelUnknown',
      { table: nameOf('schools'), column: columnOf('schools', 'coordinates.longitude').header.zh },
      {
        cluster: poolLabel(pool),
        pairs: unknown.length,
        all: pairs.length,
        schools: `${without.slice(0, namesShown).join('、')}${more ? `等 ${without.length} 所` : ''}`,
        schoolsEn: `${without.slice(0, namesShown).join(', ')}${more ? ` and ${without.length - namesShown} more` : ''}`,
      },
    );
  }
}

function sharingSchools({ schools, enrolment }: PlacedCounty): readonly School[] {
  const taught = new Set(enrolment.flatMap(({ item }) => (item.pupils > 0 ? [item.school] : [])));
  return schools
    .map(({ item }) => item)
    .filter(({ code, kind, inUse }) => inUse && kind !== 'special' && taught.has(code));
}

const pairsOf = (schools: readonly School[]): (readonly [School, School])[] =>
  schools.flatMap((a, position) => schools.slice(position + 1).map((b) => [a, b] as const));
