/** Models that are solved again to learn what a rule costs and what the lowest tier costs. Pure: nothing is solved here. */
import { expression } from '../lp/builder.ts';
import type { Constraint, Goal, LinearModel } from '../lp/model.ts';
import type { Policy } from '../parameters.ts';
import { buildPay, type PayModel } from './build.ts';
import { allowanceCells, type PayContext, type Tightened } from './context.ts';
import type { PayFacts } from './facts.ts';
import type { PayHardRule, PayRule } from './pay-rule.ts';

/** A rule, or one of its rows, whose price is asked. */
export interface Question {
  readonly rule: PayHardRule;
  readonly row: string | null;
  readonly step: number;
}

/** More rows than rank posts are not asked one by one. */
const MOST_ROWS = 13;

/** Every hard rule that applies; those that say so, row by row as well. */
export function priceQuestions(rules: readonly PayRule[], context: PayContext, policy: Policy): readonly Question[] {
  const { model } = buildPay(context.facts, policy);
  return rules.flatMap((rule): Question[] => {
    if (rule.strength !== 'hard' || rule.applies(context, policy) !== true) return [];
    const step = rule.trial.step(context);
    const labels = model.constraints.filter((row) => row.rule === rule.id).map(({ label }) => label);
    const rows = rule.trial.byRow === true && labels.length > 1 && labels.length <= MOST_ROWS ? labels : [];
    return [null, ...rows].map((row) => ({ rule, row, step }));
  });
}

/** The cost alone: with other goals before it, a tighter rule could seem to save. */
const costAlone = (goals: readonly Goal[]): readonly Goal[] => goals.filter(({ id }) => id === 'leastCost');

/** Least cost alone under all rules but the budget, with one rule tightened. */
export function leastCostModel(facts: PayFacts, policy: Policy, tightened: Tightened | null): LinearModel {
  const { model } = buildPay(facts, { ...policy, 'pay.goal': 'leastCost' }, tightened);
  return { ...model, goals: costAlone(model.goals) };
}

/** The lowest tier within the budget alone, with one rule tightened. */
export function lowestTierModel(facts: PayFacts, policy: Policy, tightened: Tightened | null): LinearModel {
  const { model } = buildPay(facts, { ...policy, 'pay.goal': 'bestWorstTier' }, tightened);
  return { ...model, goals: model.goals.slice(0, 1) };
}

/** The same model when amounts need not be whole steps. */
export const relaxed = (model: LinearModel): LinearModel => ({
  ...model,
  variables: model.variables.map((variable) => ({ ...variable, integer: false })),
});

/** Least cost, and then the lowest tiers first, when nobody who receives the allowance gets less than `least` yuan a month. */
export function leastCostFrom(facts: PayFacts, policy: Policy, least: number): PayModel {
  const { model, context } = buildPay(facts, { ...policy, 'pay.goal': 'leastCost' });
  const raised = new Set(allowanceCells(context).map(({ variable }) => variable));
  return {
    context,
    model: {
      ...model,
      variables: model.variables.map((variable) =>
        raised.has(variable.index)
          ? { ...variable, lower: Math.min(variable.upper, Math.ceil(least / context.step)) }
          : variable,
      ),
    },
  };
}

/** Least cost when every tier gets the same. */
export function leastCostAlike(facts: PayFacts, policy: Policy): PayModel {
  const { model, context } = buildPay(facts, { ...policy, 'pay.goal': 'leastCost' });
  const [first, ...others] = allowanceCells(context);
  const alike = others.map(
    ({ variable, label }): Constraint => ({
      rule: 'P21',
      label: `${label}同额`,
      expression: expression([
        [first!.variable, 1],
        [variable, -1],
      ]),
      lower: 0,
      upper: 0,
    }),
  );
  return {
    context,
    model: {
      ...model,
      constraints: [...model.constraints, ...alike],
      goals: costAlone(model.goals),
    },
  };
}

/** At most so many points of the frontier, ends included. */
const MOST_POINTS = 11;
/** Where every tier is alike from the start, the frontier shows what the next steps cost. */
const STEPS_BEYOND = 10;

/**
 * Lowest allowances from the least-cost plan's up to the budget's best, or, without a budget, to where every tier gets the
 * same: from there on each step costs as much as the last. Whole steps, evenly spread, both ends among them.
 */
export function frontierPoints({
  from,
  to,
  step,
  most,
}: {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly most: number;
}): readonly number[] {
  const end = Math.min(Math.max(most, from), to > from ? to : from + STEPS_BEYOND * step);
  const steps = Math.floor((end - from) / step);
  const stride = Math.max(1, Math.ceil(steps / (MOST_POINTS - 1)));
  const points = Array.from({ length: Math.floor(steps / stride) + 1 }, (_, index) => from + index * stride * step);
  const last = from + steps * step;
  return points.at(-1) === last ? points : [...points, last];
}
