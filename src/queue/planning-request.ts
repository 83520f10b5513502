/** From an accepted order to what the planning needs. */
import type { PlanRequest } from '../planning/plan-county.ts';
import { type ImportedCounty, planningBasis } from '../scenario/planning-basis.ts';
import type { RunOrder } from '../store/run.ts';

/** @throws ProblemError `planning.policyNotRead` with every fault of the order's policy values and scenario */
export const planningRequest = (
  imported: ImportedCounty,
  order: Omit<RunOrder, 'horizon' | 'alternatives'>,
): PlanRequest => ({
  ...planningBasis(imported, order),
  only: order.only,
  seed: order.seed,
  deadlineMs: order.deadlineSeconds * 1000,
});
