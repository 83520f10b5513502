import { z } from 'zod';
import { mostLists } from '../../alternatives/alternatives.ts';
import { PlanOrder, RunParams } from './plan-run.ts';

/** County, scenarios, policy values and seed are those of the plan. */
export const AlternativesOrder = PlanOrder.pick({ deadlineSeconds: true, memoryMegabytes: true, again: true })
  .extend({
    plan: z.string().min(1).max(80).describe('Run of the plan whose list is the best'),
    count: z.int().min(1).max(mostLists).default(3).describe('How many lists'),
  })
  .describe('Order for lists near the best of a plan');

export const ListParams = RunParams.extend({
  number: z.coerce.number().int().min(1).max(mostLists).describe('Number of the list'),
});
