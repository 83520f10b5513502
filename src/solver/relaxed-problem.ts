/** A problem that keeps goal after goal, and its relaxation, which stays open so that each solve starts from the last basis. */
import { type Certificate, tightened } from '../../models/lp/certificate.ts';
import { evaluate } from '../../models/lp/check.ts';
import {
  type CompiledAdditiveGoal,
  type CompiledExpression,
  type CompiledGoal,
  extend,
  type LinearProblem,
} from '../../models/lp/compile.ts';
import { rowAtMost } from '../../models/lp/goals.ts';
import { stepCosts } from './agreement.ts';
import type { Basis, Engine, Relaxation } from './engine.ts';

/** Above this many variables a relaxation is guided by blends, and goals whose bounds can be met share one integer solve. */
const LARGE = 4000;
/** Weight of each goal against the next one, blend after blend. */
const BLEND_RATIOS = [1, 10 ** 0.25, 10 ** 0.5, 10 ** 0.75, 10];

export const isLarge = ({ lower }: LinearProblem): boolean => lower.length >= LARGE;

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

/** Where a relaxation of all goals in their order lies, nearly, and what a step of each variable would cost it. */
export interface Guideline {
  readonly values: Float64Array;
  readonly costs: Float64Array;
}

/** A problem with the goals kept so far, and where its relaxation stood: another one may go on from there. */
export interface Standing {
  readonly problem: LinearProblem;
  readonly basis: Basis | null;
}

export class RelaxedProblem {
  readonly relaxation: Relaxation;
  #problem: LinearProblem;
  /** The last basis is near the best of all goals in their order already: only the steepest blend is needed again. */
  #isGuided = false;

  constructor(engine: Engine, problem: LinearProblem, basis: Basis | null = null) {
    this.#problem = problem;
    this.relaxation = engine.relaxation(problem);
    if (basis === null) return;
    this.relaxation.goOnFrom(basis);
    this.#isGuided = true;
  }

  standing(): Standing {
    return { problem: this.#problem, basis: this.#isGuided ? this.relaxation.basis() : null };
  }

  /** With the goals kept so far as rows. */
  get problem(): LinearProblem {
    return this.#problem;
  }

  /**
   * Brings a large relaxation near the best of the goals that are left, in their order, by blends whose weights grow:
   * one goal alone leaves so many ties that the simplex stalls (minutes instead of a second at 3,000 people). Null where
   * that was not done.
   */
  guide(goals: readonly CompiledGoal[], left: () => number): Guideline | null {
    if (!isLarge(this.#problem) || goals.some(({ kind }) => kind !== 'additive')) return null;
    let guideline: Guideline | null = null;
    for (const ratio of this.#isGuided ? BLEND_RATIOS.slice(-1) : BLEND_RATIOS) {
      const expression = blend(goals, ratio);
      const result = this.relaxation.minimise(expression, left());
      if (result.status !== 'optimal') return null;
      guideline = { values: result.values, costs: stepCosts(this.#problem, expression, result.duals) };
    }
    this.#isGuided = true;
    return guideline;
  }

  /** The declared resolution, or the declared share of the first relaxation where that is more; fixed before the pass. */
  resolutionOf({ expression, resolution, resolutionShare }: CompiledAdditiveGoal, left: () => number): number {
    if (resolutionShare === 0) return resolution;
    const relaxed = this.relaxation.minimise(expression, left());
    if (relaxed.status !== 'optimal') return resolution;
    return Math.max(resolution, Math.round(resolutionShare * Math.abs(evaluate(expression, relaxed.values))));
  }

  /** Adds the row `expression ≤ most` and drops what its certificate rules out. */
  keep(expression: CompiledExpression, most: number, certificate: Certificate | null): void {
    const box = certificate === null ? null : tightened(this.#problem, certificate, most);
    const row = rowAtMost(expression, most);
    this.#problem = { ...extend(this.#problem, [row]), ...(box ?? {}) };
    this.relaxation.addRow(row);
    if (box !== null) this.relaxation.setBounds(box.lower, box.upper);
  }

  dispose(): void {
    this.relaxation.dispose();
  }
}
