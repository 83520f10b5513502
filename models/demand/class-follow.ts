/** Classes follow pupils: growing, as many as the cap asks, and no class larger than it is above the cap; shrinking, in proportion. */
import type { Enrolment } from '../../src/county/county.ts';

/**
 * Classes of a row when it has `pupils` instead, so that no class becomes larger than it is unless the cap allows. A grade
 * that sits with another (复式, or pupils and no class) goes on doing so; what is not given stays not given.
 */
export function classesAfter(
  { pupils: before, classes, multigradeGroup }: Enrolment,
  pupils: number,
  cap: number,
): number | null {
  if (classes === null || classes === 0 || multigradeGroup !== null) return classes;
  // A class above the cap today (大班额) is not split by the forecast alone, only when it would grow.
  if (pupils >= before) return Math.max(classes, Math.ceil(pupils / Math.max(cap, before / classes) - 1e-9));
  return Math.max(1, Math.ceil((classes * pupils) / before));
}
