/**
 * javascript-lp-solver: a dense tableau in plain JavaScript, for small models and as a second opinion. Built through
 * its model class, so no names exist to be misread; presolve stays off (it calls feasible models infeasible); it always
 * minimises; what it returns is checked like any other solver's word. Every linear solve is the package's; where it turns
 * in circles it is asked again in a form that it manages (`steadily`), and whole plans come from a tree around it
 * (`tableau-tree.ts`) where its own branch-and-bound, which has no good bound to cut with, does not end.
 */

import { evaluate, isPlan, rounded } from '../../models/lp/check.ts';
import type { CompiledExpression, ExtraRow, LinearProblem } from '../../models/lp/compile.ts';
import { extend } from '../../models/lp/compile.ts';
import type { Engine, IntegerLimits, IntegerResult, Relaxation, RelaxationResult } from './engine.ts';
import { withoutImpliedUppers } from './implied-bounds.ts';
import { scaledProblem } from './scaled-problem.ts';
import { type Built, build, dualsOf, roundedValues, valuesIn, WorkDone, watched } from './tableau.ts';
import { treeSearch } from './tableau-tree.ts';

/** Dense cells above which this solver refuses: memory and time grow with the whole tableau (3 s at 190,000 already). */
export const MOST_CELLS = 400_000;
/** Dense cells under which a relaxation took less than 50 ms on all models measured (test/bench/solver-choice.ts). */
export const QUICK_CELLS = 40_000;
/** Integer variables up to which it is asked for whole plans by choice. */
export const QUICK_INTEGERS = 40;
/**
 * Pivots times cells after which the first attempt is given up, half a second: the package's own loops
 * have no limit. Counted in work, not in time, so that the same model always ends the same way.
 */
const FIRST_CELL_UPDATES = 400_000_000;
/** The same for the second attempt, at a relaxation or at whole plans: one to three seconds. */
const MOST_CELL_UPDATES = 1_000_000_000;
/** Sum of all scaled variables that the second attempt starts from; an optimum beyond it is not found. */
const MOST_SUM = 2 ** 20;
/** Size of the second attempt's changes of the costs, whose largest is near 1. */
const COST_CHANGE = 2 ** -13;

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

type Optimum = Extract<RelaxationResult, { status: 'optimal' }>;

const IMPOSSIBLE: RelaxationResult = { status: 'infeasible', ray: () => null };

const optimumIn = ({ model, placed, sides }: Built): Optimum => ({
  status: 'optimal',
  values: valuesIn(model.tableau, placed),
  duals: dualsOf(model.tableau, sides),
});

/** True when the values keep every row: the package may lose its digits on the way and not notice. */
function keepsRows(problem: LinearProblem, { values }: Optimum): boolean {
  const divisible = { ...problem, integer: new Uint8Array(problem.integer.length) };
  const plan = rounded(divisible, values);
  return plan !== null && isPlan(divisible, plan);
}

/** The model as it stands; null when the values break a row. */
function plainly(problem: LinearProblem, goal: CompiledExpression): RelaxationResult | null {
  const built = build(problem, goal);
  if (built.impossible) return IMPOSSIBLE;
  watched(built.model.tableau, { cells: FIRST_CELL_UPDATES });
  const solution = built.model.solve();
  if (!solution.feasible) return IMPOSSIBLE;
  if (!solution.bounded) return { status: 'failed', message: 'javascript-lp-solver: no finite optimum' };
  const optimum = optimumIn(built);
  return keepsRows(problem, optimum) ? optimum : null;
}

/**
 * The model in a form in which the package's first phase is a dual simplex that cannot turn in circles: scaled; costs
 * changed a little, all differently, so that no two steps tie; and a row over all variables, by which the first step makes
 * every reduced cost fit. What that leaves is put right by the second phase, with the costs as they are. Null when that
 * does not end in an optimum: nothing is said of the problem then.
 */
function steadily(problem: LinearProblem, goal: CompiledExpression): Optimum | null {
  const scaled = scaledProblem(problem, goal);
  const built = build(scaled.problem, scaled.goal);
  const { model } = built;
  const { tableau } = model;
  const columns = built.placed.flatMap(({ column }) => column ?? []);
  const costs = columns.map(({ cost }) => cost);
  // The golden section spreads any number of changes evenly.
  for (const [at, column] of columns.entries()) column.cost += COST_CHANGE * (1 + ((at * 0.618033988749895) % 1));
  const sum = model.smallerThan(MOST_SUM);
  for (const column of columns) sum.addTerm(1, column);
  // The first phase changes to a rule that ends in circles when a row is broken by more than the first it met. This one is.
  model.greaterThan(2 ** 30).addTerm(1, model.addVariable(0));
  watched(tableau, { cells: MOST_CELL_UPDATES });
  tableau.setModel(model);
  model.tableauInitialized = true;
  const cheapest = columns.reduce((best, { index }) => {
    const at = tableau.colByVarIndex[index]!;
    return tableau.matrix[at]! > tableau.matrix[best]! ? at : best;
  }, 1);
  if (tableau.matrix[cheapest]! > 0) tableau.pivot(tableau.rowByVarIndex[sum.index]!, cheapest);
  if (!model.solve().feasible) return null;
  for (const [at, column] of columns.entries()) model.setCost(costs[at]!, column);
  const solution = model.solve();
  const binds = (tableau.rowByVarIndex[sum.index] ?? -1) < 0;
  if (!solution.feasible || !solution.bounded || binds) return null;
  const { values, duals } = optimumIn(built);
  return { status: 'optimal', values: scaled.valuesOf(values), duals: scaled.dualsOf(duals) };
}

/** The attempt's result; null when it came to nothing or its work ended first. */
function attempted<Result>(attempt: () => Result | null): Result | null {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof WorkDone) return null;
    throw error;
  }
}

function relax(problem: LinearProblem, goal: CompiledExpression): RelaxationResult {
  if (denseCells(problem) > MOST_CELLS) return { status: 'failed', message: `${denseCells(problem)} dense cells` };
  return (
    attempted(() => plainly(problem, goal)) ??
    attempted(() => steadily(problem, goal)) ?? { status: 'stopped', stop: 'work' }
  );
}

function relaxation(problem: LinearProblem): Relaxation {
  let current = problem;
  return {
    minimise: (goal) => relax(current, goal),
    minimiseUpTo: (goal) => relax(current, goal),
    basis: () => null,
    startFrom: () => undefined,
    goOnFrom: () => undefined,
    addRow: (row: ExtraRow) => {
      current = extend(current, [row]);
    },
    setBounds: (lower, upper) => {
      current = { ...current, lower, upper };
    },
    dispose: () => undefined,
  };
}

/** The package's own branch-and-bound; null when it comes to nothing. */
function wholly(problem: LinearProblem, goal: CompiledExpression, milliseconds: number): IntegerResult | null {
  const built = build(problem, goal, true);
  if (built.impossible) return { status: 'infeasible' };
  const begin = Date.now();
  built.model.timeout = Math.max(1, milliseconds);
  watched(built.model.tableau, { cells: FIRST_CELL_UPDATES });
  const solution = built.model.solve();
  const stopped = Date.now() - begin >= milliseconds;
  const values = solution.feasible ? roundedValues(built.placed, solution.generateSolutionSet()) : null;
  // After its timeout it reports fractional integers as feasible, and "infeasible" only means nothing found.
  const isWhole = values !== null && rounded(problem, values) !== null;
  if (stopped) return { status: 'stopped', stop: 'clock', values: isWhole ? values : null, bound: null };
  if (values === null) return { status: 'infeasible' };
  return isWhole && solution.bounded ? { status: 'optimal', values, bound: evaluate(goal, values) } : null;
}

function integer(problem: LinearProblem, goal: CompiledExpression, limits: IntegerLimits): IntegerResult {
  if (denseCells(problem) > MOST_CELLS) return { status: 'failed', message: `${denseCells(problem)} dense cells` };
  const begin = Date.now();
  const first = attempted(() => wholly(problem, goal, limits.milliseconds));
  if (first !== null) return first;
  const milliseconds = limits.milliseconds - (Date.now() - begin);
  const built = build(withoutImpliedUppers(problem), goal);
  return treeSearch({ problem, goal, built, work: { cells: MOST_CELL_UPDATES }, limits: { ...limits, milliseconds } });
}

export const javascriptLpSolverEngine: Engine = { name: 'javascript-lp-solver', relaxation, integer };
