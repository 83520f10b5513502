/** What must give, rule by rule, in whole amounts: read from values of the elastic model. */
import { breaches } from '../../../models/lp/check.ts';
import { compile } from '../../../models/lp/compile.ts';
import type { ElasticModel } from '../../../models/lp/elastic.ts';
import type { Constraint, LinearModel } from '../../../models/lp/model.ts';
import type { GivenRow } from '../../../models/rule.ts';
import type { Giving } from '../../solver/port.ts';
import type { Question } from './question.ts';

/** One rule and by how much its rows must give way. */
export interface Break {
  readonly rule: string;
  /** In the rule's own unit. */
  readonly amount: number;
  readonly rows: readonly (GivenRow & { readonly row: number; readonly inUnit: number })[];
}

/** A plan that keeps every row but those that give. */
export interface WayOut {
  readonly breaks: readonly Break[];
  /** Total price of what gives. */
  readonly price: number;
  /** By variable of the model. */
  readonly values: readonly number[];
}

/** Up to so many variables, an elastic model is solved whole where its shortened form has no answer. */
const SMALL = 20_000;

/**
 * Whole amounts for a way out of the relaxation: variables that are 0 in most plans, and in the relaxation, stay 0. `open`
 * lists the rules that may give; null: all. Null when there is no answer in time.
 */
export async function wholeWayOut(
  elastic: ElasticModel,
  {
    late,
    open,
    near,
  }: { readonly late: readonly number[]; readonly open: ReadonlySet<string> | null; readonly near: Giving | null },
  question: Question,
): Promise<WayOut | null> {
  const shut = new Set(
    open === null ? [] : elastic.slacks.filter(({ rule }) => !open.has(rule)).map(({ variable }) => variable),
  );
  const idle = new Set(near === null ? [] : late.filter((variable) => (near[variable] ?? 0) <= 1e-9));
  const capped = (model: LinearModel, zero: (variable: number) => boolean): LinearModel => ({
    ...model,
    variables: model.variables.map((variable) =>
      zero(variable.index) ? { ...variable, upper: variable.lower } : variable,
    ),
  });
  const short = await question.solve(capped(elastic.model, (variable) => shut.has(variable) || idle.has(variable)));
  const outcome =
    short.kind === 'infeasible' && idle.size > 0 && elastic.model.variables.length <= SMALL
      ? await question.solve(capped(elastic.model, (variable) => shut.has(variable)))
      : short;
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return null;
  return wayOutOf(elastic, outcome.values);
}

function wayOutOf({ model, slacks }: ElasticModel, values: readonly number[]): WayOut {
  const given = slacks
    .map(({ constraint, variable, rule, label, price }) => ({
      row: constraint,
      rule,
      label,
      price,
      amount: values[variable] ?? 0,
    }))
    .filter(({ amount }) => amount > 1e-9);
  return {
    breaks: [...Map.groupBy(given, ({ rule }) => rule)].map(([rule, rows]) => ({
      rule,
      amount: rows.reduce((sum, { amount, price }) => sum + inUnit(amount, price), 0),
      rows: rows.map(({ row, label, amount, price }) => ({ row, label, amount, inUnit: inUnit(amount, price) })),
    })),
    price: given.reduce((sum, { price, amount }) => sum + price * amount, 0),
    values: values.slice(0, model.variables.length - slacks.length),
  };
}

/** Rows of shares are multiplied out so that they are whole; their price says how many of them make one person. */
const inUnit = (amount: number, price: number): number => (price < 1 ? Math.ceil(amount * price - 1e-9) : amount);

/** The model with exactly the broken rows widened. */
export function relaxed(model: LinearModel, breaks: readonly Break[]): LinearModel {
  const amounts = new Map(breaks.flatMap(({ rows }) => rows.map(({ row, amount }) => [row, amount] as const)));
  const widen = (constraint: Constraint, row: number): Constraint => {
    const amount = amounts.get(row);
    return amount === undefined
      ? constraint
      : { ...constraint, lower: constraint.lower - amount, upper: constraint.upper + amount };
  };
  return { ...model, constraints: model.constraints.map(widen) };
}

/** The model without the rows of these rules that may be relaxed. */
export const without = (model: LinearModel, rules: ReadonlySet<string>): LinearModel => ({
  ...model,
  constraints: model.constraints.filter(({ rule, relaxPrice }) => relaxPrice === undefined || !rules.has(rule)),
});

/**
 * Whether the plan of one model keeps every row of another: variables are matched by their labels, one that the plan does not
 * know is 0 (or the nearest it may be).
 */
export function keeps(model: LinearModel, of: LinearModel, values: readonly number[]): boolean {
  const known = new Map(of.variables.map(({ label, index }) => [label, values[index]!]));
  const plan = Float64Array.from(model.variables, ({ label, lower, upper }) =>
    Math.min(upper, Math.max(lower, known.get(label) ?? 0)),
  );
  return breaches(compile({ ...model, goals: [] }).problem, plan).length === 0;
}
