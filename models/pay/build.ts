/** The pay model: one integer per amount, the rules that apply, and the goals in the county's order. */
import { LinearModelBuilder } from '../lp/builder.ts';
import type { LinearModel } from '../lp/model.ts';
import { type Policy, parameters } from '../parameters.ts';
import { payRules } from './catalogue.ts';
import type { PayContext, Tightened } from './context.ts';
import type { AllowanceCell, PayFacts } from './facts.ts';
import type { PayRule } from './pay-rule.ts';

export interface PayModel {
  readonly model: LinearModel;
  readonly context: PayContext;
}

/**
 * The other goals settle what the first leaves open, so that one plan is best. The bounds of the variables are wider than
 * the county's cap: P06 is a row, and can be relaxed in a diagnosis.
 */
export function buildPay(facts: PayFacts, policy: Policy, tightened: Tightened | null = null): PayModel {
  const model = new LinearModelBuilder('pay');
  const step = policy['pay.allowanceStep'];
  const most = Math.floor(parameters['pay.allowanceMax'].max / step);
  const context: PayContext = {
    facts,
    cells: facts.cells.map((cell) => ({
      ...cell,
      variable: model.integer(`steps[${keyOf(cell)}]`, 0, most),
      label: labelOf(cell),
    })),
    supplements: facts.supplements.map((each) => ({ ...each, variable: model.integer(`steps[${each.id}]`, 0, most) })),
    step,
    tightened,
  };
  for (const rule of inOrder(policy)) {
    if (rule.strength !== 'selection' && rule.applies(context, policy) === true) rule.build(model, context, policy);
  }
  return { model: model.freeze(), context };
}

const keyOf = ({ tier, rankPost }: AllowanceCell): string => (rankPost === null ? `${tier}` : `${tier},${rankPost}`);
const labelOf = ({ tier, rankPost }: AllowanceCell): string =>
  rankPost === null ? `第 ${tier} 档` : `第 ${tier} 档,${rankPost} 级岗位`;

function inOrder(policy: Policy): readonly PayRule[] {
  const hard = payRules.filter(({ strength }) => strength === 'hard');
  const goals = payRules.filter((rule) => rule.strength === 'goal');
  const order =
    policy['pay.goal'] === 'leastCost'
      ? ['leastSupplements', 'leastCost', 'bestWorstTier']
      : ['bestWorstTier', 'leastSupplements', 'leastCost'];
  return [...hard, ...order.flatMap((id) => goals.filter(({ goal }) => goal === id))];
}
