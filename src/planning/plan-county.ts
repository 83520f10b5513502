/** The main job: county + policy + seed → plan. Effects enter only through the optimiser and the callbacks. */
import type { County } from '../county/county.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import type { Finding } from '../problems/problem.ts';
import type { Optimiser } from '../solver/port.ts';
import type { Plan } from './plan.ts';

export interface PlanRequest {
  readonly county: County;
  readonly policy: ResolvedPolicy;
  /** Findings of the import; they are part of the plan. */
  readonly findings: readonly Finding[];
  readonly only: 'quota' | 'rotation' | 'pay' | null;
  readonly seed: number;
  readonly deadlineMs: number;
}

export interface PlanProgress {
  readonly stage: 'check' | 'quota' | 'rotation' | 'heads' | 'pay' | 'audit' | 'explain';
  readonly goal: string | null;
  readonly value: number | null;
  readonly bound: number | null;
}

export interface PlanRun {
  readonly plan: Plan;
  /** For `run.json`: milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface PlanHooks {
  readonly optimiser: Optimiser;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
}

/** Never throws for a county that cannot be planned: the plan's status says so, with a diagnosis. */
export type PlanCounty = (request: PlanRequest, hooks: PlanHooks) => Promise<PlanRun>;
