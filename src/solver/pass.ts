/**
 * What one pass knows of its goal: the best plan, the exact bound of the duals and the bounds of solvers; and the questions it
 * can put to the engines. In which order they are put is `run-pass.ts`'s.
 */

import {
  type Box,
  type Certificate,
  certify,
  compare,
  type Dyadic,
  downward,
  lifted,
  tightened,
} from '../../models/lp/certificate.ts';
import { breaches, evaluate, gridOf, rounded } from '../../models/lp/check.ts';
import { type CompiledExpression, extend, type LinearProblem } from '../../models/lp/compile.ts';
import { betterValue, rowAtMost } from '../../models/lp/goals.ts';
import { disagreement } from './agreement.ts';
import { type Asked, searchTree, type TreeAnswer } from './branch-tree.ts';
import type { Engine, IntegerResult } from './engine.ts';
import type { Parts } from './parts.ts';
import type { Shown } from './port.ts';
import type { Branching } from './proof-draft.ts';
import { isLarge } from './relaxed-problem.ts';
import { certified, sparse } from './tree-proof.ts';

/** What every pass of one job shares. */
export interface Bench {
  readonly engine: Engine;
  /** Asked for the second word; may be the same engine, which then runs with presolve off and another seed. */
  readonly second: Engine;
  readonly seed: number;
  readonly nodes?: number;
  /** Parts of the model, for this goal: empty where its plans are not improved part by part. */
  readonly groups?: Parts['groups'];
  readonly confirm: boolean;
  /** Milliseconds left for the pass that is running. */
  readonly left: () => number;
  readonly interrupted: () => boolean;
  /** Called with every better plan, so that a killed job still has one. */
  readonly publish: (plan: Float64Array, bound: number | null) => void;
}

export interface PassGoal {
  readonly expression: CompiledExpression;
  readonly resolution: number;
}

/** Branch-and-bound nodes of a small solve around the plan in hand. */
const NEAR_NODES = 5;

/** The same near the relaxation of a part of the tree, and variables free there beside those in which plan and relaxation disagree. */
const PART_NODES = 5;
const MORE_NEAR_PART = 2000;

/** Share of a step by which a solver's bound may be above a value and still mean it. */
const GRID_TOLERANCE = 1e-6;

/** Longest the plain solver may think about a second word before HiGHS, differently set, is asked instead. */
const SECOND_MS = 5000;
/** What our own tree may do before it leaves a question open. */
export interface TreeEffort {
  readonly relaxations: number;
  /** Free variables above which it is not asked at all. */
  readonly columns: number;
}

/** After this the question is left to other solvers; with tens of thousands of free variables one relaxation takes a second. */
const LAST_EFFORT: TreeEffort = { relaxations: 6000, columns: 30_000 };
/** Steps between bound and question up to which the tree is asked for long: it has been seen to close 34, and where it can, soon. */
const TREE_STEPS = 20;
/** Part of the time left that the tree may use: the search for plans needs the rest where it stays open. */
const TREE_SHARE = 0.6;

/** Rounds and re-checks; where rounding breaks a row by its continuous part, that part is solved again. */
export function accepted(engine: Engine, problem: LinearProblem, values: Float64Array): Float64Array | null {
  const plan = rounded(problem, values);
  if (plan === null) return null;
  if (breaches(problem, plan).length === 0) return plan;
  if (problem.integer.every((integer) => integer === 1)) return null;
  const fixed = {
    ...problem,
    lower: problem.lower.map((lower, column) => (problem.integer[column] === 1 ? plan[column]! : lower)),
    upper: problem.upper.map((upper, column) => (problem.integer[column] === 1 ? plan[column]! : upper)),
  };
  const relaxation = engine.relaxation(fixed);
  try {
    const nothing = { indices: new Int32Array(0), values: new Float64Array(0), constant: 0 };
    const result = relaxation.minimise(nothing, 10_000);
    const repaired = result.status === 'optimal' ? rounded(problem, result.values) : null;
    return repaired !== null && breaches(problem, repaired).length === 0 ? repaired : null;
  } finally {
    relaxation.dispose();
  }
}

/** Distance between neighbouring values of a goal, 0 where there is none. Values lie on a grid only where the constant does. */
const gridOfGoal = (expression: CompiledExpression, problem: LinearProblem): number =>
  Number.isInteger(expression.constant) ? gridOf(expression, problem) : 0;

/** The least value the goal can have at or above an exact bound. */
const leastValue = (bound: Dyadic, grid: number, { constant }: CompiledExpression): number =>
  grid > 0 ? lifted(bound, grid, constant) : downward(bound);

/** What a certificate proves of a goal, lifted to the next value the goal can have. */
export const boundByDuals = (problem: LinearProblem, expression: CompiledExpression, { bound }: Certificate): number =>
  leastValue(bound, gridOfGoal(expression, problem), expression);

const freeColumns = ({ lower, upper }: Box): number =>
  lower.reduce((count, side, column) => (side === upper[column] ? count : count + 1), 0);

/** What one pass knows so far, and the questions it can ask. */
export class Pass {
  readonly #bench: Bench;
  readonly #problem: LinearProblem;
  readonly #goal: PassGoal;
  #best: { plan: Float64Array; value: number } | null = null;
  readonly #grid: number;
  #bound: Dyadic | null = null;
  #solverBound: number | null = null;
  /** Relaxations allowed to the tree, by what it was asked for. */
  readonly #asked = new Map<number, number>();
  certificate: Certificate | null = null;
  #tree: Shown['tree'] = null;
  /** How the last tree that closed parted the plans; at first that of an earlier goal. */
  branching: Branching | null;
  /** What a step of each variable costs with a view to all goals that are left; null: not known. */
  costs: Float64Array | null = null;
  stoppedByClock = false;

  constructor(bench: Bench, problem: LinearProblem, goal: PassGoal, branching: Branching | null) {
    this.branching = branching;
    this.#bench = bench;
    this.#problem = problem;
    this.#goal = goal;
    this.#grid = gridOfGoal(goal.expression, problem);
  }

  get best() {
    return this.#best;
  }

  /** The best bound known, printed downwards. */
  get bound(): number | null {
    const dual = this.#bound === null ? null : leastValue(this.#bound, this.#grid, this.#goal.expression);
    return dual === null || (this.#solverBound !== null && this.#solverBound > dual) ? this.#solverBound : dual;
  }

  /** What the exact bound rests on. */
  get shown(): Shown {
    return { root: this.certificate === null ? null : sparse(this.certificate.multipliers), tree: this.#tree };
  }

  offer(values: Float64Array): void {
    const plan = accepted(this.#bench.engine, this.#problem, values);
    if (plan === null) return;
    const value = evaluate(this.#goal.expression, plan);
    if (this.#best !== null && value >= this.#best.value) return;
    this.#best = { plan, value };
    this.#bench.publish(plan, this.bound);
  }

  certify(duals: Float64Array): void {
    this.certificate = certify(this.#problem, this.#goal.expression, duals);
    this.#bound = this.certificate?.bound ?? null;
  }

  /** True when no bound known, a solver's included, leaves room for a plan a whole step better. */
  get isClosed(): boolean {
    const { bound } = this;
    return this.#best !== null && bound !== null && bound > betterValue(this.#best.value, this.#goal.resolution);
  }

  /** True when our own tree is asked for what is better. */
  get isNear(): boolean {
    if (this.#best === null) return false;
    const { resolution } = this.#goal;
    return (
      betterValue(this.#best.value, resolution) - (this.bound ?? Number.NEGATIVE_INFINITY) <= TREE_STEPS * resolution
    );
  }

  /** True when the exact dual bound leaves no room for a plan a whole step better. */
  get closedByDuals(): boolean {
    if (this.#best === null || this.#bound === null) return false;
    const better = betterValue(this.#best.value, this.#goal.resolution);
    return (
      compare(this.#bound, better) > 0 ||
      (this.#grid > 0 && leastValue(this.#bound, this.#grid, this.#goal.expression) > better)
    );
  }

  /** The question "is there a plan with goal ≤ most?" as a problem, without the choices that duals rule out; null: no. */
  atMost(most: number): LinearProblem | null {
    const row = rowAtMost(this.#goal.expression, most);
    const asked = extend(this.#problem, [row]);
    if (this.certificate === null) return asked;
    const box = tightened(this.#problem, this.certificate, most);
    return box === null ? null : { ...asked, ...box };
  }

  /** `start`: worth its time only where it is not among what is ruled out. */
  solve(
    problem: LinearProblem,
    engine: Engine,
    second: boolean,
    milliseconds = this.#bench.left(),
    start?: Float64Array,
  ): IntegerResult {
    const bench = this.#bench;
    const result = engine.integer(problem, this.#goal.expression, {
      milliseconds,
      ...(bench.nodes === undefined ? {} : { nodes: bench.nodes }),
      seed: second ? bench.seed + 1 : bench.seed,
      presolve: !second,
      gap: this.#goal.resolution / 2,
      ...(start === undefined ? {} : { start }),
      onIncumbent: (values) => this.offer(values),
      interrupted: bench.interrupted,
    });
    if (result.status === 'optimal' || result.status === 'stopped') {
      if (result.values !== null) this.offer(result.values);
      if (result.status === 'stopped' && result.stop !== 'work' && milliseconds >= bench.left())
        this.stoppedByClock = true;
    }
    return result;
  }

  /** A small solve for a better plan; what it says of bounds holds only near the plan in hand. */
  near(box: Box, nodes = NEAR_NODES): void {
    const { engine, seed, interrupted, left } = this.#bench;
    if (left() <= 1) {
      this.stoppedByClock = true;
      return;
    }
    const result = engine.integer({ ...this.#problem, ...box }, this.#goal.expression, {
      milliseconds: left(),
      nodes,
      seed,
      presolve: true,
      gap: this.#goal.resolution / 2,
      ...(this.#best === null ? {} : { start: this.#best.plan }),
      interrupted,
    });
    const found = result.status === 'optimal' || result.status === 'stopped';
    if (found && result.values !== null) this.offer(result.values);
  }

  /** The second word on a question the first solver answered with "no plan", and whose it is. */
  second(asked: LinearProblem): { readonly answer: IntegerResult; readonly word: string } {
    const { engine, second, seed, left } = this.#bench;
    if (second !== engine) {
      const other = second.name === 'highs' ? left() : Math.min(left(), SECOND_MS);
      const answer = this.solve(asked, second, true, other);
      if (answer.status === 'infeasible' || answer.status === 'optimal') return { answer, word: second.name };
    }
    return { answer: this.solve(asked, engine, true), word: `${engine.name} presolve off seed ${seed + 1}` };
  }

  /** Our own tree on the question "is there a plan with goal ≤ most?", asked once; what it finds is offered. */
  askTree(most: number, { relaxations, columns }: TreeEffort = LAST_EFFORT): TreeAnswer {
    const open = { kind: 'open', relaxations: 0, plan: null } as const;
    const { engine, left, interrupted } = this.#bench;
    const goal = this.#goal.expression;
    const isLong = relaxations >= LAST_EFFORT.relaxations && isLarge(this.#problem);
    if ((this.#asked.get(most) ?? 0) >= relaxations || (isLong && !this.isNear)) return open;
    const problem = { ...this.#problem, ...this.#boxAt(most) };
    if (freeColumns(problem) > columns) return open;
    this.#asked.set(most, relaxations);
    const reserve = (1 - TREE_SHARE) * left();
    const answer = searchTree({
      engine,
      problem,
      goal,
      most,
      relaxations,
      left: () => left() - reserve,
      interrupted,
      begun: this.branching,
      accepted: (values) => accepted(engine, this.#problem, values),
      ...(isLarge(this.#problem) ? { near: (values: Float64Array) => this.#nearPart(values) } : {}),
      better: (plan) => this.#better(plan),
    });
    if (answer.kind === 'closed') {
      this.branching = answer.branching;
      this.#asked.set(answer.most, relaxations);
      this.#tree = { most: answer.most, steps: answer.steps.map((step) => certified(problem, step)) };
    }
    return answer;
  }

  /** What duals leave of the problem for plans with goal ≤ most. */
  #boxAt(most: number): Box {
    const box = this.certificate === null ? null : tightened(this.#problem, this.certificate, most);
    return box ?? { lower: this.#problem.lower, upper: this.#problem.upper };
  }

  /** What a tree asks after a plan: for one a step better, where duals do not say already that there is none. */
  #better(plan: Float64Array): Asked | null {
    this.offer(plan);
    if (this.#best === null || this.closedByDuals) return null;
    const most = betterValue(this.#best.value, this.#goal.resolution);
    return { most, box: this.#boxAt(most) };
  }

  /** A better plan where the plan in hand and the relaxation of a part of the tree disagree. */
  #nearPart(values: Float64Array): Float64Array | null {
    const before = this.#best;
    if (before === null || this.costs === null) return null;
    this.near(disagreement(this.#problem, before.plan, values, this.costs, MORE_NEAR_PART), PART_NODES);
    return this.#best === before ? null : this.#best!.plan;
  }

  /** No plan is at or below `most`: the bound is the next value the goal can have. */
  ruleOut(most: number): void {
    const { constant } = this.#goal.expression;
    const next = constant + (Math.floor((most - constant) / this.#grid) + 1) * this.#grid;
    this.raiseSolverBound(this.#grid > 0 ? next : most);
  }

  raiseSolverBound(bound: number | null): void {
    if (bound === null) return;
    const { constant } = this.#goal.expression;
    const steps = Math.ceil((bound - constant) / this.#grid - GRID_TOLERANCE);
    const next = this.#grid > 0 ? constant + steps * this.#grid : bound;
    if (this.#solverBound === null || next > this.#solverBound) this.#solverBound = next;
  }
}
