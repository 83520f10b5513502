/** What one model (quota, rotation, heads, pay) hands to the planning: its part of the plan, its goals, and how it ended. */
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
  readonly onProgress?: (progress: { stage: string; goal: string; value: number | null; bound: number | null }) => void;
}

export type StageResult<Part> =
  | {
      readonly kind: 'optimal' | 'feasible';
      readonly part: Part;
      readonly goals: readonly PlanGoal[];
      readonly findings: readonly Finding[];
      readonly clockStopped: boolean;
    }
  /** The stage that has no plan, for the diagnosis. */
  | { readonly kind: 'infeasible'; readonly impossible: ImpossibleStage; readonly findings: readonly Finding[] }
  | { readonly kind: 'none'; readonly clockStopped: boolean }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };
