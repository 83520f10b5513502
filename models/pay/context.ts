/** What every pay rule reads: the facts, and one integer variable per tier, counted in steps of `pay.allowanceStep`. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import type { PaidPerson, PayFacts } from './facts.ts';

export interface PayContext {
  readonly facts: PayFacts;
  /** Variable of each tier: monthly allowance in steps. */
  readonly steps: ReadonlyMap<number, number>;
  /** Yuan a month that one step is worth. */
  readonly step: number;
}

/** Tiers whose people receive the allowance, nearest first: 1 and up. */
export function allowanceTiers({ facts }: PayContext): PayFacts['tiers'] {
  return facts.tiers.filter(({ tier }) => tier > 0);
}

/** Σ over the people of their tier's variable: how many steps they receive together. */
export function stepsOf(people: readonly PaidPerson[], { steps }: PayContext): Term[] {
  const counts = new Map<number, number>();
  for (const { place } of people) counts.set(place.tier, (counts.get(place.tier) ?? 0) + 1);
  return [...counts].map(([tier, count]): Term => [variableOf(tier, steps), count]);
}

export function variableOf(tier: number, steps: ReadonlyMap<number, number>): number {
  const variable = steps.get(tier);
  if (variable === undefined) throw new RangeError(`tier ${tier} has no allowance variable`);
  return variable;
}

/**
 * Adds Σ coefficient·steps ≥ bound yuan, tightened to whole steps: the bound is rounded up to the next value the left side
 * can take, which loses no plan. The row is divided by `scale` where that leaves integers, so that it counts yuan a month
 * of the people concerned and stays small enough to be re-checked exactly.
 */
export function constrainAtLeast(
  model: LinearModelBuilder,
  row: { readonly rule: string; readonly label: string; readonly relaxPrice: number },
  terms: readonly Term[],
  boundYuan: number,
  { step, scale }: { readonly step: number; readonly scale: number },
): void {
  const common = terms.reduce((divisor, [, coefficient]) => greatestCommonDivisor(divisor, Math.abs(coefficient)), 0);
  if (common === 0) {
    // Nothing can be decided here; a fixed zero carries the check, because empty rows get lost on the way to a solver.
    const lower = Math.ceil(boundYuan / scale);
    model.constrain({ ...row, terms: [[model.integer(`nothing[${row.label}]`, 0, 0), 1]], lower });
    return;
  }
  const divisor = greatestCommonDivisor(common, scale);
  model.constrain({
    ...row,
    terms: terms.map(([variable, coefficient]): Term => [variable, (coefficient / divisor) * step]),
    lower: Math.ceil(boundYuan / (common * step)) * step * (common / divisor),
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
