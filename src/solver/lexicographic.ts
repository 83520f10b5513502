/** All goals of a model, one after the other, each kept for the ones after it. Runs inside the worker. */

import { certify } from '../../models/lp/certificate.ts';
import { evaluate } from '../../models/lp/check.ts';
import type {
  CompiledAdditiveGoal,
  CompiledGoal,
  CompiledLeximinGoal,
  CompiledModel,
} from '../../models/lp/compile.ts';
import { keptValue } from '../../models/lp/goals.ts';
import type { Engine } from './engine.ts';
import { type Foretold, foretold, isBetter, met, planNear } from './foretold.ts';
import { runLeximin } from './leximin.ts';
import type { Parts } from './parts.ts';
import type { Bench } from './pass.ts';
import type { GoalResult } from './port.ts';
import type { Branching } from './proof-draft.ts';
import { type Guideline, isLarge, RelaxedProblem } from './relaxed-problem.ts';
import { type PassResult, runPass } from './run-pass.ts';
import { sparse } from './tree-proof.ts';

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
  readonly nodes?: number | Readonly<Record<string, number>>;
  readonly parts?: Parts;
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
/** So many of the last goals, which are the finest, only guide the search for a plan that meets the bounds of those before them. */
const GUIDING = 2;

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

/** A goal whose bound the plan meets is proven by its dual certificate. */
function kept({ goal, resolution, bound, certificate }: Foretold, plan: Float64Array): CompiledGoalResult {
  const { id, unit, expression } = goal;
  const value = evaluate(expression, plan);
  const confirmedBy = ['dual certificate'];
  const shown = { root: sparse(certificate.multipliers), tree: null };
  return { id, unit, resolution, value, bound, status: 'proven', proof: 'dual', confirmedBy, shown };
}

class Run {
  readonly #options: LexicographicOptions;
  readonly #columns: number;
  #relaxed: RelaxedProblem;
  #plan: Float64Array | null;
  #results: CompiledGoalResult[] = [];
  #stoppedByClock = false;
  #branching: Branching | null = null;

  constructor(model: CompiledModel, options: LexicographicOptions) {
    this.#options = options;
    this.#columns = model.problem.lower.length;
    this.#relaxed = new RelaxedProblem(options.engine, model.problem);
    this.#plan = options.start ?? null;
  }

  dispose(): void {
    this.#relaxed.dispose();
  }

  bench(goal: CompiledGoal | null, last: boolean): Bench {
    const { engine, second, seed, nodes: limit, parts, confirm, left, interrupted, onPlan, onBound } = this.#options;
    const nodes = typeof limit === 'object' && goal !== null ? limit[goal.id] : limit;
    const reserve = last ? 0 : left() * (1 - SHARE);
    return {
      engine,
      second,
      seed,
      ...(typeof nodes === 'number' ? { nodes } : {}),
      ...(parts === undefined ? {} : { groups: parts.improve.includes(goal?.id ?? '') ? parts.groups : [] }),
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
   * Several goals at once: as many of them, from the first, as one plan meets the bounds of. How many that are; after it the next
   * goal is to be taken alone, from the plan in hand.
   */
  together(goals: readonly CompiledAdditiveGoal[], later: readonly CompiledAdditiveGoal[], bench: Bench): number {
    const { engine, onBound } = this.#options;
    const { problem } = this.#relaxed;
    for (const goal of goals) onBound(goal, null, null);
    const promises = foretold(bench, this.#relaxed, goals, later);
    const guideline = promises === null ? null : this.#relaxed.guide(later, bench.left);
    const { plan, count } =
      promises === null || guideline === null
        ? { plan: this.#plan, count: 0 }
        : this.#planAsForetold(promises, guideline, bench);
    if (promises === null || count < promises.length) {
      const { problem: before, basis } = promises?.[count]?.standing ?? { problem, basis: null };
      this.#relaxed.dispose();
      this.#relaxed = new RelaxedProblem(engine, before, basis);
    }
    this.#plan = plan;
    if (plan === null) return 0;
    bench.publish(plan, null);
    for (const promise of promises?.slice(0, count) ?? []) this.#take(plan, kept(promise, plan), false);
    return count;
  }

  /** The plan that meets the most bounds, from the first, and how many: asked again while each answer meets more than the last. */
  #planAsForetold(promises: readonly Foretold[], guideline: Guideline, bench: Bench) {
    let plan = this.#plan;
    let count = plan === null ? 0 : met(promises, plan);
    for (let hard = count; hard <= promises.length && count < promises.length; hard = count + 1) {
      const found = planNear(bench, this.#relaxed.problem, promises, hard, guideline);
      if (found === null) break;
      if (plan === null || isBetter(promises, found, plan)) plan = found;
      const reached = met(promises, found);
      if (reached < hard) break;
      count = Math.max(count, reached);
    }
    return { plan, count };
  }

  /** Nothing is looked for: the goal is a row from now on, and what its multipliers rule out is left out. False: not settled. */
  settle(goal: CompiledAdditiveGoal, later: readonly CompiledGoal[], { left }: Bench): boolean {
    if (goal.settled === undefined || this.#plan === null) return false;
    const { expression } = goal;
    this.#relaxed.guide([goal, ...later], left);
    const result = this.#relaxed.relaxation.minimise(expression, left());
    const certificate = result.status === 'optimal' ? certify(this.#relaxed.problem, expression, result.duals) : null;
    this.#take(this.#plan, openResult(goal, this.#plan, null), false);
    this.#relaxed.keep(expression, goal.settled, certificate);
    return true;
  }

  /** Null when the pass gave a plan; else how the whole of it ends. */
  additive(
    goal: CompiledAdditiveGoal,
    later: readonly CompiledGoal[],
    bench: Bench,
  ): Exclude<PassResult, { kind: 'plan' }> | null {
    const guideline = this.#relaxed.guide([goal, ...later], bench.left);
    const resolution = this.#relaxed.resolutionOf(goal, bench.left);
    const { problem, relaxation } = this.#relaxed;
    const result = runPass(
      bench,
      problem,
      relaxation,
      { ...goal, resolution },
      {
        known: this.#plan,
        costs: guideline?.costs ?? null,
        branching: this.#branching,
      },
    );
    if (result.kind !== 'plan') return result;
    const { id, unit, expression, concession } = goal;
    const { value, bound, status, proof, confirmedBy, shown } = result;
    this.#branching = result.branching;
    this.#take(
      result.plan,
      { id, unit, resolution, value, bound, status, proof, confirmedBy, shown },
      result.stoppedByClock,
    );
    if (Number.isFinite(concession))
      this.#relaxed.keep(expression, keptValue(value, resolution) + concession, result.certificate);
    return null;
  }

  leximin(goal: CompiledLeximinGoal, bench: Bench): Exclude<PassResult, { kind: 'plan' }> | null {
    const result = runLeximin(bench, this.#relaxed.problem, goal, this.#plan);
    if (result.kind !== 'plan') return result;
    const open = openResult(goal, result.plan, null);
    const { status, proof, confirmedBy } = result;
    const bound = status === 'proven' ? open.value : null;
    this.#take(result.plan, { ...open, bound, status, proof, confirmedBy }, result.stoppedByClock);
    this.#relaxed.dispose();
    this.#relaxed = new RelaxedProblem(this.#options.engine, result.problem);
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
    const { problem, relaxation } = this.#relaxed;
    const result = runPass(this.bench(null, true), problem, relaxation, goal, { known: this.#plan });
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
    // A later pass may have bettered a goal that an earlier one left open, or one within its resolution.
    const reached = this.#results.map((result, position) => {
      const goal = goals[position]!;
      if (goal.kind !== 'additive') return result;
      return { ...result, value: Math.min(result.value, evaluate(goal.expression, plan)) };
    });
    const rest = goals.slice(this.#results.length).map((goal) => openResult(goal, plan, null));
    return { kind: 'plan', plan, goals: [...reached, ...rest], stoppedByClock: this.#stoppedByClock };
  }
}

/** The goals from a position on that are sums, up to the next leximin goal. */
function additiveFrom(goals: readonly CompiledGoal[], position: number): readonly CompiledAdditiveGoal[] {
  const rest = goals.slice(position);
  const end = rest.findIndex(({ kind }) => kind !== 'additive');
  return (end < 0 ? rest : rest.slice(0, end)).filter((goal) => goal.kind === 'additive');
}

/** Takes the goals in their order. A pass that ends early stays open; its value is kept and the rest go on. */
export function lexicographic(model: CompiledModel, options: LexicographicOptions): LexicographicResult {
  const run = new Run(model, options);
  const { goals } = model;
  const isTogether = isLarge(model.problem);
  try {
    if (goals.length === 0) return run.any() ?? run.finish(goals);
    for (let position = 0; position < goals.length; ) {
      // Where a goal may be given up for later ones, or stands already, its bound says nothing of where it will stand.
      const additive = isTogether ? additiveFrom(goals, position) : [];
      if (
        additive.length > 1 &&
        additive.every(({ concession, settled }) => concession === 0 && settled === undefined)
      ) {
        const bounded = Math.max(1, additive.length - GUIDING);
        const later = additive.slice(bounded);
        position += run.together(additive.slice(0, bounded), later, run.bench(later[0]!, false));
      }
      const goal = goals[position]!;
      const bench = run.bench(goal, position === goals.length - 1);
      options.onBound(goal, null, null);
      if (goal.kind === 'additive' && run.settle(goal, goals.slice(position + 1), bench)) {
        position += 1;
        continue;
      }
      const ended =
        goal.kind === 'additive' ? run.additive(goal, goals.slice(position + 1), bench) : run.leximin(goal, bench);
      // A plan that was checked row by row stands, whatever a solver says later: the goal stays open.
      if (ended !== null && !run.keepOpen(goal)) return ended;
      position += 1;
    }
    return run.finish(goals);
  } finally {
    run.dispose();
  }
}
