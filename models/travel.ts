/**
 * One-way travel in whole minutes: a row of 路程 if there is one, else the straight line times a detour factor at an average
 * speed. Unknown stays null: it is never taken for zero.
 */
import type { Coordinates, County } from '../src/county/county.ts';
import type { Policy } from './parameters.ts';

/** Minutes one way between two schools by code; null when unknown, 0 within one school. */
export type TravelMinutes = (from: string, to: string) => number | null;

/** Travel between the schools of a county; every pair is computed once. */
export function travelBetweenSchools(county: County, policy: Policy): TravelMinutes {
  const given = new Map(county.travel.map((row) => [`${row.from}\u0000${row.to}`, row.minutes]));
  const coordinates = new Map(county.schools.map((school) => [school.code, school.coordinates]));
  const known = new Map<string, number | null>();
  return (from, to) => {
    if (from === to) return 0;
    const key = `${from}\u0000${to}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const minutes =
      given.get(key) ??
      given.get(`${to}\u0000${from}`) ??
      minutesBetween(coordinates.get(from) ?? null, coordinates.get(to) ?? null, policy);
    known.set(key, minutes);
    return minutes;
  };
}

/** Kilometres by road between two schools by code, one decimal: the table first, else the straight line with detour. */
export function kilometresByRoad(
  { travel, schools }: County,
  policy: Policy,
): (from: string, to: string) => number | null {
  const given = new Map(travel.map((row) => [`${row.from}\u0000${row.to}`, row.km]));
  const coordinates = new Map(schools.map((school) => [school.code, school.coordinates]));
  return (from, to) => {
    const written = given.get(`${from}\u0000${to}`) ?? given.get(`${to}\u0000${from}`) ?? null;
    if (written !== null) return written;
    const [start, end] = [coordinates.get(from) ?? null, coordinates.get(to) ?? null];
    if (start === null || end === null) return null;
    return Math.round(kilometres(toWgs84(start), toWgs84(end)) * policy['travel.detour'] * 10) / 10;
  };
}

/** Minutes between two places on the straight line with detour; null when either place is unknown. */
export function minutesBetween(from: Coordinates | null, to: Coordinates | null, policy: Policy): number | null {
  if (from === null || to === null) return null;
  const km = kilometres(toWgs84(from), toWgs84(to)) * policy['travel.detour'];
  return Math.round((km / policy['travel.speed']) * 60);
}

/** Longitude and latitude in degrees, WGS84. */
export type Position = readonly [longitude: number, latitude: number];

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance. */
export function kilometres(from: Position, to: Position): number {
  const latitude = radians(to[1] - from[1]);
  const longitude = radians(to[0] - from[0]);
  const chord =
    Math.sin(latitude / 2) ** 2 + Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Converts GCJ-02 (maps sold in China) and BD-09 (Baidu) to WGS84; the offset is some hundreds of metres. */
export function toWgs84({ longitude, latitude, datum }: Coordinates): Position {
  if (datum === 'WGS84') return [longitude, latitude];
  const gcj = datum === 'BD09' ? baiduToGcj(longitude, latitude) : ([longitude, latitude] as const);
  // The shift is known as a function of the WGS84 position: two rounds bring the inverse within a few centimetres.
  let wgs: Position = gcj;
  for (let round = 0; round < 3; round += 1) {
    const [east, north] = gcjShift(wgs);
    wgs = [gcj[0] - east, gcj[1] - north];
  }
  return wgs;
}

function baiduToGcj(longitude: number, latitude: number): Position {
  const x = longitude - 0.0065;
  const y = latitude - 0.006;
  const turn = (Math.PI * 3000) / 180;
  const radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * turn);
  const angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * turn);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** Published form of the GCJ-02 shift, Krasovsky 1940 ellipsoid; degrees east and north. */
function gcjShift([longitude, latitude]: Position): Position {
  const semiMajor = 6378245;
  const eccentricity = 0.006693421622965943;
  const x = longitude - 105;
  const y = latitude - 35;
  const common = (2 / 3) * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    (2 / 3) * (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) +
    (2 / 3) * (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30));
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    (2 / 3) * (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) +
    (2 / 3) * (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI));
  const magic = 1 - eccentricity * Math.sin(radians(latitude)) ** 2;
  const root = Math.sqrt(magic);
  return [
    (east * 180) / ((semiMajor / root) * Math.cos(radians(latitude)) * Math.PI),
    (north * 180) / (((semiMajor * (1 - eccentricity)) / (magic * root)) * Math.PI),
  ];
}
