/**
 * A branch-and-bound tree of our own that answers "is there a plan with goal ≤ most?". Relaxations only suggest; a part
 * of the tree is closed by exact arithmetic on the whole problem and by nothing else, and what closed it is written down
 * (`tree-proof.ts`), so that "no" can be checked by anyone. The work is counted in relaxations, not in time.
 */
import { type Box, certify, tightened } from '../../models/lp/certificate.ts';
import { evaluate } from '../../models/lp/check.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import { INTEGRALITY_TOLERANCE } from '../../models/lp/model.ts';
import { type CompactProblem, compactProblem, spread } from './compact-problem.ts';
import type { Basis, Engine, Relaxation } from './engine.ts';
import { dualsOfLeastBreach } from './least-breach.ts';
import { type Branching, branchingOf, type Draft, written } from './proof-draft.ts';
import { type Candidate, LEAST_GAIN, PseudoCosts } from './pseudo-costs.ts';
import { isImpossible, isTooDear, type ProofStep, parted, reachableAtMost, sparse } from './tree-proof.ts';

export interface TreeQuestion {
  readonly engine: Engine;
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
  readonly most: number;
  /** Relaxations after which the question stays open. */
  readonly relaxations: number;
  readonly left: () => number;
  readonly interrupted: () => boolean;
  /** How an earlier search began; null: nothing is known. */
  readonly begun: Branching | null;
  /** Rounds and checks values of the whole problem; null when they are no plan. */
  readonly accepted: (values: Float64Array) => Float64Array | null;
  /** Looks for a plan near relaxed values of a part; null: none with goal ≤ `most` was found. Absent: none is looked for. */
  readonly near?: (values: Float64Array, most: number) => Float64Array | null;
  /** What is asked once a plan is found; null: nothing more. */
  readonly better: (plan: Float64Array) => Asked | null;
}

/** "Is there a plan with goal ≤ most?", within what multipliers of the whole problem do not rule out for that. */
export interface Asked {
  readonly most: number;
  readonly box: Box;
}

interface Searched {
  readonly relaxations: number;
  /** The best plan that was found on the way, with goal ≤ the `most` of the question. */
  readonly plan: Float64Array | null;
}

export type TreeAnswer =
  /** No plan has goal ≤ most, which is less than was asked where a plan was found, and these steps prove it. */
  | (Searched & {
      readonly kind: 'closed';
      readonly most: number;
      readonly steps: readonly ProofStep[];
      readonly leaves: number;
      readonly branching: Branching | null;
    })
  /** A plan after which nothing more is asked. */
  | (Searched & { readonly kind: 'plan'; readonly plan: Float64Array })
  /** Not known: the work or the time ended, or a part could not be closed exactly. */
  | (Searched & { readonly kind: 'open' });

/** Candidates tried at a node, both ways each; more at the first one, where what is fixed is fixed for all. */
const TRIALS = 6;
const FIRST_TRIALS = 30;
/** Trials in a row without a better candidate after which the best one so far is taken. */
const PATIENCE = 3;
/** Parts after which a plan is first looked for near the relaxation of one; after each time in vain, twice as many. */
const FIRST_LOOK = 6;
/** Distance above `most` that a relaxation is driven to: rounding its duals costs a little. */
const MARGIN = 1e-3;

/** A relaxation that leaves room for a plan ≤ most. */
interface Solved {
  readonly kind: 'open';
  readonly value: number;
  readonly values: Float64Array;
  readonly duals: Float64Array;
  readonly basis: Basis | null;
}

type Outcome = Solved | { readonly kind: 'closed'; readonly step: ProofStep } | { readonly kind: 'stuck' };

/** A part of the question that is still open, with what its relaxation gave. */
interface Node {
  readonly box: Box;
  readonly solved: Solved;
  readonly proof: Draft;
  /** How an earlier search went on here. */
  readonly begun: Branching | null;
}

/** What a branch came to. */
interface Trial {
  /** Of the whole problem. */
  readonly column: number;
  readonly at: number;
  readonly boxes: readonly [Box, Box];
  readonly outcomes: readonly [Outcome, Outcome];
}

class BranchTree {
  readonly #question: TreeQuestion;
  readonly #compact: CompactProblem;
  readonly #relaxation: Relaxation;
  #most: number;
  #reachable: number;
  /** Of the whole problem, as the question stands now. */
  #box: Box;
  #plan: Float64Array | null = null;
  readonly #costs: PseudoCosts;
  /** Places of the variables of the whole problem in the compact one. */
  readonly #places: ReadonlyMap<number, number>;
  readonly #root: Draft = { step: null, parts: [] };
  #relaxations = 0;
  #leaves = 0;

  constructor(question: TreeQuestion) {
    const { engine, problem, goal, most } = question;
    this.#question = question;
    this.#most = most;
    this.#reachable = reachableAtMost(problem, goal, most);
    this.#box = { lower: problem.lower, upper: problem.upper };
    this.#compact = compactProblem(problem, goal);
    this.#relaxation = engine.relaxation(this.#compact.problem);
    this.#costs = new PseudoCosts(this.#compact.problem);
    this.#places = new Map(Array.from(this.#compact.columns.entries(), ([place, column]) => [column, place]));
  }

  dispose(): void {
    this.#relaxation.dispose();
  }

  run(): TreeAnswer {
    const { lower, upper } = this.#compact.problem;
    const open: Node[] = [];
    const settle = (box: Box, outcome: Outcome, proof: Draft, begun: Branching | null): void => {
      if (outcome.kind === 'open') open.push({ box, solved: outcome, proof, begun });
      if (outcome.kind === 'closed') {
        proof.step = outcome.step;
        this.#leaves += 1;
      }
    };
    const first = this.#solve({ lower, upper }, null);
    if (first.kind === 'stuck') return this.#answerOpen();
    settle({ lower, upper }, first, this.#root, this.#question.begun);
    let untilLook = FIRST_LOOK;
    let patience = FIRST_LOOK;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const late = this.#tooDearNow(node);
      if (late !== null) {
        settle(node.box, late, node.proof, null);
        continue;
      }
      const { values } = node.solved;
      const candidates = this.#costs.ordered(this.#fractional(values));
      untilLook -= 1;
      const isWhole = candidates.length === 0;
      if (isWhole || untilLook === 0) {
        const plan = this.#planFrom(values, isWhole);
        if (plan !== null) {
          if (!this.#goOn(plan)) return { kind: 'plan', plan, relaxations: this.#relaxations };
          // The part is looked at again, with less asked.
          open.push(node);
        } else if (isWhole) return this.#answerOpen();
        patience = plan === null ? 2 * patience : FIRST_LOOK;
        untilLook = patience;
        if (plan !== null) continue;
      }
      const { box, proof } = this.#cut(node);
      const begun = this.#still(node.begun, box);
      if (candidates.some(({ column, value }) => value < box.lower[column]! || value > box.upper[column]!)) {
        // Where rounded duals leave a hair of a reduced cost, the cut takes away the relaxed values themselves.
        const again = this.#solve(box, node.solved.basis);
        if (again.kind === 'stuck') return this.#answerOpen();
        settle(box, again, proof, begun);
        continue;
      }
      const branch =
        begun === null ? this.#bestTrial(box, node.solved, candidates) : this.#tried(begun, box, node.solved);
      if (branch === null) return this.#answerOpen();
      const { column, at, boxes, outcomes } = branch;
      proof.step = { kind: 'branch', column, at };
      proof.parts = boxes.map(() => ({ step: null, parts: [] }));
      // Into the depth, the lower relaxation first: a plan, where there is one, lies at the bottom.
      const [below, above] = outcomes.map((outcome) => (outcome.kind === 'open' ? outcome.value : 0));
      const sides = below! <= above! ? ([1, 0] as const) : ([0, 1] as const);
      const further = [begun?.below ?? null, begun?.above ?? null] as const;
      for (const side of sides) settle(boxes[side], outcomes[side], proof.parts[side]!, further[side]);
    }
    return this.#answerClosed();
  }

  /** A plan with goal ≤ most: the relaxed values of a part where they are whole, else one near them; null: none. */
  #planFrom(values: Float64Array, isWhole: boolean): Float64Array | null {
    const { problem, goal, accepted, near } = this.#question;
    const whole = spread(values, this.#compact.columns, problem.lower);
    const plan = isWhole ? accepted(whole) : (near?.(whole, this.#most) ?? null);
    return plan !== null && evaluate(goal, plan) <= this.#most ? plan : null;
  }

  #answerClosed(): TreeAnswer {
    const { problem, goal } = this.#question;
    const proposition = { problem: { ...problem, ...this.#box }, goal, reachable: this.#reachable };
    return {
      kind: 'closed',
      most: this.#most,
      steps: written(this.#root, proposition),
      leaves: this.#leaves,
      relaxations: this.#relaxations,
      plan: this.#plan,
      branching: branchingOf(this.#root),
    };
  }

  /** Takes a plan, and asks for a better one from now on; false when none is asked for. */
  #goOn(plan: Float64Array): boolean {
    this.#plan = plan;
    const asked = this.#question.better(plan);
    if (asked === null) return false;
    this.#most = asked.most;
    this.#box = asked.box;
    this.#reachable = reachableAtMost(this.#question.problem, this.#question.goal, asked.most);
    return true;
  }

  /** A part that was open when more was asked for. */
  #tooDearNow({ box, solved }: Node): Outcome | null {
    return solved.value > this.#reachable ? this.#tooDear(box, solved.duals) : null;
  }

  #answerOpen(): TreeAnswer {
    return { kind: 'open', relaxations: this.#relaxations, plan: this.#plan };
  }

  /** Whole variables that are between whole numbers, of the first turn with such variables. */
  #fractional(values: Float64Array): Candidate[] {
    const { integer, turns } = this.#compact.problem;
    let found: Candidate[] = [];
    let first = Number.POSITIVE_INFINITY;
    for (const [column, value] of values.entries()) {
      const isWhole = Math.abs(value - Math.round(value)) <= INTEGRALITY_TOLERANCE;
      const turn = turns?.[column] ?? 0;
      if (integer[column] !== 1 || isWhole || turn > first) continue;
      if (turn < first) found = [];
      first = turn;
      found.push({ column, value });
    }
    return found;
  }

  /** The whole problem within a box of the compact one. */
  #whole(box: Box): LinearProblem {
    const { problem } = this.#question;
    const { columns } = this.#compact;
    return {
      ...problem,
      lower: spread(box.lower, columns, problem.lower),
      upper: spread(box.upper, columns, problem.upper),
    };
  }

  /** Duals of the compact relaxation as duals of the whole: rows that were left out bind nothing. */
  #wholeDuals(duals: Float64Array): Float64Array {
    return spread(duals, this.#compact.rows, new Float64Array(this.#question.problem.rows.lower.length));
  }

  #solve(box: Box, basis: Basis | null): Outcome {
    const { relaxations, left, interrupted } = this.#question;
    if (this.#relaxations >= relaxations || left() <= 1 || interrupted()) return { kind: 'stuck' };
    this.#relaxations += 1;
    this.#relaxation.setBounds(box.lower, box.upper);
    if (basis !== null) this.#relaxation.startFrom(basis);
    const { goal } = this.#compact;
    const quick = this.#relaxation.minimiseUpTo(goal, this.#reachable + MARGIN, left());
    if (quick.status === 'infeasible') return this.#impossible(box, quick.ray());
    const early = quick.status === 'passed' ? this.#tooDear(box, quick.duals) : null;
    if (early !== null) return early;
    const result = quick.status === 'passed' ? this.#relaxation.minimise(goal, left()) : quick;
    if (result.status === 'infeasible') return this.#impossible(box, result.ray());
    if (result.status !== 'optimal') return { kind: 'stuck' };
    const { values, duals } = result;
    const value = evaluate(goal, values);
    const closed = value > this.#reachable ? this.#tooDear(box, duals) : null;
    return closed ?? { kind: 'open', value, values, duals, basis: this.#relaxation.basis() };
  }

  #tooDear(box: Box, duals: Float64Array): Outcome | null {
    const multipliers = this.#wholeDuals(duals);
    if (!isTooDear(this.#whole(box), this.#question.goal, this.#reachable, multipliers)) return null;
    return { kind: 'closed', step: { kind: 'tooDear', multipliers: sparse(multipliers) } };
  }

  #impossible(box: Box, ray: Float64Array | null): Outcome {
    const { engine, left } = this.#question;
    const own = ray === null ? null : this.#shownImpossible(box, ray);
    if (own !== null) return own;
    const duals = dualsOfLeastBreach(engine, { ...this.#compact.problem, ...box }, left());
    return (duals === null ? null : this.#shownImpossible(box, duals)) ?? { kind: 'stuck' };
  }

  /** Solvers differ in the sign of a ray. */
  #shownImpossible(box: Box, ray: Float64Array): Outcome | null {
    const problem = this.#whole(box);
    for (const sign of [1, -1]) {
      const multipliers = this.#wholeDuals(ray.map((multiplier) => sign * multiplier));
      if (isImpossible(problem, multipliers))
        return { kind: 'closed', step: { kind: 'impossible', multipliers: sparse(multipliers) } };
    }
    return null;
  }

  /** The node's box without what its own duals rule out; that is a step of the proof where it rules out anything. */
  #cut({ box, solved, proof }: Node): { readonly box: Box; readonly proof: Draft } {
    const { goal } = this.#question;
    const problem = this.#whole(box);
    const multipliers = this.#wholeDuals(solved.duals);
    const certificate = certify(problem, goal, multipliers);
    const rest = certificate === null ? null : tightened(problem, certificate, this.#reachable);
    if (rest === null) return { box, proof };
    const { columns } = this.#compact;
    const lower = Float64Array.from(columns, (column) => rest.lower[column]!);
    const upper = Float64Array.from(columns, (column) => rest.upper[column]!);
    const isSame = lower.every((side, at) => side === box.lower[at] && upper[at] === box.upper[at]);
    if (isSame) return { box, proof };
    const inner: Draft = { step: null, parts: [] };
    proof.step = { kind: 'cut', multipliers: sparse(multipliers) };
    proof.parts = [inner];
    return { box: { lower, upper }, proof: inner };
  }

  /** What of an earlier search still parts this box: where all of it lies on one side, how it went on there. */
  #still(begun: Branching | null, box: Box): Branching | null {
    if (begun === null) return null;
    const { problem } = this.#question;
    const place = this.#places.get(begun.column);
    const least = place === undefined ? problem.lower[begun.column]! : box.lower[place]!;
    const most = place === undefined ? problem.upper[begun.column]! : box.upper[place]!;
    if (most <= begun.at) return this.#still(begun.below, box);
    return least > begun.at ? this.#still(begun.above, box) : begun;
  }

  /** Both parts of a branch that is given; null when stuck. */
  #tried({ column, at }: Pick<Branching, 'column' | 'at'>, box: Box, { basis }: Solved): Trial | null {
    const boxes = parted(box, this.#places.get(column)!, at);
    const below = this.#solve(boxes[0], basis);
    const above = below.kind === 'stuck' ? below : this.#solve(boxes[1], basis);
    if (below.kind === 'stuck' || above.kind === 'stuck') return null;
    return { column, at, boxes, outcomes: [below, above] };
  }

  /** Tries candidates both ways: the first with a side that closes at once, else the best of them; null when stuck. */
  #bestTrial(box: Box, solved: Solved, candidates: readonly Candidate[]): Trial | null {
    const most = this.#relaxations < FIRST_TRIALS ? FIRST_TRIALS : TRIALS;
    let best: { trial: Trial; score: number } | null = null;
    let worse = 0;
    for (const candidate of candidates.slice(0, most)) {
      const column = this.#compact.columns[candidate.column]!;
      const at = Math.floor(candidate.value);
      const trial = this.#tried({ column, at }, box, solved);
      if (trial === null) return null;
      const [below, above] = trial.outcomes;
      const room = this.#reachable - solved.value;
      const gains = trial.outcomes.map((outcome) =>
        outcome.kind === 'open' ? Math.max(0, outcome.value - solved.value) : room + 1,
      );
      this.#costs.learn(candidate, gains[0]!, gains[1]!);
      if (below.kind === 'closed' || above.kind === 'closed') return trial;
      const score = Math.max(gains[0]!, LEAST_GAIN) * Math.max(gains[1]!, LEAST_GAIN);
      if (best === null || score > best.score) {
        best = { trial, score };
        worse = 0;
      } else worse += 1;
      if (worse >= PATIENCE) break;
    }
    return best?.trial ?? null;
  }
}

/** Answers "is there a plan with goal ≤ most?" within the relaxations allowed. */
export function searchTree(question: TreeQuestion): TreeAnswer {
  const tree = new BranchTree(question);
  try {
    return tree.run();
  } finally {
    tree.dispose();
  }
}
