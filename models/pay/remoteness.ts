/**
 * How far a school lies from the county seat by road, and the tier that the county's bands give for it. A distance that is
 * not known stays unknown: it never makes a school near.
 */
import type { County, School } from '../../src/county/county.ts';
import { locationOf } from '../demand/location.ts';
import type { Policy } from '../parameters.ts';
import { kilometresByRoad, travelBetweenSchools } from '../travel.ts';

export interface Remoteness {
  /** By road to the nearest school of the county seat, one decimal; null when not known. */
  readonly km: number | null;
  readonly minutes: number | null;
  /** Tier of the bands; 0 in the county seat; null where neither distance nor road time is known. */
  readonly tier: number | null;
}

const atSeat: Remoteness = { km: 0, minutes: 0, tier: 0 };
const unknown: Remoteness = { km: null, minutes: null, tier: null };

/** By school code. The nearest school in use of the county seat counts: by minutes, then by kilometres. */
export function remotenessOf(county: County, policy: Policy): ReadonlyMap<string, Remoteness> {
  const minutesTo = travelBetweenSchools(county, policy);
  const kmTo = kilometresByRoad(county, policy);
  const inSeat = county.schools.filter((school) => locationOf(school).location === 'countySeat');
  const seats = inSeat.filter(({ inUse }) => inUse);
  const away = (code: string): Remoteness => {
    const roads = seats
      .map((seat) => ({ minutes: minutesTo(code, seat.code), km: kmTo(code, seat.code) }))
      .filter(({ minutes }) => minutes !== null)
      .sort((a, b) => (a.minutes ?? 0) - (b.minutes ?? 0) || (a.km ?? 0) - (b.km ?? 0));
    const [nearest] = roads;
    if (nearest === undefined) return unknown;
    return { ...nearest, tier: tierAt(nearest, policy) };
  };
  const within = new Set(inSeat.map(({ code }) => code));
  return new Map(county.schools.map(({ code }) => [code, within.has(code) ? atSeat : away(code)]));
}

/** The last band that distance or road time reaches; 1 where none is reached: outside the county seat somebody is always paid. */
function tierAt({ km, minutes }: Pick<Remoteness, 'km' | 'minutes'>, policy: Policy): number {
  const reached = policy['pay.tierBands'].filter(
    (band) => (km !== null && km >= band.km) || (minutes !== null && minutes >= band.minutes),
  );
  return reached.at(-1)?.tier ?? 1;
}

/** Where a tier comes from: set by the county, by the bands, or, where no road is known, from the location alone. */
export type TierSource = 'county' | 'rule' | 'location';

/** The tier in force for a school: the county's own or the bands', as `pay.tierSource` says, each where the other is silent. */
export function assignedTier(
  school: School,
  { tier }: Remoteness,
  policy: Policy,
): { readonly tier: number; readonly source: TierSource } {
  const byCounty = { tier: school.remotenessTier, source: 'county' as const };
  const byRule = { tier, source: 'rule' as const };
  const order = policy['pay.tierSource'] === 'rule' ? [byRule, byCounty] : [byCounty, byRule];
  const found = order.find((each) => each.tier !== null);
  if (found?.tier != null) return { tier: found.tier, source: found.source };
  return { tier: locationOf(school).location === 'countySeat' ? 0 : 1, source: 'location' };
}
