/** Indicators before and after as they are printed. */
import type { Plan } from '../planning/plan.ts';
import { shownAmount } from '../planning/plan-words.ts';
import type { FigureKind } from '../report/sheet.ts';

type Indicator = Plan['indicators'][number];

/** Rounded once: a figure rounded to three decimals and then to two may end a cent too high. */
export function indicatorFigure(value: number, unit: string): string {
  if (unit === 'share') return `${(100 * value).toFixed(1)}%`;
  if (unit === 'coefficient') return value.toFixed(3);
  const amount = shownAmount(value, unit);
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** The same figure as a number, for a cell that can be sorted. */
export function indicatorNumber(value: number, unit: string): number {
  if (unit === 'share') return Math.round(Number((100 * value).toFixed(1)) * 10) / 1000;
  return Number(indicatorFigure(value, unit));
}

export const figureKindOf = (unit: string): FigureKind =>
  unit === 'share' ? 'share' : unit === 'coefficient' ? 'coefficient' : 'plain';

/** null where one of the two is not known. */
export function changeZh({ before, after, direction, unit }: Indicator): '持平' | '改善' | '变差' | null {
  if (before === null || after === null) return null;
  if (indicatorFigure(before, unit) === indicatorFigure(after, unit)) return '持平';
  return after > before === (direction === 'higher') ? '改善' : '变差';
}
