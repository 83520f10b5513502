/** Collects variables, constraints and goals, checks each as it comes, and freezes the result. */
import type { Constraint, Goal, LinearExpression, LinearModel, Variable } from './model.ts';

/** A term: variable (by index) and coefficient. */
export type Term = readonly [variable: number, coefficient: number];

export class ModelError extends Error {
  override readonly name = 'ModelError';
}

const finite = (value: number, what: string): number => {
  if (!Number.isFinite(value))
    throw new ModelError(
      `${what} is ${value}; only finite numbers reach a solver. Maybe a missing value was used in arithmetic.`,
    );
  return value;
};

/** Sums terms of the same variable, drops zeros, orders by variable. */
export function expression(terms: readonly Term[]): LinearExpression {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of terms) {
    sums.set(variable, (sums.get(variable) ?? 0) + finite(coefficient, `coefficient of variable ${variable}`));
  }
  const entries = [...sums].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
  return {
    variables: entries.map(([variable]) => variable),
    coefficients: entries.map(([, coefficient]) => coefficient),
  };
}

export class LinearModelBuilder {
  readonly #name: string;
  readonly #variables: Variable[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #goals: Goal[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  /** Integer variable with finite bounds; returns its index. `turn`: see `Variable`. */
  integer(label: string, lower: number, upper: number, turn = 0): number {
    return this.#add(label, lower, upper, true, turn);
  }

  /** Continuous variable with finite bounds; returns its index. */
  continuous(label: string, lower: number, upper: number): number {
    return this.#add(label, lower, upper, false, 0);
  }

  /**
   * Adds lower ≤ Σ terms ≤ upper. A row without terms is kept only as a check: it throws when it cannot hold,
   * because modelling layers drop such rows silently (a school with no candidate).
   */
  constrain(row: {
    rule: string;
    label: string;
    terms: readonly Term[];
    lower?: number;
    upper?: number;
    relaxPrice?: number;
  }): void {
    const lower = row.lower ?? Number.NEGATIVE_INFINITY;
    const upper = row.upper ?? Number.POSITIVE_INFINITY;
    if (
      Number.isNaN(lower) ||
      Number.isNaN(upper) ||
      lower > upper ||
      (lower === Number.NEGATIVE_INFINITY && upper === Number.POSITIVE_INFINITY)
    ) {
      throw new ModelError(
        `${row.rule} ${row.label}: bounds ${lower} … ${upper} are no interval. Maybe both sides were left out, or a fact is missing.`,
      );
    }
    const summed = expression(row.terms);
    this.#constraints.push({
      rule: row.rule,
      label: row.label,
      expression: summed,
      lower,
      upper,
      ...(row.relaxPrice === undefined
        ? {}
        : { relaxPrice: finite(row.relaxPrice, `${row.rule} ${row.label}: relax price`) }),
    });
  }

  minimise(goal: {
    id: string;
    rule: string;
    unit: string;
    terms: readonly Term[];
    constant?: number;
    resolution: number;
    resolutionShare?: number;
  }): void {
    if (!(goal.resolution > 0))
      throw new ModelError(`goal ${goal.id}: resolution ${goal.resolution} must be positive.`);
    this.#goals.push({
      kind: 'additive',
      id: goal.id,
      rule: goal.rule,
      unit: goal.unit,
      expression: expression(goal.terms),
      constant: finite(goal.constant ?? 0, `goal ${goal.id}: constant`),
      resolution: goal.resolution,
      ...(goal.resolutionShare === undefined ? {} : { resolutionShare: goal.resolutionShare }),
    });
  }

  leximin(goal: {
    id: string;
    rule: string;
    unit: string;
    items: readonly { label: string; terms: readonly Term[]; denominator: number }[];
    resolution: number;
  }): void {
    this.#goals.push({
      kind: 'leximin',
      id: goal.id,
      rule: goal.rule,
      unit: goal.unit,
      items: goal.items.map(({ label, terms, denominator }) => {
        if (!(denominator > 0))
          throw new ModelError(`goal ${goal.id}, ${label}: denominator ${denominator} must be positive.`);
        return { label, expression: expression(terms), denominator };
      }),
      resolution: goal.resolution,
    });
  }

  /** The finished model. Goals stay in the order they were added; `orderGoals` gives the county's order. */
  freeze(): LinearModel {
    return Object.freeze({
      name: this.#name,
      variables: Object.freeze(this.#variables.slice()),
      constraints: Object.freeze(this.#constraints.slice()),
      goals: Object.freeze(this.#goals.slice()),
    });
  }

  #add(label: string, lower: number, upper: number, integer: boolean, turn: number): number {
    finite(lower, `lower bound of ${label}`);
    finite(upper, `upper bound of ${label}`);
    if (lower > upper) throw new ModelError(`${label}: lower bound ${lower} is above upper bound ${upper}.`);
    const index = this.#variables.length;
    this.#variables.push({ index, label, lower, upper, integer, ...(turn === 0 ? {} : { turn }) });
    return index;
  }
}
