/** What one model (quota, rotation, heads, pay) hands to the planning: its part of the plan, its goals, and how it ended. */
import type { ShownGoal } from '../../models/audit/proof/chain.ts';
import type { Finding } from '../problems/problem.ts';
import type { Optimiser } from '../solver/port.ts';
import type { ImpossibleStage } from './diagnosis/impossible-stage.ts';
import type { PlanGoal } from './plan.ts';

export interface StageOptions {
  readonly optimiser: Optimiser;
  /** Wall milliseconds this stage may take. */
  readonly deadlineMs: number;
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StageProgress) => void;
}

/** Groups (of schools, of travelling posts) settled so far, where a model is solved group by group. */
export interface GroupsDone {
  readonly done: number;
  readonly of: number;
}

export interface StageProgress {
  readonly goal: string | null;
  readonly value: number | null;
  readonly bound: number | null;
  readonly groups?: GroupsDone;
}

/** Tells how many of so many groups are settled: at once, and with every call one more. */
export function countingGroups({ onProgress }: StageOptions, of: number, settled = 0): () => void {
  let done = settled;
  const tell = (): void => onProgress?.({ goal: null, value: null, bound: null, groups: { done, of } });
  tell();
  return () => {
    done += 1;
    tell();
  };
}

export type StageResult<Part> =
  | {
      readonly kind: 'optimal' | 'feasible';
      readonly part: Part;
      readonly goals: readonly PlanGoal[];
      /** What the plan is to show for them, where their rows are built again by whoever checks. */
      readonly shown?: readonly ShownGoal[];
      readonly findings: readonly Finding[];
      readonly clockStopped: boolean;
    }
  /** The stage that has no plan, for the diagnosis. */
  | { readonly kind: 'infeasible'; readonly impossible: ImpossibleStage; readonly findings: readonly Finding[] }
  | { readonly kind: 'none'; readonly clockStopped: boolean }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };
