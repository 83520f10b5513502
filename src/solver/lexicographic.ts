/** All goals of a model, one after the other, each kept for the ones after it. Runs inside the worker. */

import { tightened } from '../../models/lp/certificate.ts';
import { evaluate } from '../../models/lp/check.ts';
import type {
  CompiledAdditiveGoal,
  CompiledExpression,
  CompiledGoal,
  CompiledLeximinGoal,
  CompiledModel,
} from '../../models/lp/compile.ts';
import { extend, type LinearProblem } from '../../models/lp/compile.ts';
import { keptValue, rowAtMost } from '../../models/lp/goals.ts';
import type { Engine, Relaxation } from './engine.ts';
import { runLeximin } from './leximin.ts';
import { type Bench, type PassResult, runPass } from './pass.ts';
import type { GoalResult } from './port.ts';

/** A goal's result with the positions of items instead of their labels. */
export type CompiledGoalResult = Omit<GoalResult, 'levels'> & {
  readonly levels?: readonly (readonly [number, number, number])[];
};

export type LexicographicResult =
  | {
      readonly kind: 'plan';
      readonly plan: Float64Array;
      readonly goals: readonly CompiledGoalResult[];
      readonly stoppedByClock: boolean;
    }
  | Exclude<PassResult, { kind: 'plan' }>;

export interface LexicographicOptions {
  readonly engine: Engine;
  readonly second: Engine;
  readonly seed: number;
  readonly nodes?: number;
  readonly confirm: boolean;
  /** Milliseconds until the whole of it must end. */
  readonly left: () => number;
  readonly interrupted: () => boolean;
  readonly start?: Float64Array;
  readonly onPlan: (plan: Float64Array) => void;
  readonly onGoal: (result: CompiledGoalResult) => void;
  readonly onBound: (goal: CompiledGoal, value: number | null, bound: number | null) => void;
}

/** Part of the time left that one pass may use while others wait. */
const SHARE = 0.6;
/** Above this many variables a relaxation is guided by blends. */
const LARGE = 4000;
/** Weight of each goal against the next one, blend after blend. */
const BLEND_RATIOS = [1, 10 ** 0.25, 10 ** 0.5, 10 ** 0.75, 10];

function blend(goals: readonly CompiledGoal[], ratio: number): CompiledExpression {
  const costs = new Map<number, number>();
  for (const [position, goal] of goals.entries()) {
    if (goal.kind !== 'additive') continue;
    const weight = ratio ** (goals.length - 1 - position);
    const { indices, values } = goal.expression;
    for (let entry = 0; entry < indices.length; entry += 1)
      costs.set(indices[entry]!, (costs.get(indices[entry]!) ?? 0) + weight * values[entry]!);
  }
  return { indices: Int32Array.from(costs.keys()), values: Float64Array.from(costs.values()), constant: 0 };
}

/** The ratios of a leximin goal, worst first, as [numerator, denominator, item]. */
function levelsOfPlan(goal: CompiledLeximinGoal, plan: Float64Array): (readonly [number, number, number])[] {
  return goal.items
    .map(({ expression, denominator }, item) => [evaluate(expression, plan), denominator, item] as const)
    .sort((a, b) => a[0] * b[1] - b[0] * a[1] || a[2] - b[2]);
}

/** What a plan is worth in a goal no pass has finished. */
export function openResult(goal: CompiledGoal, plan: Float64Array, bound: number | null): CompiledGoalResult {
  const { id, unit, resolution } = goal;
  const open = { id, unit, resolution, bound, status: 'open', proof: 'solver', confirmedBy: [] } as const;
  if (goal.kind === 'additive') return { ...open, value: evaluate(goal.expression, plan) };
  const levels = levelsOfPlan(goal, plan);
  const [worst] = levels;
  return { ...open, value: worst === undefined ? 0 : worst[0] / worst[1], levels };
}

class Run {
  readonly #options: LexicographicOptions;
  readonly #columns: number;
  #problem: LinearProblem;
  #relaxation: Relaxation;
  #plan: Float64Array | null;
  #results: CompiledGoalResult[] = [];
  #stoppedByClock = false;

  constructor(model: CompiledModel, options: LexicographicOptions) {
    this.#options = options;
    this.#columns = model.problem.lower.length;
    this.#problem = model.problem;
    this.#relaxation = options.engine.relaxation(model.problem);
    this.#plan = options.start ?? null;
  }

  dispose(): void {
    this.#relaxation.dispose();
  }

  bench(goal: CompiledGoal | null, last: boolean): Bench {
    const { engine, second, seed, nodes, confirm, left, interrupted, onPlan, onBound } = this.#options;
    const reserve = last ? 0 : left() * (1 - SHARE);
    return {
      engine,
      second,
      seed,
      ...(nodes === undefined ? {} : { nodes }),
      confirm,
      left: () => Math.max(1, left() - reserve),
      interrupted,
      publish: (plan, bound) => {
        const own = plan.subarray(0, this.#columns);
        onPlan(own);
        if (goal?.kind === 'additive') onBound(goal, evaluate(goal.expression, own), bound);
      },
    };
  }

  /**
   * Brings a large relaxation near the best of the goals that are left, in their order, by blends whose weights grow:
   * one goal alone leaves so many ties that the simplex stalls (minutes instead of a second at 3,000 people).
   */
  #guide(goals: readonly CompiledGoal[], left: () => number): void {
    if (this.#problem.lower.length < LARGE || goals.some(({ kind }) => kind !== 'additive')) return;
    for (const ratio of BLEND_RATIOS) {
      const result = this.#relaxation.minimise(blend(goals, ratio), left());
      if (result.status !== 'optimal') return;
    }
  }

  /** The declared resolution, or the declared share of the first relaxation where that is more; fixed before the pass. */
  #resolutionOf({ expression, resolution, resolutionShare }: CompiledAdditiveGoal, left: () => number): number {
    if (resolutionShare === 0) return resolution;
    const relaxed = this.#relaxation.minimise(expression, left());
    if (relaxed.status !== 'optimal') return resolution;
    return Math.max(resolution, Math.round(resolutionShare * Math.abs(evaluate(expression, relaxed.values))));
  }

  /** Null when the pass gave a plan; else how the whole of it ends. */
  additive(
    goal: CompiledAdditiveGoal,
    later: readonly CompiledGoal[],
    bench: Bench,
  ): Exclude<PassResult, { kind: 'plan' }> | null {
    this.#guide([goal, ...later], bench.left);
    const resolution = this.#resolutionOf(goal, bench.left);
    const result = runPass(bench, this.#problem, this.#relaxation, { ...goal, resolution }, this.#plan);
    if (result.kind !== 'plan') return result;
    const { id, unit, expression } = goal;
    const { value, bound, status, proof, confirmedBy } = result;
    this.#take(result.plan, { id, unit, resolution, value, bound, status, proof, confirmedBy }, result.stoppedByClock);
    const most = keptValue(value, resolution);
    const box = result.certificate === null ? null : tightened(this.#problem, result.certificate, most);
    const kept = rowAtMost(expression, most);
    this.#problem = { ...extend(this.#problem, [kept]), ...(box ?? {}) };
    this.#relaxation.addRow(kept);
    if (box !== null) this.#relaxation.setBounds(box.lower, box.upper);
    return null;
  }

  leximin(goal: CompiledLeximinGoal, bench: Bench): Exclude<PassResult, { kind: 'plan' }> | null {
    const result = runLeximin(bench, this.#problem, goal, this.#plan);
    if (result.kind !== 'plan') return result;
    const open = openResult(goal, result.plan, null);
    const { status, proof, confirmedBy } = result;
    const bound = status === 'proven' ? open.value : null;
    this.#take(result.plan, { ...open, bound, status, proof, confirmedBy }, result.stoppedByClock);
    this.#problem = result.problem;
    this.#relaxation.dispose();
    this.#relaxation = this.#options.engine.relaxation(result.problem);
    return null;
  }

  /** Leaves a goal open at the value of the plan in hand; false when there is no plan. */
  keepOpen(goal: CompiledGoal): boolean {
    if (this.#plan === null) return false;
    this.#take(this.#plan, openResult(goal, this.#plan, null), false);
    return true;
  }

  /** A plan at all, when the model has no goal. */
  any(): Exclude<PassResult, { kind: 'plan' }> | null {
    const nothing = { indices: new Int32Array(0), values: new Float64Array(0), constant: 0 };
    const goal = { expression: nothing, resolution: 1 };
    const result = runPass(this.bench(null, true), this.#problem, this.#relaxation, goal, this.#plan);
    if (result.kind !== 'plan') return result;
    this.#plan = result.plan;
    return null;
  }

  #take(plan: Float64Array, result: CompiledGoalResult, stoppedByClock: boolean): void {
    this.#plan = plan;
    this.#results.push(result);
    this.#stoppedByClock ||= stoppedByClock;
    this.#options.onGoal(result);
  }

  finish(goals: readonly CompiledGoal[]): LexicographicResult {
    if (this.#plan === null) return { kind: 'none', stoppedByClock: this.#stoppedByClock };
    const plan = this.#plan.slice(0, this.#columns);
    const rest = goals.slice(this.#results.length).map((goal) => openResult(goal, plan, null));
    return { kind: 'plan', plan, goals: [...this.#results, ...rest], stoppedByClock: this.#stoppedByClock };
  }
}

/** Takes the goals in their order. A pass that ends early stays open; its value is kept and the rest go on. */
export function lexicographic(model: CompiledModel, options: LexicographicOptions): LexicographicResult {
  const run = new Run(model, options);
  try {
    if (model.goals.length === 0) return run.any() ?? run.finish(model.goals);
    for (const [position, goal] of model.goals.entries()) {
      const bench = run.bench(goal, position === model.goals.length - 1);
      options.onBound(goal, null, null);
      const ended =
        goal.kind === 'additive'
          ? run.additive(goal, model.goals.slice(position + 1), bench)
          : run.leximin(goal, bench);
      // A plan that was checked row by row stands, whatever a solver says later: the goal stays open.
      if (ended !== null && !run.keepOpen(goal)) return ended;
    }
    return run.finish(model.goals);
  } finally {
    run.dispose();
  }
}
