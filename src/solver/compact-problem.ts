/**
 * A problem without what cannot change: fixed variables, and rows that hold whatever the free variables do. Relaxations of it
 * are many times quicker. It only suggests: plans and bounds are always checked on the whole problem, in exact arithmetic.
 */
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';

export interface CompactProblem {
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
  /** The variable of the whole problem behind each variable. */
  readonly columns: Int32Array;
  /** The row of the whole problem behind each row. */
  readonly rows: Int32Array;
}

interface KeptRow {
  readonly row: number;
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly number[];
}

/** The row over free variables, what the fixed ones add moved to its sides; null when it always holds. */
function keptRow(problem: LinearProblem, row: number): KeptRow | null {
  const { starts, indices, values } = problem.rows;
  const entries: number[] = [];
  let fixed = 0;
  let least = 0;
  let greatest = 0;
  for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
    const value = values[entry]!;
    const low = problem.lower[indices[entry]!]!;
    const high = problem.upper[indices[entry]!]!;
    if (low === high) {
      fixed += value * low;
      continue;
    }
    entries.push(entry);
    least += value * (value > 0 ? low : high);
    greatest += value * (value > 0 ? high : low);
  }
  const lower = problem.rows.lower[row]! - fixed;
  const upper = problem.rows.upper[row]! - fixed;
  return least >= lower && greatest <= upper ? null : { row, lower, upper, entries };
}

/** The free variables and the rows that can bind them. */
export function compactProblem(problem: LinearProblem, goal: CompiledExpression): CompactProblem {
  const columns = Int32Array.from(problem.lower.keys()).filter(
    (column) => problem.lower[column] !== problem.upper[column],
  );
  const position = new Int32Array(problem.lower.length).fill(-1);
  for (const [at, column] of columns.entries()) position[column] = at;
  const kept = Array.from(problem.rows.lower.keys()).flatMap((row) => keptRow(problem, row) ?? []);
  const entries = kept.flatMap((row) => row.entries);
  const starts = new Int32Array(kept.length + 1);
  for (const [at, row] of kept.entries()) starts[at + 1] = starts[at]! + row.entries.length;
  const costs = Array.from(goal.indices.keys()).filter((entry) => position[goal.indices[entry]!]! >= 0);
  const constant = goal.indices.reduce(
    (sum, column, entry) => (position[column]! < 0 ? sum + goal.values[entry]! * problem.lower[column]! : sum),
    goal.constant,
  );
  return {
    problem: {
      lower: Float64Array.from(columns, (column) => problem.lower[column]!),
      upper: Float64Array.from(columns, (column) => problem.upper[column]!),
      integer: Uint8Array.from(columns, (column) => problem.integer[column]!),
      ...(problem.turns === undefined ? {} : { turns: Uint8Array.from(columns, (column) => problem.turns![column]!) }),
      rows: {
        starts,
        indices: Int32Array.from(entries, (entry) => position[problem.rows.indices[entry]!]!),
        values: Float64Array.from(entries, (entry) => problem.rows.values[entry]!),
        lower: Float64Array.from(kept, ({ lower }) => lower),
        upper: Float64Array.from(kept, ({ upper }) => upper),
      },
    },
    goal: {
      indices: Int32Array.from(costs, (entry) => position[goal.indices[entry]!]!),
      values: Float64Array.from(costs, (entry) => goal.values[entry]!),
      constant,
    },
    columns,
    rows: Int32Array.from(kept, ({ row }) => row),
  };
}

/** Compact numbers at their places in an array of the whole problem, which is given with what stands elsewhere. */
export function spread(numbers: Float64Array, places: Int32Array, whole: Float64Array): Float64Array {
  const all = whole.slice();
  for (const [at, place] of places.entries()) all[place] = numbers[at]!;
  return all;
}
