/** What every pay rule reads: the facts, one integer variable per amount to be decided, counted in steps, and the trial of a price. */
import type { LinearModelBuilder, Term } from '../lp/builder.ts';
import type { AllowanceCell, DecidedSupplement, PaidPerson, PayFacts } from './facts.ts';

/** An allowance with its variable: monthly amount in steps. */
export interface AllowanceVariable extends AllowanceCell {
  readonly variable: number;
  /** `第 2 档`, `第 2 档,9 级岗位`. */
  readonly label: string;
}

export interface SupplementVariable extends DecidedSupplement {
  readonly variable: number;
}

/** One rule, or one of its rows, a step tighter (positive) or looser: what the rule costs is learnt by solving it again. */
export interface Tightened {
  readonly rule: string;
  /** Null: every row of the rule. */
  readonly label: string | null;
  /** In the unit the rule is tightened in. */
  readonly amount: number;
}

export interface PayContext {
  readonly facts: PayFacts;
  readonly cells: readonly AllowanceVariable[];
  readonly supplements: readonly SupplementVariable[];
  /** Yuan a month that one step is worth. */
  readonly step: number;
  readonly tightened: Tightened | null;
}

/** Cells whose people receive the allowance, nearest first: tiers 1 and up. */
export const allowanceCells = ({ cells }: PayContext): readonly AllowanceVariable[] =>
  cells.filter(({ tier }) => tier > 0);

/** Cells of one rank post, nearest tier first; without ranks there is one chain. */
export const cellChains = ({ cells }: Pick<PayContext, 'cells'>): readonly (readonly AllowanceVariable[])[] => [
  ...Map.groupBy(cells, ({ rankPost }) => rankPost).values(),
];

/** How much a row is tightened; 0 outside the trial of its rule. */
export function tightening({ tightened }: PayContext, rule: string, label: string): number {
  if (tightened === null || tightened.rule !== rule) return 0;
  return tightened.label === null || tightened.label === label ? tightened.amount : 0;
}

/** Σ over the people of their cell's variable: how many steps of the allowance they receive together. */
export function stepsOf(people: readonly PaidPerson[], { cells, facts }: PayContext): Term[] {
  const key = (tier: number, rankPost: number | null): string => `${tier},${facts.byRank ? rankPost : null}`;
  const variables = new Map(cells.map((cell) => [key(cell.tier, cell.rankPost), cell.variable]));
  const counts = new Map<number, number>();
  for (const { place, rankPost } of people) {
    const variable = variables.get(key(place.tier, rankPost));
    if (variable === undefined) throw new RangeError(`tier ${place.tier} has no allowance variable`);
    counts.set(variable, (counts.get(variable) ?? 0) + 1);
  }
  return [...counts];
}

/** Σ over the people of the variables of their duties. */
export function supplementSteps(people: readonly PaidPerson[], { supplements }: PayContext): Term[] {
  const holders = (id: string): number => people.filter(({ duties }) => duties.some((duty) => duty === id)).length;
  return supplements.map(({ id, variable }): Term => [variable, holders(id)]);
}

/** What everything decided costs in a year: twelve months of every amount for everybody who gets it. */
export function yearlyCostTerms(context: PayContext): Term[] {
  return [...allowanceCells(context), ...context.supplements].map(
    ({ variable, people }): Term => [variable, 12 * people * context.step],
  );
}

/** Whether anything is decided that somebody gets. */
export const decidesSomething = (context: PayContext): boolean =>
  allowanceCells(context).length > 0 || context.supplements.length > 0;

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
