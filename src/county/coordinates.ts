/** Coordinates as people give them: swapped, projected, half given, or far from every other school. */

import type { Place } from '../problems/problem.ts';
import type { Coordinates } from './county.ts';
import type { Findings } from './findings.ts';
import type { FlatRow } from './shape.ts';

const numberAt = (values: FlatRow, field: string) => {
  const value = values.get(field);
  return typeof value === 'number' ? value : undefined;
};

/** Latitudes above 73° have no schools, and China's longitudes begin there. */
const isSwapped = (longitude: number, latitude: number) =>
  Math.abs(latitude) > 73 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 73;

/**
 * Puts longitude, latitude and datum of a row together under `field`. Half a pair is left out with a warning; a pair
 * that cannot be degrees is an error; a missing datum is WGS84. Returns whether there are coordinates now.
 */
export function joinCoordinates(values: FlatRow, field: string, place: Place, findings: Findings): boolean {
  const longitude = numberAt(values, `${field}.longitude`);
  const latitude = numberAt(values, `${field}.latitude`);
  const datum = values.get(`${field}.datum`) ?? 'WGS84';
  for (const part of ['longitude', 'latitude', 'datum']) values.delete(`${field}.${part}`);
  values.set(field, null);
  if (longitude === undefined && latitude === undefined) return false;
  if (longitude === undefined || latitude === undefined) {
    findings.warn('county.halfCoordinates', place);
    return false;
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 180) {
    findings.error('county.coordinatesProjected', place, { longitude, latitude });
    return false;
  }
  if (isSwapped(longitude, latitude)) {
    findings.error('county.coordinatesSwapped', place, { longitude, latitude });
    return false;
  }
  values.set(field, { longitude, latitude, datum });
  return true;
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The middle of many places: median longitude and median latitude, which a few wrong ones cannot move. */
export function middle(places: readonly Coordinates[]): { readonly longitude: number; readonly latitude: number } {
  return {
    longitude: median(places.map(({ longitude }) => longitude)),
    latitude: median(places.map(({ latitude }) => latitude)),
  };
}

/** Great-circle distance, km; good to a part in two hundred, which is plenty for finding what lies outside a county. */
export function kilometres(
  a: { longitude: number; latitude: number },
  b: { longitude: number; latitude: number },
): number {
  const radians = Math.PI / 180;
  const [p, q] = [a.latitude * radians, b.latitude * radians];
  const h =
    Math.sin((q - p) / 2) ** 2 + Math.cos(p) * Math.cos(q) * Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
