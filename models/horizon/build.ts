/** County and futures → the model of several years: facts, variables, rows, goals in the county's order. */
import type { County } from '../../src/county/county.ts';
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { horizonGoalRules, horizonHardRules } from './catalogue.ts';
import { declare, type HorizonContext } from './context.ts';
import { horizonFacts } from './facts.ts';
import type { Future } from './futures.ts';

export interface HorizonInput {
  readonly county: County;
  readonly policy: Policy;
  /** At least one. */
  readonly futures: readonly Future[];
  /** School years, the planned one first. */
  readonly years: number;
}

export function buildHorizon({ county, policy, futures, years }: HorizonInput): {
  readonly model: LinearModel;
  readonly context: HorizonContext;
} {
  const facts = horizonFacts(county, futures, years, policy);
  const model = new LinearModelBuilder('horizon');
  const context = declare(model, facts, policy);
  for (const rule of horizonHardRules) if (rule.applies(context, policy) === true) rule.build(model, context, policy);
  for (const id of policy['horizon.goals'])
    horizonGoalRules.find(({ goal }) => goal === id)?.build(model, context, policy);
  return { model: model.freeze(), context };
}
