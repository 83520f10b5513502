/** All reports that need no plan, each made or naming what it lacks. Pure arithmetic: the same data give the same reports. */
import { deriveDemand } from '../../models/demand/demand.ts';
import { returnsDue } from '../../models/demand/returns.ts';
import { statusesInForce } from '../../models/demand/status-in-force.ts';
import type { Policy } from '../../models/parameters.ts';
import type { County } from '../county/county.ts';
import { type AbsorbedReports, absorbedReports } from './absorbed-lessons.ts';
import { type EligibleCentreRow, type EligibleRow, eligiblePeople } from './eligible-people.ts';
import { type LargeClassCentreRow, type LargeClassRow, largeClassLedger } from './large-class-ledger.ts';
import { type PointsListRow, pointsList } from './points-list.ts';
import { type ProvisionReports, provisionReports } from './provision.ts';
import type { Report } from './report.ts';
import { type SchoolSizeRow, schoolSizeReport } from './school-size.ts';
import { type StaffingReports, staffingReports } from './staffing.ts';
import { type ShortageReports, shortageReports } from './subject-shortage.ts';

export interface Reports {
  readonly county: Pick<County, 'code' | 'name' | 'planningMonth' | 'notice'>;
  readonly staffing: StaffingReports;
  readonly shortage: ShortageReports;
  readonly eligible: Report<EligibleRow>;
  readonly eligibleByCentre: Report<EligibleCentreRow>;
  readonly largeClasses: Report<LargeClassRow>;
  readonly largeClassesByCentre: Report<LargeClassCentreRow>;
  readonly schoolSizes: Report<SchoolSizeRow>;
  readonly provision: ProvisionReports;
  readonly absorbed: AbsorbedReports;
  /** null where the county decides nothing by points. */
  readonly points: Report<PointsListRow> | null;
}

export function buildReports(given: County, policy: Policy): Reports {
  const { county } = returnsDue(statusesInForce(given).county, policy);
  const { code, name, planningMonth, notice } = county;
  const demand = deriveDemand(county, policy);
  const eligible = eligiblePeople(county, policy);
  const large = largeClassLedger(county, demand, policy);
  return {
    county: { code, name, planningMonth, notice },
    staffing: staffingReports(county, demand),
    shortage: shortageReports(county, demand, policy),
    eligible: eligible.people,
    eligibleByCentre: eligible.centres,
    largeClasses: large.classes,
    largeClassesByCentre: large.centres,
    schoolSizes: schoolSizeReport(county, demand, policy),
    provision: provisionReports(county, demand, policy),
    absorbed: absorbedReports(county, demand, policy),
    points: pointsList(county, policy),
  };
}
