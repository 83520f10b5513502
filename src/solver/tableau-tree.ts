/**
 * Whole plans from javascript-lp-solver's tableau: a branch-and-bound in which every relaxation is the package's simplex,
 * started from where its parent ended. Depth first, the cheaper side first; the variable whose first dual step costs most
 * both ways; cover cuts on rows that are knapsacks; a side is dropped when it cannot be a step of the goal better than
 * the best plan. The work is counted in cells, not in time.
 */
import { evaluate, gridOf, isPlan, rounded } from '../../models/lp/check.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import { INTEGRALITY_TOLERANCE } from '../../models/lp/model.ts';
import { coverCut, type Knapsack, knapsacksOf } from './cover-cuts.ts';
import type { IntegerLimits, IntegerResult, Stop } from './engine.ts';
import { type Built, type Column, type Tableau, valuesIn, type Work, WorkDone, watched } from './tableau.ts';

/** Rounds of cover cuts at the first relaxation, which serve all others, and at each later one: measured on gap1 … gap6. */
const FIRST_ROUNDS = 20;
const ROUNDS = 2;
/** Coefficients of the tableau that count as 0, as in the package. */
const ZERO = 1e-8;
/** Least cost of a first step counted in a product: a side that costs nothing must not hide what the other costs. */
const LEAST_STEP = 1e-3;
/** Cost of a step where no plan limits it: keeps products of costs comparable. */
const MOST_STEP = 1e6;

/** One more row, of the package's variables: Σ coefficient·variable ≤ most. */
interface AddedRow {
  readonly terms: readonly (readonly [number, Column])[];
  readonly most: number;
}

/** A side of a branch that is still open: its parent's relaxation and one more row. */
interface OpenSide {
  readonly parent: Tableau;
  readonly row: AddedRow;
  /** No plan on this side has a lower value. */
  readonly bound: number;
}

export interface TreeTask {
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
  /** The problem's relaxation, built and not yet solved. */
  readonly built: Built;
  readonly work: Work;
  readonly limits: IntegerLimits;
}

class TableauTree {
  readonly #task: TreeTask;
  readonly #knapsacks: readonly Knapsack[];
  readonly #grid: number;
  readonly #endsAt: number;
  readonly #open: OpenSide[] = [];
  #best: { readonly plan: Float64Array; readonly value: number } | null = null;
  #nodes = 0;

  constructor(task: TreeTask) {
    this.#task = task;
    this.#knapsacks = knapsacksOf(task.problem);
    this.#grid = gridOf(task.goal, task.problem);
    this.#endsAt = Date.now() + task.limits.milliseconds;
    const start = task.limits.start === undefined ? null : rounded(task.problem, task.limits.start);
    if (start !== null && isPlan(task.problem, start)) this.#take(start);
  }

  run(): IntegerResult {
    const { model } = this.#task.built;
    try {
      const first = watched(model.tableau, this.#task.work);
      const { feasible, bounded } = model.solve();
      if (feasible && !bounded) return { status: 'failed', message: 'javascript-lp-solver: no finite optimum' };
      let isSettled = this.#settle(first, FIRST_ROUNDS);
      for (let side = this.#open.pop(); side !== undefined && isSettled; side = this.#open.pop()) {
        if (this.#isClosed(side.bound)) continue;
        const stop = this.#stop();
        if (stop !== null) return this.#stopped(stop);
        this.#nodes += 1;
        const tableau = watched(side.parent.copy(), this.#task.work);
        this.#add(tableau, side.row);
        tableau.simplex();
        isSettled = this.#settle(tableau, ROUNDS);
      }
      if (!isSettled) return { status: 'failed', message: 'javascript-lp-solver: whole values that break a row' };
    } catch (error) {
      if (error instanceof WorkDone) return this.#stopped('work');
      throw error;
    }
    if (this.#best === null) return { status: 'infeasible' };
    return { status: 'optimal', values: this.#best.plan, bound: this.#best.value };
  }

  #stop(): Stop | null {
    const { nodes, interrupted } = this.#task.limits;
    if (interrupted?.() === true) return 'interrupt';
    if (Date.now() >= this.#endsAt) return 'clock';
    return nodes !== undefined && this.#nodes >= nodes ? 'work' : null;
  }

  #stopped(stop: Stop): IntegerResult {
    return { status: 'stopped', stop, values: this.#best?.plan ?? null, bound: null };
  }

  /** True when a relaxation of this value leaves no room for a better plan, the tableau's last digits aside. */
  #isClosed(value: number): boolean {
    if (this.#best === null) return false;
    const most = this.#best.value - this.#grid;
    const size = Math.max(1, Math.abs(most));
    return value > most + (this.#grid > 0 ? Math.min(this.#grid / 2, 1e-6 * size) : -1e-9 * size);
  }

  #take(plan: Float64Array): void {
    const value = evaluate(this.#task.goal, plan);
    if (this.#best !== null && value >= this.#best.value) return;
    this.#best = { plan, value };
    this.#task.limits.onIncumbent?.(plan);
  }

  /** Cuts, then branches or takes the plan. False when the values are whole and no plan all the same. */
  #settle(tableau: Tableau, rounds: number): boolean {
    const { problem, goal, built } = this.#task;
    for (let round = 0; tableau.feasible; round += 1) {
      const values = valuesIn(tableau, built.placed);
      const value = evaluate(goal, values);
      if (this.#isClosed(value)) return true;
      if (round < rounds && this.#cut(tableau, values)) {
        tableau.simplex();
        continue;
      }
      if (this.#branch(tableau, values, value)) return true;
      const plan = rounded(problem, values);
      if (plan === null || !isPlan(problem, plan)) return false;
      this.#take(plan);
      return true;
    }
    return true;
  }

  /** Adds the cover cuts that the values break; false when there is none. */
  #cut(tableau: Tableau, values: Float64Array): boolean {
    const { problem, built } = this.#task;
    const cuts = this.#knapsacks.flatMap(
      (knapsack) => coverCut(knapsack, (column) => values[column]! - problem.lower[column]!) ?? [],
    );
    for (const { terms, most } of cuts)
      this.#add(tableau, { terms: terms.map(({ column, sign }) => [sign, built.placed[column]!.column!]), most });
    return cuts.length > 0;
  }

  #add(tableau: Tableau, { terms, most }: AddedRow): void {
    const { model } = this.#task.built;
    model.tableau = tableau;
    const row = model.smallerThan(most);
    for (const [coefficient, column] of terms) row.addTerm(coefficient, column);
  }

  /** Opens both sides of the variable whose first dual step costs most on both; false when all are whole. */
  #branch(tableau: Tableau, values: Float64Array, value: number): boolean {
    const { problem, built } = this.#task;
    // A step past what is left for a better plan, or no step at all, closes a side: further is not better.
    const room = this.#best === null ? MOST_STEP : this.#best.value - this.#grid - value;
    let best: { readonly sides: readonly [OpenSide, OpenSide]; readonly score: number } | null = null;
    for (const [at, { offset, sign, column }] of built.placed.entries()) {
      const now = values[at]!;
      const isWhole = Math.abs(now - Math.round(now)) <= INTEGRALITY_TOLERANCE;
      if (problem.integer[at] !== 1 || isWhole || column === null) continue;
      const [fall, rise] = firstSteps(tableau, tableau.rowByVarIndex[column.index]!);
      const [less, more] = sign === 1 ? [fall, rise] : [rise, fall];
      const below = less * (now - Math.floor(now));
      const above = more * (Math.ceil(now) - now);
      const score = [below, above].reduce((all, step) => all * Math.max(LEAST_STEP, Math.min(room, step)), 1);
      if (best !== null && score <= best.score) continue;
      const lower: OpenSide = {
        parent: tableau,
        row: { terms: [[sign, column]], most: Math.floor(now) - offset },
        bound: value + below,
      };
      const upper: OpenSide = {
        parent: tableau,
        row: { terms: [[sign === 1 ? -1 : 1, column]], most: offset - Math.ceil(now) },
        bound: value + above,
      };
      best = { sides: below < above ? [upper, lower] : [lower, upper], score };
    }
    if (best !== null) this.#open.push(...best.sides);
    return best !== null;
  }
}

/** What the first dual step costs when the variable of a row falls, and when it rises, by 1: never more than the whole way. */
function firstSteps(tableau: Tableau, row: number): readonly [number, number] {
  const { matrix, width } = tableau;
  let fall = Number.POSITIVE_INFINITY;
  let rise = Number.POSITIVE_INFINITY;
  for (let column = 1; column < width; column += 1) {
    const coefficient = matrix[row * width + column]!;
    if (Math.abs(coefficient) <= ZERO) continue;
    const isFree = tableau.unrestrictedVars[tableau.varIndexByCol[column]!] === true;
    const cost = isFree ? 0 : Math.max(0, -matrix[column]!) / Math.abs(coefficient);
    if (coefficient > 0 || isFree) fall = Math.min(fall, cost);
    if (coefficient < 0 || isFree) rise = Math.min(rise, cost);
  }
  return [fall, rise];
}

/** The best whole plan of a problem, or what is known of it when the work or the time ends. */
export const treeSearch = (task: TreeTask): IntegerResult => new TableauTree(task).run();
