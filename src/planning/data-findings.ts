/** What a plan says of the county's data before any model is solved; whoever asks without planning is told the same. */
import { type Demand, deriveDemand } from '../../models/demand/demand.ts';
import { returnsDue } from '../../models/demand/returns.ts';
import { type StatusesInForce, statusesInForce } from '../../models/demand/status-in-force.ts';
import type { Policy } from '../../models/parameters.ts';
import { payFacts } from '../../models/pay/facts.ts';
import { rotationFacts } from '../../models/rotation/facts.ts';
import type { County } from '../county/county.ts';
import type { Finding } from '../problems/problem.ts';
import { layoutFindings } from './layout-findings.ts';
import { payFindings, payIsGiven, payNotPlanned } from './pay-findings.ts';
import { postsForRotation } from './posts-for-rotation.ts';
import { assumptionFindings, statusFindings } from './recorded-findings.ts';
import { rosterFindings } from './rotation-findings.ts';
import { subjectsWithoutTeachers } from './teaching-findings.ts';

/** Of the school year as it begins: absences, demand, sizes, seats, subjects that nobody teaches. */
export const findingsBeforePlanning = (
  statuses: StatusesInForce,
  county: County,
  demand: Demand,
  policy: Policy,
): readonly Finding[] => [
  ...statusFindings(statuses),
  ...assumptionFindings(demand.assumptions),
  ...layoutFindings(county, demand, policy),
  ...subjectsWithoutTeachers(county, demand),
];

/** Those, and what rotation and pay find with everybody where they work today: all that takes no solver. */
export function dataFindings(given: County, policy: Policy): readonly Finding[] {
  const statuses = statusesInForce(given);
  const { county } = returnsDue(statuses.county, policy);
  const demand = deriveDemand(county, policy);
  const { people } = rotationFacts(county, policy, postsForRotation(county, demand, null).rows, 0);
  return [
    ...findingsBeforePlanning(statuses, county, demand, policy),
    ...rosterFindings(people),
    ...(payIsGiven(county) ? payFindings(county, policy, payFacts(county, policy, new Map())) : [payNotPlanned]),
  ];
}
