/** What travels between the service and a solver thread. */
import type { MessagePort } from 'node:worker_threads';
import type { CompiledExpression, CompiledModel, LinearProblem } from '../../models/lp/compile.ts';
import type { ConflictQuestion } from './conflict.ts';
import type { CompiledGoalResult, LexicographicResult } from './lexicographic.ts';
import type { Parts } from './parts.ts';
import type { ProofLeaf, SolverName } from './port.ts';

export interface Job {
  readonly model: CompiledModel;
  readonly solver: SolverName;
  readonly second: SolverName;
  readonly seed: number;
  readonly nodes?: number | Readonly<Record<string, number>>;
  readonly parts?: Parts;
  readonly confirm: boolean;
  /** When it must end, milliseconds since 1970. */
  readonly endsAt: number;
  readonly start?: Float64Array;
  /** One Int32 of shared memory: not 0 asks the solver to stop. */
  readonly stop: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** Why a problem's rows cannot all be kept. */
export interface ConflictJob {
  readonly question: ConflictQuestion;
  /** When it must end, milliseconds since 1970. */
  readonly endsAt: number;
  /** As in `Job`. */
  readonly stop: SharedArrayBuffer;
}

/** Multipliers of the rows of small problems that prove a bound of their goal. */
export interface MultipliersJob {
  readonly questions: readonly MultipliersQuestion[];
  /** When it must end, milliseconds since 1970. */
  readonly endsAt: number;
}

export interface MultipliersQuestion {
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
  /** What is to be proven of the goal. */
  readonly target: number;
}

/** Leaves of a tree that prove the target, often one alone; null: none in time, or too many. */
export type MultipliersResult = readonly ProofLeaf[] | null;

/** What a running job reports, so that a killed one still leaves the best plan known. */
export type Report =
  | { readonly kind: 'plan'; readonly values: Float64Array }
  | { readonly kind: 'goal'; readonly result: CompiledGoalResult }
  | { readonly kind: 'bound'; readonly goal: string; readonly value: number | null; readonly bound: number | null };

export type JobResult = LexicographicResult;
