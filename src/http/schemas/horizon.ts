import { HorizonRequest } from '../../planning/horizon-plan.ts';
import { PlanOrder } from './plan-run.ts';

/** As the order of one year, with the years and what they may bring in the place of one model alone. */
export const HorizonOrder = PlanOrder.omit({ only: true })
  .extend({ request: HorizonRequest.prefault({ format: 'junheng-horizon-request/1' }) })
  .describe('Order for a planning of several years');
