/** HiGHS in WebAssembly, fed with arrays. Never by text: a school's code there is read as arithmetic. */
import { createRequire } from 'node:module';
import type { Highs, InitOptions, Model } from 'highs';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import type { Engine, IntegerLimits, IntegerResult, PassingResult, Relaxation, Stop } from './engine.ts';

// The package's types describe its CommonJS form; as an ES module its default export is the loader itself.
const require = createRequire(import.meta.url);
const { default: loadHighs } = require('highs') as {
  default: (options?: InitOptions) => Promise<Highs>;
};

const STATUS = {
  empty: 6,
  optimal: 7,
  infeasible: 8,
  unboundedOrInfeasible: 9,
  objectiveBound: 11,
  timeLimit: 13,
  iterationLimit: 14,
  solutionLimit: 16,
  interrupted: 17,
} as const;

/** Seed of the second try of a relaxation; the first is HiGHS's own. */
const SECOND_SEED = 7;

/** Bound on the objective that none passes; options of HiGHS have to be finite. */
const NO_BOUND = Number.MAX_VALUE;

const costsOf = (goal: CompiledExpression, columns: number): Float64Array => {
  const costs = new Float64Array(columns);
  for (const [entry, column] of goal.indices.entries()) costs[column] = goal.values[entry]!;
  return costs;
};

function open(highs: Highs, problem: LinearProblem, goal: CompiledExpression | null, integer: boolean): Model {
  const { rows } = problem;
  const columns = problem.lower.length;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.lower.length,
    offset: goal?.constant ?? 0,
    colCost: goal === null ? new Float64Array(columns) : costsOf(goal, columns),
    colLower: problem.lower,
    colUpper: problem.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: {
      format: 'csr',
      numRows: rows.lower.length,
      numCols: columns,
      starts: rows.starts,
      indices: rows.indices,
      values: rows.values,
    },
    ...(integer ? { integrality: Int32Array.from(problem.integer) } : {}),
  });
  model.options.set({ output_flag: false, time_limit: 1e6 });
  return model;
}

const stopOf = (status: number): Stop | null =>
  status === STATUS.timeLimit
    ? 'clock'
    : status === STATUS.interrupted
      ? 'interrupt'
      : status === STATUS.iterationLimit || status === STATUS.solutionLimit
        ? 'work'
        : null;

/** What running a relaxation takes of HiGHS's model. */
interface Runnable {
  run(): unknown;
  clearSolver(): unknown;
  readonly options: { set(options: { random_seed: number }): unknown };
}

/**
 * Runs a relaxation; where HiGHS breaks down in the middle of it (its status −1, on real counties one solve in some dozens, from a
 * basis it brought there itself), it forgets that basis and starts anew with another seed. Null: it ran.
 */
export function ranOrStartedAnew(model: Runnable): string | null {
  try {
    model.run();
    return null;
  } catch {
    model.clearSolver();
    model.options.set({ random_seed: SECOND_SEED });
  }
  try {
    model.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function relaxation(highs: Highs, problem: LinearProblem): Relaxation {
  const model = open(highs, problem, null, false);
  const columns = problem.lower.length;
  let costs: CompiledExpression | null = null;
  const minimiseUpTo = (goal: CompiledExpression, most: number, milliseconds: number): PassingResult => {
    if (goal !== costs) model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costsOf(goal, columns));
    costs = goal;
    // The clock of HiGHS runs on over solves. Its objective has no constant here.
    model.zeroAllClocks();
    model.options.set({ time_limit: Math.max(0.001, milliseconds / 1000), objective_bound: most - goal.constant });
    const broke = ranOrStartedAnew(model);
    if (broke !== null) return { status: 'failed', message: broke };
    const status = model.getModelStatus();
    if (status === STATUS.optimal || status === STATUS.empty) {
      const { colValue, rowDual } = model.getSolution();
      return { status: 'optimal', values: colValue, duals: rowDual };
    }
    if (status === STATUS.objectiveBound) return { status: 'passed', duals: model.getSolution().rowDual };
    if (status === STATUS.infeasible || status === STATUS.unboundedOrInfeasible)
      return { status: 'infeasible', ray: () => model.getDualRay()?.values ?? null };
    const stop = stopOf(status);
    return stop === null ? { status: 'failed', message: `HiGHS status ${status}` } : { status: 'stopped', stop };
  };
  return {
    minimise(goal, milliseconds) {
      const result = minimiseUpTo(goal, NO_BOUND, milliseconds);
      return result.status === 'passed' ? { status: 'failed', message: 'HiGHS passed its own infinity' } : result;
    },
    minimiseUpTo,
    basis() {
      const { colStatus, rowStatus } = model.getBasis();
      return { columns: colStatus, rows: rowStatus };
    },
    startFrom({ columns: colStatus, rows: rowStatus }) {
      model.setBasis({ colStatus, rowStatus });
      // The weights of steepest edges are not kept with a basis, and computing them anew costs more than the few pivots.
      model.options.set({ simplex_dual_edge_weight_strategy: 1, simplex_scale_strategy: 0 });
    },
    goOnFrom({ columns: colStatus, rows: rowStatus }) {
      model.setBasis({ colStatus, rowStatus });
    },
    addRow({ indices, values, lower, upper }) {
      model.addRow(lower, upper, { indices, values });
    },
    setBounds(lower, upper) {
      model.changeColsBounds({ kind: 'range', from: 0, to: columns - 1 }, lower, upper);
    },
    dispose() {
      model.dispose();
    },
  };
}

function integer(
  highs: Highs,
  problem: LinearProblem,
  goal: CompiledExpression,
  { milliseconds, nodes, seed, presolve, gap, start, onIncumbent, interrupted }: IntegerLimits,
): IntegerResult {
  const model = open(highs, problem, goal, true);
  try {
    model.options.set({
      mip_rel_gap: 0,
      // Whole numbers are rounded and rows checked exactly afterwards: the solver must come close.
      mip_feasibility_tolerance: 1e-8,
      primal_feasibility_tolerance: 1e-8,
      mip_abs_gap: gap ?? 1e-9,
      random_seed: seed % 2_147_483_647,
      presolve: presolve ? 'on' : 'off',
      time_limit: Math.max(0.001, milliseconds / 1000),
    });
    if (nodes !== undefined) model.options.set({ mip_max_nodes: nodes });
    if (start !== undefined) model.setSolution({ colValue: start });
    model.run({
      [highs.constants.callbackType.mipImprovingSolution]: (event) => {
        const values = event.data.mip_solution;
        if (values !== undefined) onIncumbent?.(values);
        return undefined;
      },
      [highs.constants.callbackType.mipInterrupt]: (event) => {
        if (interrupted?.() === true) event.interrupt();
        return undefined;
      },
    });
    const status = model.getModelStatus();
    if (status === STATUS.infeasible || status === STATUS.unboundedOrInfeasible) return { status: 'infeasible' };
    // Values are there after a limit too, all zero when no plan was found: only the status of the plan tells.
    const hasPlan = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    const dualBound = Number(model.info.get('mip_dual_bound'));
    const bound = Number.isFinite(dualBound) ? dualBound : null;
    if (status === STATUS.optimal || status === STATUS.empty) {
      if (!hasPlan) return { status: 'failed', message: `HiGHS status ${status} without a plan` };
      const values = model.getSolution().colValue;
      return { status: 'optimal', values, bound: bound ?? model.getObjectiveValue() };
    }
    const stop = stopOf(status);
    if (stop === null) return { status: 'failed', message: `HiGHS status ${status}` };
    return { status: 'stopped', stop, values: hasPlan ? model.getSolution().colValue : null, bound };
  } finally {
    model.dispose();
  }
}

/** A fresh HiGHS: nothing of an earlier job (memory, clocks, seeds) is shared. */
export async function highsEngine(): Promise<Engine> {
  const highs = await loadHighs();
  return {
    name: 'highs',
    relaxation: (problem) => relaxation(highs, problem),
    integer: (problem, goal, limits) => integer(highs, problem, goal, limits),
  };
}
