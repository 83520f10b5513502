/**
 * Bounds first, then one plan: every goal's dual bound is taken with the goals before it kept at theirs, and a single integer
 * solve looks for a plan that meets them all. Where it finds one, all these goals are proven at once, exactly as if each had
 * been minimised alone, since nothing can be better than its bound.
 */
import { type Certificate, certify } from '../../models/lp/certificate.ts';
import { evaluate } from '../../models/lp/check.ts';
import type { CompiledAdditiveGoal, CompiledGoal, LinearProblem } from '../../models/lp/compile.ts';
import { keptValue } from '../../models/lp/goals.ts';
import { accepted, type Bench, boundByDuals } from './pass.ts';
import type { RelaxedProblem } from './relaxed-problem.ts';

export interface Foretold {
  readonly goal: CompiledAdditiveGoal;
  readonly resolution: number;
  readonly certificate: Certificate;
  /** Certified: no plan is below it. */
  readonly bound: number;
}

/** Branch-and-bound nodes, and the part of the time left, after which goals are taken one by one instead. */
const NODES = 200;
const SHARE = 0.5;

/** The bounds, each kept in `relaxed` for the next; null when a relaxation did not finish. */
export function foretold(
  bench: Bench,
  relaxed: RelaxedProblem,
  goals: readonly CompiledAdditiveGoal[],
  later: readonly CompiledGoal[],
  onBound: (goal: CompiledGoal, value: number | null, bound: number | null) => void,
): readonly Foretold[] | null {
  const promises: Foretold[] = [];
  for (const [position, goal] of goals.entries()) {
    onBound(goal, null, null);
    relaxed.guide([...goals.slice(position), ...later], bench.left);
    const resolution = relaxed.resolutionOf(goal, bench.left);
    const result = relaxed.relaxation.minimise(goal.expression, bench.left());
    if (result.status !== 'optimal') return null;
    const certificate = certify(relaxed.problem, goal.expression, result.duals);
    if (certificate === null) return null;
    const bound = boundByDuals(relaxed.problem, goal.expression, certificate);
    onBound(goal, null, bound);
    relaxed.keep(goal.expression, keptValue(bound, resolution), certificate);
    promises.push({ goal, resolution, certificate, bound });
  }
  return promises;
}

/** A plan that keeps every bound, as good as it comes in the goal after them; null when none was found. */
export function planAsForetold(
  bench: Bench,
  problem: LinearProblem,
  promises: readonly Foretold[],
  next: CompiledAdditiveGoal,
): Float64Array | null {
  const result = bench.engine.integer(problem, next.expression, {
    milliseconds: SHARE * bench.left(),
    nodes: Math.min(NODES, bench.nodes ?? NODES),
    seed: bench.seed,
    presolve: true,
    gap: next.resolution / 2,
    interrupted: bench.interrupted,
  });
  if ((result.status !== 'optimal' && result.status !== 'stopped') || result.values === null) return null;
  const plan = accepted(bench.engine, problem, result.values);
  if (plan === null) return null;
  const isKept = ({ goal, resolution, bound }: Foretold): boolean =>
    evaluate(goal.expression, plan) <= keptValue(bound, resolution);
  if (!promises.every(isKept)) return null;
  bench.publish(plan, null);
  return plan;
}
