/**
 * The one port through which models meet solvers. An adapter turns a `LinearModel` into its own form, runs in a worker
 * thread that can be killed, and answers with one of five outcomes. Nothing outside `src/solver` knows which solver ran.
 */
import type { ElasticModel } from '../../models/lp/elastic.ts';
import type { LinearModel } from '../../models/lp/model.ts';
import type { Parts } from './parts.ts';
import type { ProofStep, SparseMultipliers } from './tree-proof.ts';

export type SolverName = 'highs' | 'javascript-lp-solver';

export interface OptimiseOptions {
  /** `auto`: javascript-lp-solver under the measured size cap, HiGHS above it. */
  readonly solver?: SolverName | 'auto';
  /** Wall time for the whole of it, all goals; the call ends by then. */
  readonly deadlineMs: number;
  /**
   * Deterministic work limit per pass (branch-and-bound nodes). Prefer it to the clock: the same inputs then give the
   * same bytes. When the clock stops a pass all the same, `clockStopped` says so. By goal where goals differ; a goal that is
   * not named has no limit.
   */
  readonly nodeLimit?: number | Readonly<Record<string, number>>;
  /**
   * Parts of a model too large to be proven (schools of a cluster): plans are improved part by part, goals stay open where no
   * dual certificate closes them.
   */
  readonly parts?: Parts;
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: GoalProgress) => void;
  /** A known plan (one value a variable) to start from. */
  readonly start?: readonly number[];
  /**
   * Ask for the second, independent confirmation (`solver` proof twice) where no dual certificate closes a goal.
   * Default true: without it a goal solved once stays `open`.
   */
  readonly confirm?: boolean;
}

export interface GoalProgress {
  readonly model: string;
  readonly goal: string;
  readonly value: number | null;
  readonly bound: number | null;
}

export type ProofKind = 'dual' | 'tree' | 'solver';

/**
 * What a bound rests on, for whoever adds it up again: multipliers of rows, whole multiples of 2^-30. Rows by their position: those
 * of the model, then one for each goal kept before. `root`: what also keeps the goal for those after it, by dropping what it rules out; null where the relaxation did not
 * finish.
 */
export interface Shown {
  readonly root: SparseMultipliers | null;
  /** Steps that show, after what the root rules out, that no plan has a value ≤ `most`; null: the root says it all. */
  readonly tree: { readonly most: number; readonly steps: readonly ProofStep[] } | null;
}

/** What is known of one goal after its pass, conditional on the goals kept before it. */
export interface GoalResult {
  readonly id: string;
  readonly unit: string;
  readonly resolution: number;
  readonly value: number;
  /** Best bound known; null when there is none. */
  readonly bound: number | null;
  readonly status: 'proven' | 'open';
  readonly proof: ProofKind;
  /** Who said so: e.g. `['highs', 'highs presolve off seed 1']`, or `['dual certificate']`. */
  readonly confirmedBy: readonly string[];
  /** Of goals that are sums, where there is something to show. */
  readonly shown?: Shown;
  /** For a leximin goal: the ratios, worst first, as [numerator, denominator, label]. */
  readonly levels?: readonly (readonly [number, number, string])[];
}

export type Outcome =
  /** Every goal proven to its resolution. */
  | { readonly kind: 'optimal'; readonly values: readonly number[]; readonly goals: readonly GoalResult[] }
  /** A plan that keeps every row, not proven in every goal. */
  | {
      readonly kind: 'feasible';
      readonly values: readonly number[];
      readonly goals: readonly GoalResult[];
      readonly clockStopped: boolean;
    }
  | { readonly kind: 'infeasible'; readonly confirmedBy: readonly string[] }
  /** No plan in time. */
  | { readonly kind: 'none'; readonly clockStopped: boolean }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

/** One way to keep all rows but those that give: a value of every variable of the elastic model, not whole everywhere. */
export type Giving = readonly number[];

/** Why the rows of a model cannot all be kept, when amounts need not be whole. Rules are named as the rows name them. */
export type Conflict =
  | {
      readonly kind: 'conflict';
      /** Least total price at which rows give. */
      readonly price: number;
      readonly least: Giving;
      /** Rules of which no proper part contradicts itself. */
      readonly rules: readonly string[];
      /** Rows of the model, by position, that the contradiction rests on. */
      readonly rows: readonly number[];
      /**
       * By rule of the conflict: how rows give when this rule alone gives, or, where that is not enough, when rules of other
       * contradictions give too; null where that is not enough either.
       */
      readonly alone: ReadonlyMap<string, Giving | null>;
    }
  /** No contradiction: if there is one, it lies in whole numbers. */
  | { readonly kind: 'none'; readonly keeping: Giving }
  /** Rows that nobody may relax contradict each other. */
  | { readonly kind: 'rigid' }
  | { readonly kind: 'unknown' };

export interface ConflictOptions {
  readonly deadlineMs: number;
  /** Variables, by position, that are 0 in most plans: of a large model they are left out until they are needed. */
  readonly late?: readonly number[];
  /** False: only whether there is a contradiction; its rules, rows and ways out are not looked for. Default true. */
  readonly explain?: boolean;
  readonly signal?: AbortSignal;
}

/** One variable held on one side of a cut between two whole numbers. */
export interface Step {
  readonly column: number;
  readonly side: 'atMost' | 'atLeast';
  readonly value: number;
}

export interface ProofLeaf {
  readonly path: readonly Step[];
  /** Whole multiples of 2^-30, one a row. */
  readonly rows: Float64Array;
  /** The rows contradict each other here: with these multipliers no goal at all has a bound above 0. */
  readonly isEmpty: boolean;
}

/** A proof in leaves: in each, some variables are held on one side of a cut. Null where there is none in time. */
export type Multipliers = readonly ProofLeaf[] | null;

export interface Optimiser {
  /** Goals of the model in their order, lexicographically. Values are rounded, re-checked row by row, objectives recomputed. */
  optimise(model: LinearModel, options: OptimiseOptions): Promise<Outcome>;
  /** Why the rows of an elastic model cannot all be kept. Relaxations alone answer it. */
  conflict(elastic: ElasticModel, options: ConflictOptions): Promise<Conflict>;
  /** For the first goal of each small model, multipliers of its rows that prove the target: what a certificate holds. */
  multipliers(
    questions: readonly { readonly model: LinearModel; readonly target: number }[],
    deadlineMs: number,
  ): Promise<readonly Multipliers[]>;
  /** Ends the workers. */
  close(): Promise<void>;
}
