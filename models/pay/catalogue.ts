/** The pay rules in the order of their numbers. */
import { allowanceStep } from './allowance-step.ts';
import { backboneSupplement } from './backbone-supplement.ts';
import { bestWorstTier } from './best-worst-tier.ts';
import { civilServantAverage } from './civil-servant-average.ts';
import { classHeadSupplement } from './class-head-supplement.ts';
import { headPay } from './head-pay.ts';
import { leastCost } from './least-cost.ts';
import { leastSupplements } from './least-supplements.ts';
import { notBelowToday } from './not-below-today.ts';
import type { PayRule } from './pay-rule.ts';
import { performanceTotal } from './performance-total.ts';
import { provincialFloor } from './provincial-floor.ts';
import { rankOrder } from './rank-order.ts';
import { rankParity } from './rank-parity.ts';
import { tierAssignment } from './tier-assignment.ts';
import { tierOrder } from './tier-order.ts';
import { yearlyBudget } from './yearly-budget.ts';

export const payRules: readonly PayRule[] = [
  rankParity,
  civilServantAverage,
  tierOrder,
  provincialFloor,
  performanceTotal,
  allowanceStep,
  yearlyBudget,
  tierAssignment,
  classHeadSupplement,
  backboneSupplement,
  headPay,
  rankOrder,
  notBelowToday,
  leastCost,
  bestWorstTier,
  leastSupplements,
];
