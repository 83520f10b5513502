/** Where a school lies for policy: county seat or countryside, and how remote. */
import type { School } from '../../../src/county/county.ts';

export type PolicyLocation = 'countySeat' | 'townSeat' | 'village';

/** Not given: points and village schools lie in villages, everything else at a township seat. */
export function locationOf(school: School): PolicyLocation {
  if (school.policyLocation !== null) return school.policyLocation;
  return school.kind === 'teachingPoint' || school.kind === 'villagePrimary' ? 'village' : 'townSeat';
}

/** Countryside as pay parity and direction of rotation mean it: township seats and villages. */
export function isRural(school: School): boolean {
  return locationOf(school) !== 'countySeat';
}

/** A school that sends: marked so, or unmarked and in the county seat. */
export function isSending(school: School): boolean {
  if (school.rotationRole !== null) return school.rotationRole === 'sending';
  return locationOf(school) === 'countySeat';
}

/** Schools that share people: one 学区; where none is given, a centre school with its points. */
export function inOneCluster(one: School, other: School): boolean {
  return clusterOf(one) === clusterOf(other);
}

/** Itinerants may go from one to the other: a chain of clusters and declared pools leads there. */
export function travelTogether(schools: readonly School[], one: School, other: School): boolean {
  const reached = new Set([clusterOf(one)]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    const pools = new Set(schools.filter((each) => reached.has(clusterOf(each))).map((each) => each.itinerantPool));
    for (const each of schools)
      if (each.itinerantPool !== null && pools.has(each.itinerantPool)) reached.add(clusterOf(each));
  }
  return reached.has(clusterOf(other));
}

function clusterOf(school: School): string {
  return school.cluster === null ? `centre ${school.centreSchool ?? school.code}` : `cluster ${school.cluster}`;
}
