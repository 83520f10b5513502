/**
 * javascript-lp-solver: a dense tableau in plain JavaScript, for small models and as a second opinion. Built through
 * its model class, so no names exist to be misread; presolve stays off (it calls feasible models infeasible); it always
 * minimises; what it returns is checked like any other solver's word.
 */
import { createRequire } from 'node:module';
import type Package from 'javascript-lp-solver';
import type { CompiledExpression, ExtraRow, LinearProblem } from '../../models/lp/compile.ts';
import { extend } from '../../models/lp/compile.ts';
import { INTEGRALITY_TOLERANCE } from '../../models/lp/model.ts';
import type { Engine, IntegerLimits, IntegerResult, Relaxation, RelaxationResult } from './engine.ts';

// The package's types describe a default export; its CommonJS form is that object itself.
const solver = createRequire(import.meta.url)('javascript-lp-solver') as (typeof Package)['default'];

type Row = ReturnType<InstanceType<typeof solver.Model>['smallerThan']>;
type Column = ReturnType<InstanceType<typeof solver.Model>['addVariable']>;

/** Dense cells above which this solver refuses: memory and time grow with the whole tableau (3 s at 190,000 already). */
export const MOST_CELLS = 400_000;
/** Dense cells under which a relaxation took less than 50 ms on all models measured (test/bench/solver-choice.ts). */
export const QUICK_CELLS = 40_000;
/** Integer variables up to which it is asked for whole plans by choice. */
export const QUICK_INTEGERS = 40;
/**
 * Pivots times cells after which a solve is given up, a few tenths of a second: its own loops have no limit, and it
 * turns for ever on share2b of Netlib. Counted in work, not in time, so that the same model always ends the same way.
 */
const MOST_CELL_UPDATES = 400_000_000;

class WorkDone extends Error {}

/** The solver's own answer, or null when the work limit came first. */
function solved(model: InstanceType<typeof solver.Model>): ReturnType<typeof model.solve> | null {
  const { tableau } = model;
  let left = MOST_CELL_UPDATES;
  const pivot = tableau.pivot.bind(tableau);
  tableau.pivot = (row, column) => {
    left -= tableau.width * tableau.height;
    if (left < 0) throw new WorkDone();
    pivot(row, column);
  };
  try {
    return model.solve();
  } catch (error) {
    if (error instanceof WorkDone) return null;
    throw error;
  }
}

/** Rows (those of upper bounds included) times variables: what the dense tableau has to hold. */
export function denseCells({ lower, upper, rows }: LinearProblem): number {
  let open = 0;
  let bounded = 0;
  for (let column = 0; column < lower.length; column += 1) {
    if (lower[column] === upper[column]) continue;
    open += 1;
    if (Number.isFinite(lower[column]!) && Number.isFinite(upper[column]!)) bounded += 1;
  }
  let sides = bounded;
  for (let row = 0; row < rows.lower.length; row += 1)
    sides += (Number.isFinite(rows.lower[row]!) ? 1 : 0) + (Number.isFinite(rows.upper[row]!) ? 1 : 0);
  return open * sides;
}

/** x = offset + sign·(the solver's own variable, which is never negative unless free). */
interface Placed {
  readonly offset: number;
  readonly sign: 1 | -1;
  readonly column: Column | null;
}

interface Built {
  readonly model: InstanceType<typeof solver.Model>;
  readonly placed: readonly Placed[];
  /** By row of the problem: the solver's rows for its lower and upper side. */
  readonly sides: readonly { readonly lower: Row | null; readonly upper: Row | null }[];
  /** A row without variables that cannot hold. */
  readonly impossible: boolean;
}

function build(problem: LinearProblem, goal: CompiledExpression, integer: boolean): Built {
  const model = new solver.Model(1e-8);
  model.minimize();
  model.usePresolve = false;
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

const valuesOf = (placed: readonly Placed[], set: Readonly<Record<string, number | undefined>>): Float64Array =>
  Float64Array.from(placed, ({ offset, sign, column }) =>
    column === null ? offset : offset + sign * (set[column.id] ?? 0),
  );

/** Straight from the tableau: the solver's own list of values is rounded to eight places. */
function exactValues({ model: { tableau }, placed }: Built): Float64Array {
  return Float64Array.from(placed, ({ offset, sign, column }) => {
    const row = column === null ? undefined : tableau.rowByVarIndex[column.index];
    if (row === undefined || row < 0) return offset;
    return offset + sign * tableau.matrix[row * tableau.width + tableau.rhsColumn]!;
  });
}

function dualsOf({ model, sides }: Built): Float64Array {
  const { tableau } = model;
  const price = (side: Row | null): number => {
    if (side === null) return 0;
    const column = tableau.colByVarIndex[side.slack.index];
    if (column === undefined || column < 0) return 0;
    return Math.abs(tableau.matrix[tableau.costRowIndex * tableau.width + column]!);
  };
  return Float64Array.from(sides, ({ lower, upper }) => price(lower) - price(upper));
}

const IMPOSSIBLE: RelaxationResult = { status: 'infeasible', ray: () => null };

function relax(problem: LinearProblem, goal: CompiledExpression): RelaxationResult {
  if (denseCells(problem) > MOST_CELLS) return { status: 'failed', message: `${denseCells(problem)} dense cells` };
  const built = build(problem, goal, false);
  if (built.impossible) return IMPOSSIBLE;
  const solution = solved(built.model);
  if (solution === null) return { status: 'stopped', stop: 'work' };
  if (!solution.feasible) return IMPOSSIBLE;
  if (!solution.bounded) return { status: 'failed', message: 'javascript-lp-solver: no finite optimum' };
  const values = exactValues(built);
  return { status: 'optimal', values, duals: dualsOf(built) };
}

function relaxation(problem: LinearProblem): Relaxation {
  let current = problem;
  return {
    minimise: (goal) => relax(current, goal),
    minimiseUpTo: (goal) => relax(current, goal),
    basis: () => null,
    startFrom: () => undefined,
    addRow: (row: ExtraRow) => {
      current = extend(current, [row]);
    },
    setBounds: (lower, upper) => {
      current = { ...current, lower, upper };
    },
    dispose: () => undefined,
  };
}

function integer(problem: LinearProblem, goal: CompiledExpression, limits: IntegerLimits): IntegerResult {
  if (denseCells(problem) > MOST_CELLS) return { status: 'failed', message: `${denseCells(problem)} dense cells` };
  const built = build(problem, goal, true);
  if (built.impossible) return { status: 'infeasible' };
  const begin = Date.now();
  built.model.timeout = Math.max(1, limits.milliseconds);
  const solution = solved(built.model);
  if (solution === null) return { status: 'stopped', stop: 'work', values: null, bound: null };
  const stopped = Date.now() - begin >= limits.milliseconds;
  const values = solution.feasible ? valuesOf(built.placed, solution.generateSolutionSet()) : null;
  // After its timeout it reports fractional integers as feasible, and "infeasible" only means nothing found.
  const whole = values?.every(
    (value, column) => problem.integer[column] !== 1 || Math.abs(value - Math.round(value)) <= INTEGRALITY_TOLERANCE,
  );
  if (stopped) return { status: 'stopped', stop: 'clock', values: whole === true ? values : null, bound: null };
  if (values === null) return { status: 'infeasible' };
  if (whole !== true || !solution.bounded) return { status: 'failed', message: 'javascript-lp-solver: no whole plan' };
  let value = goal.constant;
  for (const [entry, column] of goal.indices.entries()) value += goal.values[entry]! * values[column]!;
  return { status: 'optimal', values, bound: value };
}

export const javascriptLpSolverEngine: Engine = { name: 'javascript-lp-solver', relaxation, integer };
