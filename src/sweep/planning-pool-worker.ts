/** The inside of a thread of the pool: one solver and one memory for all the plannings that come its way. */
import type { Plan } from '../planning/plan.ts';
import { type PlanRequest, planCounty } from '../planning/plan-county.ts';
import { processMemory } from '../planning/stage-memory.ts';
import { createOptimiser } from '../solver/optimiser.ts';

const optimiser = createOptimiser({ threads: 1 });
const memory = processMemory(16);

export default async (request: PlanRequest): Promise<Plan> => (await planCounty(request, { optimiser, memory })).plan;
