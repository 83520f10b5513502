/** Sheets of the pay plan, as a finance officer puts them into a memo: standards, costs and payers, what more would cost. */
import type { County } from '../county/county.ts';
import type { PayPlan, Plan } from '../planning/plan.ts';
import type { Sheet } from '../report/sheet.ts';
import type { Names } from './names.ts';
import { costSheet, frontierSheet, priceSheet, standardSheet } from './pay-cost-sheets.ts';
import { moveSheet, paritySheet, tierSheet } from './pay-detail-sheets.ts';

/** A sheet is left out where the plan, of an earlier version or stopped by the clock, does not hold its figures. */
export function paySheets(plan: Plan, pay: PayPlan, county: County, names: Names): Sheet[] {
  return [
    standardSheet(plan, pay, county),
    ...(pay.costs === undefined ? [] : [costSheet(plan, pay, pay.costs)]),
    ...(pay.frontier == null ? [] : [frontierSheet(plan, pay, pay.frontier)]),
    ...(pay.prices == null ? [] : [priceSheet(plan, pay.prices)]),
    paritySheet(plan, pay, names),
    ...(pay.schools === undefined ? [] : [tierSheet(plan, pay.schools, names)]),
    ...(plan.rotation === null ? [] : [moveSheet(plan, plan.rotation, names)]),
  ];
}
