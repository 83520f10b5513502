/**
 * What a solver must be able to do, whichever it is: relaxations with duals on a problem that stays open between
 * passes, and integer solves. Synchronous: it runs inside a worker that can be killed.
 */
import type { CompiledExpression, ExtraRow, LinearProblem } from '../../models/lp/compile.ts';
import type { SolverName } from './port.ts';

export type Stop = 'clock' | 'work' | 'interrupt';

export type RelaxationResult =
  | {
      readonly status: 'optimal';
      readonly values: Float64Array;
      /** One a row; positive where the lower side binds, for a goal that is minimised. */
      readonly duals: Float64Array;
    }
  | {
      readonly status: 'infeasible';
      /** Multipliers of the rows that show it: with them no goal at all has a certified bound above 0. Null: none known. */
      readonly ray: () => Float64Array | null;
    }
  | { readonly status: 'stopped'; readonly stop: Stop }
  | { readonly status: 'failed'; readonly message: string };

/** What is asked of a relaxation that only has to pass a value: it ends early, with duals that should certify as much. */
export type PassingResult = RelaxationResult | { readonly status: 'passed'; readonly duals: Float64Array };

/** Where a relaxation stood after a solve: a later solve of a similar problem may start from there. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** A relaxation kept alive: each change starts the next solve from the last basis. */
export interface Relaxation {
  minimise(goal: CompiledExpression, milliseconds: number): RelaxationResult;
  /** As `minimise`, but may end as soon as it is clear that the goal passes `most`. */
  minimiseUpTo(goal: CompiledExpression, most: number, milliseconds: number): PassingResult;
  /** Null where the solver keeps none. */
  basis(): Basis | null;
  /** For a few pivots: as a tree goes from node to node. */
  startFrom(basis: Basis): void;
  /** For solves of any length, as if they had been made here all along. */
  goOnFrom(basis: Basis): void;
  addRow(row: ExtraRow): void;
  setBounds(lower: Float64Array, upper: Float64Array): void;
  dispose(): void;
}

export interface IntegerLimits {
  readonly milliseconds: number;
  /** Branch-and-bound nodes. */
  readonly nodes?: number;
  readonly seed: number;
  readonly presolve: boolean;
  /** Absolute gap at which a plan is good enough: polishing below the resolution of a goal proves nothing more. */
  readonly gap?: number;
  readonly start?: Float64Array;
  readonly onIncumbent?: (values: Float64Array) => void;
  readonly interrupted?: () => boolean;
}

export type IntegerResult =
  /** `bound`: the solver's own, for what it is worth. */
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly bound: number }
  | { readonly status: 'infeasible' }
  /** Ended early, with the best values it has, if any. */
  | {
      readonly status: 'stopped';
      readonly stop: Stop;
      readonly values: Float64Array | null;
      readonly bound: number | null;
    }
  | { readonly status: 'failed'; readonly message: string };

export interface Engine {
  readonly name: SolverName;
  relaxation(problem: LinearProblem): Relaxation;
  /** Minimises the goal over the problem, integers whole. */
  integer(problem: LinearProblem, goal: CompiledExpression, limits: IntegerLimits): IntegerResult;
}
