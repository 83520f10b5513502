/** The tier of remoteness a school belongs to, from the county's own tier or its road to the county seat. */
import type { School } from '../../../src/county/county.ts';
import type { Facts } from './facts.ts';
import { isRural } from './location.ts';

export interface Road {
  readonly km: number | null;
  readonly minutes: number | null;
}

const known = new WeakMap<Facts, Map<string, number>>();

export function tierOf(facts: Facts, school: School): number {
  const tiers = known.get(facts) ?? new Map<string, number>();
  known.set(facts, tiers);
  const tier = tiers.get(school.code) ?? assigned(facts, school);
  tiers.set(school.code, tier);
  return tier;
}

function assigned(facts: Facts, school: School): number {
  const own = school.remotenessTier;
  const ruled = tierByRoad(facts, school);
  const tier = facts.policy['pay.tierSource'] === 'rule' ? (ruled ?? own) : (own ?? ruled);
  return tier ?? (isRural(school) ? 1 : 0);
}

/** Null where nobody knows the road. */
export function tierByRoad(facts: Facts, school: School): number | null {
  if (!isRural(school)) return 0;
  const road = roadToSeat(facts, school);
  if (road === null) return null;
  let tier = 1;
  for (const band of facts.policy['pay.tierBands']) {
    const farEnough = road.km !== null && road.km >= band.km;
    const longEnough = road.minutes !== null && road.minutes >= band.minutes;
    if (farEnough || longEnough) tier = band.tier;
  }
  return tier;
}

/** To the county-seat school in use that is reached first; of equals the one with fewer kilometres. */
export function roadToSeat(facts: Facts, school: School): Road | null {
  let best: Road | null = null;
  for (const seat of facts.county.schools) {
    if (isRural(seat) || !seat.inUse) continue;
    const minutes = facts.roads.between(school, seat);
    if (minutes === null) continue;
    const km = facts.roads.kmBetween(school, seat);
    const nearer = best === null || minutes < best.minutes! || (minutes === best.minutes && (km ?? 0) < (best.km ?? 0));
    if (nearer) best = { km, minutes };
  }
  return best;
}
