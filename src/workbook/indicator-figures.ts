/** Indicators before and after as they are printed. */
import type { Plan } from '../planning/plan.ts';
import { shownAmount } from '../planning/plan-words.ts';

type Indicator = Plan['indicators'][number];

/** Rounded once: a figure rounded to three decimals and then to two may end a cent too high. */
export function indicatorFigure(value: number, unit: string): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)}%`;
  if (unit === 'coefficient') return value.toFixed(3);
  const amount = shownAmount(value, unit);
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** null where one of the two is not known. */
export function changeZh({ before, after, direction, unit }: Indicator): '持平' | '改善' | '变差' | null {
  if (before === null || after === null) return null;
  if (indicatorFigure(before, unit) === indicatorFigure(after, unit)) return '持平';
  return after > before === (direction === 'higher') ? '改善' : '变差';
}
