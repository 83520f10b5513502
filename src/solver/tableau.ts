/** A problem as a model of javascript-lp-solver, and what its tableau says of it. */
import { createRequire } from 'node:module';
import type Package from 'javascript-lp-solver';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';

// The package's types describe a default export; its CommonJS form is that object itself.
const require = createRequire(import.meta.url);
const solver = require('javascript-lp-solver') as (typeof Package)['default'];

export type Model = InstanceType<typeof solver.Model>;
export type Tableau = Model['tableau'];
export type Row = ReturnType<Model['smallerThan']>;
export type Column = ReturnType<Model['addVariable']>;

/** What is left, in cells: a pivot costs as many as the tableau has. */
export interface Work {
  cells: number;
}

export class WorkDone extends Error {}

/** The tableau, whose pivots from now on end in `WorkDone` when no work is left. */
export function watched(tableau: Tableau, work: Work): Tableau {
  const pivot = tableau.pivot.bind(tableau);
  tableau.pivot = (row, column) => {
    work.cells -= tableau.width * tableau.height;
    if (work.cells < 0) throw new WorkDone();
    pivot(row, column);
  };
  return tableau;
}

/** x = offset + sign·(the solver's own variable, which is never negative unless free). */
export interface Placed {
  readonly offset: number;
  readonly sign: 1 | -1;
  readonly column: Column | null;
}

export interface Built {
  readonly model: Model;
  readonly placed: readonly Placed[];
  /** By row of the problem: the solver's rows for its lower and upper side. */
  readonly sides: readonly { readonly lower: Row | null; readonly upper: Row | null }[];
  /** A row without variables that cannot hold. */
  readonly impossible: boolean;
}

/** The problem, not solved yet: its relaxation, or with whole variables as such. */
export function build(problem: LinearProblem, goal: CompiledExpression, integer = false): Built {
  const model = new solver.Model(1e-8);
  model.minimize();
  model.usePresolve = false;
  // Its search for circles calls what it finds infeasible; the work ends circles as well, and says so.
  model.debug(false);
  const costs = new Float64Array(problem.lower.length);
  for (const [entry, column] of goal.indices.entries()) costs[column]! += goal.values[entry]!;
  const placed = Array.from(problem.lower, (lower, position): Placed => {
    const upper = problem.upper[position]!;
    if (lower === upper) return { offset: lower, sign: 1, column: null };
    const sign = Number.isFinite(lower) || !Number.isFinite(upper) ? 1 : -1;
    const free = !Number.isFinite(lower) && !Number.isFinite(upper);
    const whole = integer && problem.integer[position] === 1;
    const column = model.addVariable(sign * costs[position]!, `v${position}`, whole, free);
    if (Number.isFinite(lower) && Number.isFinite(upper)) model.smallerThan(upper - lower).addTerm(1, column);
    return { offset: free ? 0 : sign === 1 ? lower : upper, sign, column };
  });
  const { starts, indices, values } = problem.rows;
  let impossible = false;
  const sides = Array.from(problem.rows.lower, (lower, row) => {
    const upper = problem.rows.upper[row]!;
    const terms: [number, Column][] = [];
    let constant = 0;
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const { offset, sign, column } = placed[indices[entry]!]!;
      constant += values[entry]! * offset;
      if (column !== null && values[entry] !== 0) terms.push([sign * values[entry]!, column]);
    }
    if (terms.length === 0) {
      const slack = 1e-9 * Math.max(1, Math.abs(constant));
      impossible ||= constant < lower - slack || constant > upper + slack;
      return { lower: null, upper: null };
    }
    const filled = (side: Row) => {
      for (const [coefficient, column] of terms) side.addTerm(coefficient, column);
      return side;
    };
    return {
      lower: Number.isFinite(lower) ? filled(model.greaterThan(lower - constant)) : null,
      upper: Number.isFinite(upper) ? filled(model.smallerThan(upper - constant)) : null,
    };
  });
  return { model, placed, sides, impossible };
}

/** The solver's own list of values, rounded to eight places, as values of the problem's variables. */
export const roundedValues = (
  placed: readonly Placed[],
  set: Readonly<Record<string, number | undefined>>,
): Float64Array =>
  Float64Array.from(placed, ({ offset, sign, column }) =>
    column === null ? offset : offset + sign * (set[column.id] ?? 0),
  );

/** The values of the problem's variables, straight from the tableau. */
export const valuesIn = (tableau: Tableau, placed: readonly Placed[]): Float64Array =>
  Float64Array.from(placed, ({ offset, sign, column }) => {
    const row = column === null ? undefined : tableau.rowByVarIndex[column.index];
    if (row === undefined || row < 0) return offset;
    return offset + sign * tableau.matrix[row * tableau.width + tableau.rhsColumn]!;
  });

/** One a row of the problem, positive where the lower side binds. */
export function dualsOf(tableau: Tableau, sides: Built['sides']): Float64Array {
  const price = (side: Row | null): number => {
    if (side === null) return 0;
    const column = tableau.colByVarIndex[side.slack.index];
    if (column === undefined || column < 0) return 0;
    return Math.abs(tableau.matrix[tableau.costRowIndex * tableau.width + column]!);
  };
  return Float64Array.from(sides, ({ lower, upper }) => price(lower) - price(upper));
}
