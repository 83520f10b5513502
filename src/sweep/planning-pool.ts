/** Plannings side by side, each in a thread that stays: the program is loaded once, and models remember what is unchanged. */
import { Piscina } from 'piscina';
import type { Plan } from '../planning/plan.ts';
import type { PlanRequest } from '../planning/plan-county.ts';

export interface PlanningPool {
  readonly plan: (request: PlanRequest) => Promise<Plan>;
  close(): Promise<void>;
}

export function planningPool(threads: number, signal?: AbortSignal): PlanningPool {
  const pool = new Piscina<PlanRequest, Plan>({
    filename: new URL('planning-pool-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return {
    plan: (request) => pool.run(request, signal === undefined ? {} : { signal }),
    close: () => pool.destroy(),
  };
}
