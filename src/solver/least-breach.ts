/** Multipliers that show a problem impossible, where the solver gives none: the duals of breaking its rows as little as can be. */
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import type { Engine } from './engine.ts';

/** The problem with two more variables a row, by which the row may be missed upwards or downwards. */
function breakable({ lower, upper, integer, rows }: LinearProblem): LinearProblem {
  const columns = lower.length;
  const count = rows.lower.length;
  const more = 2 * count;
  const indices: number[] = [];
  const values: number[] = [];
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < count; row += 1) {
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      indices.push(rows.indices[entry]!);
      values.push(rows.values[entry]!);
    }
    indices.push(columns + 2 * row, columns + 2 * row + 1);
    values.push(1, -1);
    starts[row + 1] = indices.length;
  }
  return {
    lower: Float64Array.from([...lower, ...new Float64Array(more)]),
    upper: Float64Array.from([...upper, ...new Float64Array(more).fill(Number.POSITIVE_INFINITY)]),
    integer: Uint8Array.from([...integer, ...new Uint8Array(more)]),
    rows: {
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      lower: rows.lower,
      upper: rows.upper,
    },
  };
}

/** Duals of the least total breach, one a row; null when that relaxation did not finish. */
export function dualsOfLeastBreach(engine: Engine, problem: LinearProblem, milliseconds: number): Float64Array | null {
  const columns = problem.lower.length;
  const more = 2 * problem.rows.lower.length;
  const breach: CompiledExpression = {
    indices: Int32Array.from({ length: more }, (_, index) => columns + index),
    values: new Float64Array(more).fill(1),
    constant: 0,
  };
  const relaxation = engine.relaxation(breakable(problem));
  try {
    const result = relaxation.minimise(breach, milliseconds);
    return result.status === 'optimal' ? result.duals : null;
  } finally {
    relaxation.dispose();
  }
}
