/** A plan as a workbook a clerk can read. Sheets of models that did not run are left out; names come from the county. */
import type { County } from '../county/county.ts';
import type { Plan, QuotaPlan } from '../planning/plan.ts';
import type { Sheet } from '../report/sheet.ts';
import { absorbedAtSchools } from './absorbed-rows.ts';
import { auditSheet, diagnosisSheet, indicatorSheet, reasonSheet } from './audit-sheets.ts';
import { centreSheet } from './centre-sheet.ts';
import { findingSheet, policySheet } from './data-sheets.ts';
import { type Names, namesOf } from './names.ts';
import { paySheets } from './pay-sheets.ts';
import { quotaSheets } from './quota-sheets.ts';
import { rotationSheets } from './rotation-sheets.ts';
import { summarySheet } from './summary-sheet.ts';
import { inTableOrder } from './table-order.ts';
import { timetableSheets } from './timetable-sheets.ts';
import { travellersOf, travelTodayZh } from './travellers.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The same plan gives the same bytes: dates inside the file are the first day of the planning month. */
export function planWorkbook(plan: Plan, county: County): Promise<Buffer> {
  return writeWorkbook(
    planSheets(inTableOrder(plan, county), county),
    new Date(`${plan.county.planningMonth}-01T00:00:00Z`),
  );
}

function planSheets(plan: Plan, county: County): Sheet[] {
  const names = namesOf(county);
  const { quota, rotation, pay, diagnosis } = plan;
  return [
    summarySheet(plan, county),
    ...(diagnosis === null ? [] : [diagnosisSheet(plan, diagnosis, names)]),
    ...(quota === null ? [] : quotaAndWeeks(plan, quota, county, names)),
    ...(rotation === null ? [] : rotationSheets(plan, rotation, names)),
    ...(pay === null ? [] : paySheets(plan, pay, county, names)),
    indicatorSheet(plan),
    auditSheet(plan),
    reasonSheet(plan, names),
    findingSheet(plan),
    policySheet(plan),
  ];
}

function quotaAndWeeks(plan: Plan, quota: QuotaPlan, county: County, names: Names): Sheet[] {
  const travellers = travellersOf(plan, quota, county);
  return [
    centreSheet(plan, quota, county),
    ...quotaSheets(plan, quota, names, { travellers, absorbedAt: absorbedAtSchools(plan, quota, county) }),
    ...(plan.timetable == null
      ? []
      : timetableSheets(plan, plan.timetable, names, { travellers, today: travelTodayZh(plan, quota, county) })),
  ];
}
