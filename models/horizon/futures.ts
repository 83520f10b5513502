/** What the coming years may bring: children born, and pupils who come or go, by town. Never known; stated. */
import type { Words } from '../words.ts';

/** Children born in one calendar year, of a town or, with null, of the whole county with all its towns. */
export interface Births {
  readonly town: string | null;
  readonly year: number;
  readonly children: number;
}

/** Net coming and going of pupils, per cent a year, of every grade at the schools of a location and town; null = any. */
export interface Drift {
  readonly location: 'countySeat' | 'townSeat' | 'village' | null;
  readonly town: string | null;
  readonly percentAYear: number;
}

export interface Future {
  readonly id: string;
  readonly title: Words;
  /** Whole number; a future of weight 2 counts as much as two of weight 1. */
  readonly weight: number;
  /** Where none are known, as many children enter as did the year before, changed by `entrantsPercentAYear`. */
  readonly births: readonly Births[];
  readonly entrantsPercentAYear: number;
  /** Of the pupils who finish primary school, the share that goes on at the county’s junior schools. */
  readonly juniorShare: number;
  readonly drifts: readonly Drift[];
}
