/**
 * From the tree to arrays: the form solvers take. Variables and rows are known by position only; no label, no code of
 * a school ever reaches a solver (one of them reads `330101-02` as a subtraction).
 */
import { ModelError } from './builder.ts';
import type { LinearExpression, LinearModel } from './model.ts';

/** Rows in compressed form: row i holds entries starts[i] … starts[i+1]−1; lower ≤ row ≤ upper. */
interface SparseRows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Variables and rows without a goal. Models have finite variable bounds; the arrays allow infinite ones. */
export interface LinearProblem {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where the variable is integer. */
  readonly integer: Uint8Array;
  /** The turn of each variable in a search, see `Variable`; absent where all have the same. */
  readonly turns?: Uint8Array;
  readonly rows: SparseRows;
}

export interface CompiledExpression {
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly constant: number;
}

interface CompiledGoalBase {
  readonly id: string;
  readonly unit: string;
  readonly resolution: number;
}

export interface CompiledAdditiveGoal extends CompiledGoalBase {
  readonly kind: 'additive';
  readonly expression: CompiledExpression;
  /** See `AdditiveGoal`; 0 when the resolution is fixed as it stands. */
  readonly resolutionShare: number;
  /** See `AdditiveGoal`; 0 when nothing is given back. */
  readonly concession: number;
  readonly settled?: number;
}

export interface CompiledLeximinGoal extends CompiledGoalBase {
  readonly kind: 'leximin';
  readonly items: readonly { readonly expression: CompiledExpression; readonly denominator: number }[];
}

export type CompiledGoal = CompiledAdditiveGoal | CompiledLeximinGoal;

export interface CompiledModel {
  readonly name: string;
  readonly problem: LinearProblem;
  readonly goals: readonly CompiledGoal[];
}

/** One more row for a problem, e.g. a goal that is kept. */
export interface ExtraRow {
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly lower: number;
  readonly upper: number;
}

/** One more variable for a problem. */
export interface ExtraColumn {
  readonly lower: number;
  readonly upper: number;
  readonly integer: boolean;
}

const finite = (value: number, what: string): number => {
  if (!Number.isFinite(value)) throw new ModelError(`${what} is ${value}; only finite numbers reach a solver.`);
  return value;
};

function compiledExpression(
  expression: LinearExpression,
  constant: number,
  columns: number,
  what: string,
): CompiledExpression {
  for (const [position, variable] of expression.variables.entries()) {
    if (!(variable >= 0 && variable < columns)) throw new ModelError(`${what}: variable ${variable} does not exist.`);
    finite(expression.coefficients[position]!, `${what}: coefficient of variable ${variable}`);
  }
  return {
    indices: Int32Array.from(expression.variables),
    values: Float64Array.from(expression.coefficients),
    constant: finite(constant, `${what}: constant`),
  };
}

function compiledRows(model: LinearModel): SparseRows {
  const rows = model.constraints;
  const entries = rows.reduce((sum, { expression }) => sum + expression.variables.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(entries);
  const values = new Float64Array(entries);
  let next = 0;
  for (const [position, { rule, label, expression }] of rows.entries()) {
    for (const [at, variable] of expression.variables.entries()) {
      if (!(variable >= 0 && variable < model.variables.length))
        throw new ModelError(`${rule} ${label}: variable ${variable} does not exist.`);
      indices[next] = variable;
      values[next] = finite(expression.coefficients[at]!, `${rule} ${label}: coefficient of variable ${variable}`);
      next += 1;
    }
    starts[position + 1] = next;
  }
  return {
    starts,
    indices,
    values,
    lower: Float64Array.from(rows, ({ lower }) => lower),
    upper: Float64Array.from(rows, ({ upper }) => upper),
  };
}

/** The whole model as arrays, goals in the order of the model. Throws `ModelError` on any number that is not finite. */
export function compile(model: LinearModel): CompiledModel {
  const columns = model.variables.length;
  const turns = Uint8Array.from(model.variables, ({ turn }) => turn ?? 0);
  return {
    name: model.name,
    problem: {
      lower: Float64Array.from(model.variables, ({ lower, label }) => finite(lower, `lower bound of ${label}`)),
      upper: Float64Array.from(model.variables, ({ upper, label }) => finite(upper, `upper bound of ${label}`)),
      integer: Uint8Array.from(model.variables, ({ integer }) => (integer ? 1 : 0)),
      ...(turns.some((turn) => turn > 0) ? { turns } : {}),
      rows: compiledRows(model),
    },
    goals: model.goals.map((goal): CompiledGoal => {
      const { id, unit, resolution } = goal;
      if (goal.kind === 'additive') {
        const expression = compiledExpression(goal.expression, goal.constant, columns, `goal ${id}`);
        return {
          kind: 'additive',
          id,
          unit,
          resolution,
          expression,
          resolutionShare: goal.resolutionShare ?? 0,
          concession: goal.concession ?? 0,
          ...(goal.settled === undefined ? {} : { settled: goal.settled }),
        };
      }
      const items = goal.items.map((item) => ({
        expression: compiledExpression(item.expression, 0, columns, `goal ${id}, ${item.label}`),
        denominator: finite(item.denominator, `goal ${id}, ${item.label}: denominator`),
      }));
      return { kind: 'leximin', id, unit, resolution, items };
    }),
  };
}

/** The problem with more rows and, before them, more variables. The given problem is not changed. */
export function extend(
  problem: LinearProblem,
  rows: readonly ExtraRow[],
  columns: readonly ExtraColumn[] = [],
): LinearProblem {
  const { starts, indices, values, lower, upper } = problem.rows;
  const added = rows.reduce((sum, row) => sum + row.indices.length, 0);
  const allStarts = new Int32Array(starts.length + rows.length);
  const allIndices = new Int32Array(indices.length + added);
  const allValues = new Float64Array(values.length + added);
  allStarts.set(starts);
  allIndices.set(indices);
  allValues.set(values);
  let next = indices.length;
  for (const [position, row] of rows.entries()) {
    allIndices.set(row.indices, next);
    allValues.set(row.values, next);
    next += row.indices.length;
    allStarts[starts.length + position] = next;
  }
  return {
    lower: followed(problem.lower, columns, (column) => column.lower),
    upper: followed(problem.upper, columns, (column) => column.upper),
    integer: Uint8Array.from(followed(Float64Array.from(problem.integer), columns, ({ integer }) => (integer ? 1 : 0))),
    ...(problem.turns === undefined
      ? {}
      : {
          turns: Uint8Array.from(
            { length: problem.lower.length + columns.length },
            (_, at) => problem.turns?.[at] ?? 0,
          ),
        }),
    rows: {
      starts: allStarts,
      indices: allIndices,
      values: allValues,
      lower: followed(lower, rows, (row) => row.lower),
      upper: followed(upper, rows, (row) => row.upper),
    },
  };
}

/** A copy of the array with one more number for each item. */
function followed<Item>(array: Float64Array, items: readonly Item[], number: (item: Item) => number): Float64Array {
  const all = new Float64Array(array.length + items.length);
  all.set(array);
  for (const [position, item] of items.entries()) all[array.length + position] = number(item);
  return all;
}
