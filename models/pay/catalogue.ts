/** The pay rules in the order of their numbers. */
import type { GoalRule, HardRule } from '../rule.ts';
import { allowanceStep } from './allowance-step.ts';
import { bestWorstTier } from './best-worst-tier.ts';
import { civilServantAverage } from './civil-servant-average.ts';
import type { PayContext } from './context.ts';
import { leastCost } from './least-cost.ts';
import { performanceTotal } from './performance-total.ts';
import { provincialFloor } from './provincial-floor.ts';
import { rankParity } from './rank-parity.ts';
import { tierOrder } from './tier-order.ts';
import { yearlyBudget } from './yearly-budget.ts';

export const payRules: readonly (HardRule<PayContext> | GoalRule<PayContext>)[] = [
  rankParity,
  civilServantAverage,
  tierOrder,
  provincialFloor,
  performanceTotal,
  allowanceStep,
  yearlyBudget,
  leastCost,
  bestWorstTier,
];
