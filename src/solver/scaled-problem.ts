/**
 * A problem in other units: rows and columns multiplied by powers of two, so that coefficients come near 1 and no digit is
 * lost. Geometric scaling: each row, then each column, by the root of its smallest times its largest coefficient.
 */
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';

export interface ScaledProblem {
  readonly problem: LinearProblem;
  /** Its largest coefficient is near 1. */
  readonly goal: CompiledExpression;
  /** Values and duals of the scaled problem as those of the problem given. */
  readonly valuesOf: (values: Float64Array) => Float64Array;
  readonly dualsOf: (duals: Float64Array) => Float64Array;
}

/** Coefficients settle after a few turns. */
const TURNS = 4;

const powerOfTwoNear = (value: number): number => 2 ** Math.round(Math.log2(value));

/** Per row or column, the smallest and the largest coefficient that is not 0. */
class Ranges {
  readonly #least: Float64Array;
  readonly #most: Float64Array;

  constructor(count: number) {
    this.#least = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.#most = new Float64Array(count);
  }

  add(at: number, size: number): void {
    if (size === 0) return;
    this.#least[at] = Math.min(this.#least[at]!, size);
    this.#most[at] = Math.max(this.#most[at]!, size);
  }

  factors(): Float64Array {
    return this.#most.map((most, at) => (most === 0 ? 1 : powerOfTwoNear(1 / Math.sqrt(most * this.#least[at]!))));
  }
}

/** The problem and its goal, scaled. */
export function scaledProblem(problem: LinearProblem, goal: CompiledExpression): ScaledProblem {
  const { starts, indices, values } = problem.rows;
  const rowOf = new Int32Array(indices.length);
  for (let row = 0; row + 1 < starts.length; row += 1) rowOf.fill(row, starts[row]!, starts[row + 1]!);
  let columns: Float64Array = new Float64Array(problem.lower.length).fill(1);
  let rows: Float64Array = new Float64Array(problem.rows.lower.length).fill(1);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const byRow = new Ranges(rows.length);
    for (const [entry, column] of indices.entries())
      byRow.add(rowOf[entry]!, Math.abs(values[entry]!) * columns[column]!);
    rows = byRow.factors();
    const byColumn = new Ranges(columns.length);
    for (const [entry, column] of indices.entries())
      byColumn.add(column, Math.abs(values[entry]!) * rows[rowOf[entry]!]!);
    columns = byColumn.factors();
  }
  const costs = goal.values.map((value, entry) => value * columns[goal.indices[entry]!]!);
  const largest = costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
  const unit = largest === 0 ? 1 : powerOfTwoNear(1 / largest);
  return {
    problem: {
      ...problem,
      lower: problem.lower.map((side, column) => side / columns[column]!),
      upper: problem.upper.map((side, column) => side / columns[column]!),
      rows: {
        starts,
        indices,
        values: values.map((value, entry) => value * rows[rowOf[entry]!]! * columns[indices[entry]!]!),
        lower: problem.rows.lower.map((side, row) => side * rows[row]!),
        upper: problem.rows.upper.map((side, row) => side * rows[row]!),
      },
    },
    goal: { indices: goal.indices, values: costs.map((cost) => cost * unit), constant: goal.constant * unit },
    valuesOf: (scaled) => scaled.map((value, column) => value * columns[column]!),
    dualsOf: (scaled) => scaled.map((dual, row) => (dual * rows[row]!) / unit),
  };
}
