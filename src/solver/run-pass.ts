/**
 * One pass: the least step of one goal over a problem that already keeps the goals before it. A relaxation suggests
 * duals, exact arithmetic turns them into a bound and drops the choices no better plan can use; what is left is solved
 * as integers, and where no dual bound closes the goal, a second solver answers "is there a plan a step better?".
 */
import type { Certificate } from '../../models/lp/certificate.ts';
import type { LinearProblem } from '../../models/lp/compile.ts';
import { betterValue } from '../../models/lp/goals.ts';
import { disagreement, stepCosts } from './agreement.ts';
import type { Relaxation } from './engine.ts';
import { improveByParts } from './parts.ts';
import { type Bench, Pass, type PassGoal, type TreeEffort } from './pass.ts';
import type { ProofKind, Shown } from './port.ts';
import type { Branching } from './proof-draft.ts';
import { isLarge } from './relaxed-problem.ts';

export type PassResult =
  | {
      readonly kind: 'plan';
      readonly plan: Float64Array;
      readonly value: number;
      readonly bound: number | null;
      readonly status: 'proven' | 'open';
      readonly proof: ProofKind;
      readonly confirmedBy: readonly string[];
      /** Duals of the relaxation as a bound; null when it did not finish. */
      readonly certificate: Certificate | null;
      readonly shown: Shown;
      /** How our tree parted the plans last, for the goals after this one. */
      readonly branching: Branching | null;
      readonly stoppedByClock: boolean;
    }
  | { readonly kind: 'infeasible'; readonly confirmedBy: readonly string[] }
  | { readonly kind: 'none'; readonly stoppedByClock: boolean }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** Branch-and-bound nodes of a search around the plan in hand. */
const SEEK_NODES = 50;
/** Whole variables that are free in a wider search near the plan although plan and relaxation agree on them. */
const MORE = [1500, 4000];
/** What the tree may do before plans are looked for by other means: what it can close soon is closed by then. */
const FIRST_EFFORT: TreeEffort = { relaxations: 40, columns: 30_000 };
/** What the tree may do on a small problem, however far its bound is; measured: 3 to 55 relaxations for most, seldom hundreds. */
const SMALL_EFFORT: TreeEffort = { relaxations: 100, columns: 30_000 };

function finished(pass: Pass, status: 'proven' | 'open', proof: ProofKind, confirmedBy: readonly string[]): PassResult {
  if (pass.best === null) return { kind: 'none', stoppedByClock: pass.stoppedByClock };
  return {
    kind: 'plan',
    plan: pass.best.plan,
    value: pass.best.value,
    bound: pass.bound,
    status,
    proof,
    confirmedBy,
    certificate: pass.certificate,
    shown: pass.shown,
    branching: pass.branching,
    stoppedByClock: pass.stoppedByClock,
  };
}

/** Models in parts: one search with limited work for the bound, then better plans part by part. Goals stay open. */
function searchByParts(bench: Bench, problem: LinearProblem, goal: PassGoal, pass: Pass): PassResult {
  const most = pass.best === null ? null : betterValue(pass.best.value, goal.resolution);
  const asked = most === null ? problem : pass.atMost(most);
  if (asked === null) return finished(pass, 'proven', 'dual', ['dual certificate']);
  const answer = pass.solve(asked, bench.engine, false, bench.left(), pass.best?.plan);
  if (answer.status === 'failed') return { kind: 'failed', code: 'solver.failed', message: answer.message };
  if (answer.status === 'infeasible') {
    if (most === null) return confirmedInfeasible(bench, problem, pass);
    // One solver's word is a bound like the one it gives when it stops early; it proves nothing.
    pass.ruleOut(most);
  } else {
    pass.raiseSolverBound(answer.bound === null || most === null ? answer.bound : Math.min(answer.bound, most));
  }
  // A search that came to its end leaves nothing to improve.
  if (answer.status === 'stopped') improveByParts(bench.groups ?? [], problem, pass);
  if (pass.closedByDuals) return finished(pass, 'proven', 'dual', ['dual certificate']);
  return finished(pass, 'open', 'solver', [bench.engine.name]);
}

/** "No plan at all" is said only when a second, different solve says it too. */
function confirmedInfeasible(bench: Bench, problem: LinearProblem, pass: Pass): PassResult {
  if (!bench.confirm) return { kind: 'infeasible', confirmedBy: [bench.engine.name] };
  const { answer, word } = pass.second(problem);
  if (answer.status === 'infeasible') return { kind: 'infeasible', confirmedBy: [bench.engine.name, word] };
  if (answer.status === 'stopped' && pass.best === null) return { kind: 'none', stoppedByClock: pass.stoppedByClock };
  if (answer.status === 'failed') return { kind: 'failed', code: 'solver.failed', message: answer.message };
  return {
    kind: 'failed',
    code: 'solver.disagreement',
    message: `${bench.engine.name} finds no plan, ${word} finds one`,
  };
}

/** Integer solves until no plan is a step better, or a limit is reached. */
function search(bench: Bench, problem: LinearProblem, goal: PassGoal, pass: Pass): PassResult {
  for (;;) {
    const before = pass.best?.value;
    const most = before === undefined ? null : betterValue(before, goal.resolution);
    const asked = most === null ? problem : pass.atMost(most);
    if (asked === null) return finished(pass, 'proven', 'dual', ['dual certificate']);
    const answer = pass.solve(asked, bench.engine, false);
    if (answer.status === 'failed') return { kind: 'failed', code: 'solver.failed', message: answer.message };
    if (answer.status === 'infeasible' && most === null) return confirmedInfeasible(bench, problem, pass);
    if (pass.closedByDuals) return finished(pass, 'proven', 'dual', ['dual certificate']);
    if (answer.status === 'stopped') {
      // A better plan may be among those asked for; none is better than both the bound and the plan it started from.
      const bound = answer.bound === null ? null : most === null ? answer.bound : Math.min(answer.bound, most);
      pass.raiseSolverBound(bound);
      return finished(pass, 'open', 'solver', []);
    }
    if (answer.status === 'optimal') {
      const value = pass.best?.value;
      if (value === undefined || value === before)
        return {
          kind: 'failed',
          code: 'solver.brokenPlan',
          message: `${bench.engine.name} returned a plan that breaks a row`,
        };
      // The solver stops within half a step of its bound: that may leave room for a plan a step better.
      if (answer.bound <= betterValue(value, goal.resolution)) continue;
    }
    // No plan a step better: the first word that the best plan stands. Ask for the second.
    return confirmed(bench, goal, pass);
  }
}

function confirmed(bench: Bench, goal: PassGoal, pass: Pass): PassResult {
  const best = pass.best!;
  const first = bench.engine.name;
  const most = betterValue(best.value, goal.resolution);
  const asked = pass.atMost(most);
  if (asked === null) return finished(pass, 'proven', 'dual', ['dual certificate']);
  if (!bench.confirm) {
    // One solver's word is a bound like the one it gives when it stops early; it proves nothing.
    pass.ruleOut(most);
    return finished(pass, 'open', 'solver', [first]);
  }
  const tree = isLarge(asked) ? pass.askTree(most) : pass.askTree(most, SMALL_EFFORT);
  if (tree.plan !== null) return contradiction(first, best.value, 'branch tree');
  if (tree.kind === 'closed') return closedByTree(pass, tree.most, tree.leaves);
  const { answer, word } = pass.second(asked);
  if (answer.status === 'infeasible') {
    pass.ruleOut(most);
    return finished(pass, 'proven', 'solver', [first, word]);
  }
  if (answer.status === 'optimal' || pass.best!.value < best.value) return contradiction(first, best.value, word);
  return finished(pass, 'open', 'solver', [first]);
}

/**
 * Large problems: a better plan where the plan in hand and the relaxation disagree, in ever wider boxes; after the first our own
 * tree, for a while, on whether any is a step better, and at last for long. Null when that is left open.
 */
function seek(
  bench: Bench,
  problem: LinearProblem,
  goal: PassGoal,
  pass: Pass,
  relaxed: Float64Array,
  costs: Float64Array,
): PassResult | null {
  const near = (more: number): void => {
    if (pass.best === null || pass.isClosed) return;
    pass.near(disagreement(problem, pass.best.plan, relaxed, costs, more), SEEK_NODES);
  };
  near(0);
  const soon = byTree(bench, goal, pass, FIRST_EFFORT);
  if (soon !== null) return soon;
  for (const more of MORE) near(more);
  return byTree(bench, goal, pass);
}

/** Our own tree on whether a plan is a step better than the one in hand, again after each that it finds; null: left open. */
function byTree(bench: Bench, goal: PassGoal, pass: Pass, effort?: TreeEffort): PassResult | null {
  if (!bench.confirm) return null;
  for (;;) {
    if (pass.best === null) return null;
    if (pass.closedByDuals) return finished(pass, 'proven', 'dual', ['dual certificate']);
    const most = betterValue(pass.best.value, goal.resolution);
    const tree = pass.askTree(most, effort);
    if (tree.kind === 'open') return null;
    if (tree.kind === 'closed') return closedByTree(pass, tree.most, tree.leaves);
  }
}

function closedByTree(pass: Pass, most: number, leaves: number): PassResult {
  pass.ruleOut(most);
  return finished(pass, 'proven', 'tree', [`branch tree, ${leaves} leaves, exact bounds`]);
}

const contradiction = (first: string, value: number, other: string): PassResult => ({
  kind: 'failed',
  code: 'solver.disagreement',
  message: `${first} finds nothing better than ${value}, ${other} does`,
});

/** What is known when a pass begins. */
export interface Beginning {
  /** A plan of this problem, if there is one. */
  readonly known: Float64Array | null;
  /** What a step of each variable costs with a view to all goals that are left, where that is known. */
  readonly costs?: Float64Array | null;
  /** How the tree of an earlier goal parted the plans. */
  readonly branching?: Branching | null;
}

/** Runs one pass. */
export function runPass(
  bench: Bench,
  problem: LinearProblem,
  relaxation: Relaxation,
  goal: PassGoal,
  { known, costs = null, branching = null }: Beginning,
): PassResult {
  const pass = new Pass(bench, problem, goal, branching);
  if (known !== null) pass.offer(known);
  const relaxed = relaxation.minimise(goal.expression, bench.left());
  if (relaxed.status === 'failed') return { kind: 'failed', code: 'solver.failed', message: relaxed.message };
  if (relaxed.status === 'stopped') {
    pass.stoppedByClock = relaxed.stop !== 'work';
    return finished(pass, 'open', 'solver', []);
  }
  if (relaxed.status === 'infeasible') return confirmedInfeasible(bench, problem, pass);
  pass.certify(relaxed.duals);
  if (pass.closedByDuals) return finished(pass, 'proven', 'dual', ['dual certificate']);
  pass.offer(relaxed.values);
  if (pass.closedByDuals) return finished(pass, 'proven', 'dual', ['dual certificate']);
  if (bench.groups !== undefined) return searchByParts(bench, problem, goal, pass);
  pass.costs = costs ?? stepCosts(problem, goal.expression, relaxed.duals);
  const closed = isLarge(problem) ? seek(bench, problem, goal, pass, relaxed.values, pass.costs) : null;
  return closed ?? search(bench, problem, goal, pass);
}
