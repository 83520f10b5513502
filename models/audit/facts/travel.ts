/** Minutes on the road: the county's own table first, else the detoured straight line. */
import type { Coordinates, School, TravelRow } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';

/** Mean radius of the earth (IUGG). */
const earthRadiusKm = 6371.0088;
const radians = Math.PI / 180;

export interface Roads {
  /** One way, whole minutes; null when nobody knows. */
  between(from: School, to: School): number | null;
  /** Kilometres by road, one decimal; null when nobody knows. */
  kmBetween(from: School, to: School): number | null;
  /** From a home that has coordinates; null when the school has none. */
  fromPoint(from: Coordinates, to: School): number | null;
}

/** The roads of one county. A row given in one direction only serves both. */
export function roadsOf(rows: readonly TravelRow[], policy: Policy): Roads {
  const minutes = new Map(rows.map((row) => [`${row.from}\n${row.to}`, row.minutes]));
  const kilometres = new Map(rows.map((row) => [`${row.from}\n${row.to}`, row.km]));
  const fromPoint = (from: Coordinates, to: School): number | null =>
    to.coordinates === null ? null : minutesApart(from, to.coordinates, policy);
  return {
    fromPoint,
    between(from, to) {
      const written = minutes.get(`${from.code}\n${to.code}`) ?? minutes.get(`${to.code}\n${from.code}`);
      if (written !== undefined) return written;
      return from.coordinates === null ? null : fromPoint(from.coordinates, to);
    },
    kmBetween(from, to) {
      const written = kilometres.get(`${from.code}\n${to.code}`) ?? kilometres.get(`${to.code}\n${from.code}`) ?? null;
      if (written !== null || from.coordinates === null || to.coordinates === null) return written;
      const straight = kmApart(toWgs84(from.coordinates), toWgs84(to.coordinates));
      return Math.round(10 * straight * policy['travel.detour']) / 10;
    },
  };
}

function minutesApart(from: Coordinates, to: Coordinates, policy: Policy): number {
  const km = kmApart(toWgs84(from), toWgs84(to)) * policy['travel.detour'];
  return Math.round((km / policy['travel.speed']) * 60);
}

type Point = readonly [longitude: number, latitude: number];

/** Great-circle distance. */
function kmApart([lonA, latA]: Point, [lonB, latB]: Point): number {
  const north = Math.sin(((latB - latA) * radians) / 2) ** 2;
  const east = Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  const chord = north + Math.cos(latA * radians) * Math.cos(latB * radians) * east;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function toWgs84(point: Coordinates): Point {
  const { longitude, latitude } = point;
  if (point.datum === 'WGS84') return [longitude, latitude];
  return gcj02ToWgs84(point.datum === 'BD09' ? bd09ToGcj02([longitude, latitude]) : [longitude, latitude]);
}

function bd09ToGcj02([longitude, latitude]: Point): Point {
  const x = longitude - 0.0065;
  const y = latitude - 0.006;
  const turn = (Math.PI * 3000) / 180;
  const length = Math.hypot(x, y) - 0.00002 * Math.sin(y * turn);
  const angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * turn);
  return [length * Math.cos(angle), length * Math.sin(angle)];
}

/** The offset is published for true positions; the true position is approached until it shifts onto the given one. */
function gcj02ToWgs84([longitude, latitude]: Point): Point {
  let guess: Point = [longitude, latitude];
  for (let step = 0; step < 4; step += 1) {
    const [east, north] = gcj02Offset(guess);
    guess = [longitude - east, latitude - north];
  }
  return guess;
}

/** Degrees east and north. */
function gcj02Offset([longitude, latitude]: Point): Point {
  const semiMajor = 6378245;
  const eccentricity = 0.006693421622965943;
  const x = longitude - 105;
  const y = latitude - 35;
  const common = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3);
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3);
  const flat = 1 - eccentricity * Math.sin(latitude * radians) ** 2;
  const latitudeShift = (north * 180) / (((semiMajor * (1 - eccentricity)) / (flat * Math.sqrt(flat))) * Math.PI);
  const longitudeShift = (east * 180) / ((semiMajor / Math.sqrt(flat)) * Math.cos(latitude * radians) * Math.PI);
  return [longitudeShift, latitudeShift];
}
