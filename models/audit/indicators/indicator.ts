/** One official figure before and after the plan. */
import type { Stage } from '../../../src/county/county.ts';
import type { Words } from '../../words.ts';

export interface Indicator {
  readonly id: string;
  readonly stage: Stage | null;
  readonly title: Words;
  readonly unit: string;
  readonly direction: 'lower' | 'higher';
  /** null: the data or the run do not give it; then `note` says why. Never 0 in its place. */
  readonly before: number | null;
  readonly after: number | null;
  readonly limit: number | null;
  /** What the figure rests on: numerator, denominator, who is outside, what is missing. */
  readonly note: Words | null;
}

export const notPlanned = {
  quota: { zh: '本次未做编制分配。', en: 'Posts were not planned in this run.' },
  rotation: { zh: '本次未做交流轮岗安排。', en: 'Rotation was not planned in this run.' },
  pay: { zh: '本次未做工资测算。', en: 'Pay was not planned in this run.' },
} as const;

/** Notes one after the other; null when there is none. */
export function notes(...parts: readonly (Words | null)[]): Words | null {
  const given = parts.filter((part) => part !== null);
  if (given.length === 0) return null;
  return { zh: given.map((part) => part.zh).join(''), en: given.map((part) => part.en).join(' ') };
}

/** `part` of `whole`; null when there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
