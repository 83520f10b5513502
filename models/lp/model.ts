/**
 * The linear model as a frozen tree: what is decided (variables), what must hold (constraints), what is wanted, in
 * order (goals). No solver, no I/O. Built by `builder.ts`, printed by `text.ts`, turned into arrays by `compile.ts`.
 */

/** Sparse linear expression: variable index → coefficient, as parallel arrays, indices strictly increasing, no zeros. */
export interface LinearExpression {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
}

export interface Variable {
  readonly index: number;
  /** For people who read the model: `posts[441823-07,music]`. Never handed to a solver. */
  readonly label: string;
  /** Both bounds are finite: weak duality needs them, and every quantity a person can count has them. */
  readonly lower: number;
  readonly upper: number;
  readonly integer: boolean;
  /** A search settles whole variables of a lower turn first: what many others hang on. Absent: turn 0. */
  readonly turn?: number;
}

export interface Constraint {
  readonly rule: string;
  readonly label: string;
  readonly expression: LinearExpression;
  /** lower ≤ expression ≤ upper; either may be infinite, not both. */
  readonly lower: number;
  readonly upper: number;
  /** Price of breaking it by one unit in the elastic model; absent = arithmetic that cannot be broken (definitions, balances). */
  readonly relaxPrice?: number;
}

/** Minimise the expression (plus constant), to `resolution` in its own unit. */
export interface AdditiveGoal {
  readonly kind: 'additive';
  readonly id: string;
  readonly rule: string;
  readonly unit: string;
  readonly expression: LinearExpression;
  readonly constant: number;
  readonly resolution: number;
  /** The resolution is at least this share of the first relaxation, rounded to a whole number; fixed before the pass. */
  readonly resolutionShare?: number;
  /** How much of it later goals may give back, in its unit; infinite: it is not kept at all. Absent: nothing. */
  readonly concession?: number;
  /** Its value is known, and need not be reached again: plans are at most so much. Heard only where a plan is given to start from. */
  readonly settled?: number;
}

/** Raise the worst of the ratios expression/denominator, then the next worst, and so on. */
export interface LeximinGoal {
  readonly kind: 'leximin';
  readonly id: string;
  readonly rule: string;
  readonly unit: string;
  readonly items: readonly {
    readonly label: string;
    readonly expression: LinearExpression;
    readonly denominator: number;
  }[];
  readonly resolution: number;
}

export type Goal = AdditiveGoal | LeximinGoal;

export interface LinearModel {
  readonly name: string;
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly goals: readonly Goal[];
}

/** Integers come back from solvers as 11.000000000000165; beyond this distance a value is not an integer. */
export const INTEGRALITY_TOLERANCE = 1e-6;
/** Largest violation of a row, relative to max(1, |bound|), that re-checking accepts for continuous parts. */
export const ROW_TOLERANCE = 1e-6;
