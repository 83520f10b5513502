/** The pay model: one integer per tier, the rules that apply, and the two goals in the county's order. */
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import { type Policy, parameters } from '../parameters.ts';
import type { GoalRule, HardRule } from '../rule.ts';
import { payRules } from './catalogue.ts';
import type { PayContext } from './context.ts';
import type { PayFacts } from './facts.ts';

export interface PayModel {
  readonly model: LinearModel;
  readonly context: PayContext;
}

/**
 * The second goal settles what the first leaves open, so that one plan is best. The bounds of the variables are wider than
 * the county's cap: P06 is a row, and can be relaxed in a diagnosis.
 */
export function buildPay(facts: PayFacts, policy: Policy): PayModel {
  const model = new LinearModelBuilder('pay');
  const step = policy['pay.allowanceStep'];
  const most = Math.floor(parameters['pay.allowanceMax'].max / step);
  const steps = new Map(facts.tiers.map(({ tier }) => [tier, model.integer(`steps[${tier}]`, 0, most)]));
  const context: PayContext = { facts, steps, step };
  for (const rule of inOrder(policy)) {
    if (rule.applies(context, policy) === true) rule.build(model, context, policy);
  }
  return { model: model.freeze(), context };
}

function inOrder(policy: Policy): readonly (HardRule<PayContext> | GoalRule<PayContext>)[] {
  const hard = payRules.filter(({ strength }) => strength === 'hard');
  const goals = payRules.filter((rule) => rule.strength === 'goal');
  const first = goals.filter(({ goal }) => goal === policy['pay.goal']);
  const then = goals.filter(({ goal }) => goal !== policy['pay.goal']);
  return [...hard, ...first, ...then];
}
