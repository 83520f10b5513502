/** One small demo county, planned with the real solver, shared by the tests of the promises. */
import type { County } from '../../src/county/county.ts';
import { generateCounty } from '../../src/demo/generate-county.ts';
import { type PlanRun, planCounty } from '../../src/planning/plan-county.ts';
import type { StageMemory } from '../../src/planning/stage-memory.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { createOptimiser } from '../../src/solver/optimiser.ts';

export const smallCounty = (): County => generateCounty({ schools: 12, teachers: 150, seed: 3 });

export interface Ask {
  readonly only?: 'quota' | 'rotation' | 'pay' | null;
  readonly seed?: number;
  readonly deadlineMs?: number;
  readonly memory?: StageMemory;
}

/** Plans a county as the command line does, with a solver of its own. */
export async function planned(
  county: County,
  { only = null, seed = 1, deadlineMs = 120_000, memory }: Ask = {},
): Promise<PlanRun['plan']> {
  const { policy } = resolvePolicy({ province: county.province, city: county.city, county });
  const optimiser = createOptimiser();
  try {
    const request = { county, policy, findings: [], scenarios: [], only, seed, deadlineMs };
    return (await planCounty(request, { optimiser, ...(memory && { memory }) })).plan;
  } finally {
    await optimiser.close();
  }
}
