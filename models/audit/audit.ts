/** The whole audit: every twin over one set of decisions. */
import type { County } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import { asTheYearBegins } from './facts/returns.ts';
import { movesBalance } from './horizon/moves-balance.ts';
import { postsRoom } from './horizon/posts-room.ts';
import { retrainingLimit } from './horizon/retraining-limit.ts';
import { stockBalance } from './horizon/stock-balance.ts';
import { yearlyHires } from './horizon/yearly-hires.ts';
import { allowanceStep } from './pay/allowance-step.ts';
import { backboneSupplement } from './pay/backbone-supplement.ts';
import { civilServantAverage } from './pay/civil-servant-average.ts';
import { classHeadSupplement } from './pay/class-head-supplement.ts';
import { headPay } from './pay/head-pay.ts';
import { notBelowToday } from './pay/not-below-today.ts';
import { performanceTotal } from './pay/performance-total.ts';
import { provincialFloor } from './pay/provincial-floor.ts';
import { rankOrder } from './pay/rank-order.ts';
import { rankParity } from './pay/rank-parity.ts';
import { tierAssignment } from './pay/tier-assignment.ts';
import { tierOrder } from './pay/tier-order.ts';
import { yearlyBudget } from './pay/yearly-budget.ts';
import { allSubjectPosts } from './quota/all-subject-posts.ts';
import { capacity } from './quota/capacity.ts';
import { classHeads } from './quota/class-heads.ts';
import { countyTotal } from './quota/county-total.ts';
import { itinerantLimits } from './quota/itinerant-limits.ts';
import { lessonBalance } from './quota/lesson-balance.ts';
import { minimumShare } from './quota/minimum-share.ts';
import { nonTeachingPosts } from './quota/non-teaching-share.ts';
import { peClassRatio } from './quota/pe-class-ratio.ts';
import { pointFloor } from './quota/point-floor.ts';
import { protectedLessons } from './quota/protected-subjects.ts';
import { remoteLessons } from './quota/remote-share.ts';
import { schoolCap } from './quota/school-cap.ts';
import { specialistPosts } from './quota/specialist-posts.ts';
import { pointsOrder } from './rotation/points-order.ts';
import { returnAtEnd } from './rotation/return-at-end.ts';
import { rotationTwins } from './rotation/rotation-twins.ts';
import { awayShare } from './timetable/away-share.ts';
import { classCapacity } from './timetable/class-capacity.ts';
import { dayRoads } from './timetable/day-roads.ts';
import { halfDayPeriods } from './timetable/half-day-periods.ts';
import { homeLessons } from './timetable/home-lessons.ts';
import { lessonAccount } from './timetable/lesson-account.ts';
import { itinerantOnePlace } from './timetable/one-place.ts';
import { siteLimits } from './timetable/site-limits.ts';
import type { AuditTwin, Decisions, Verdict } from './twin.ts';

/** In the order of the catalogue. */
export const twins: readonly AuditTwin[] = [
  countyTotal,
  pointFloor,
  minimumShare,
  nonTeachingPosts,
  lessonBalance,
  capacity,
  protectedLessons,
  itinerantLimits,
  remoteLessons,
  classHeads,
  schoolCap,
  allSubjectPosts,
  specialistPosts,
  peClassRatio,
  lessonAccount,
  itinerantOnePlace,
  dayRoads,
  siteLimits,
  halfDayPeriods,
  classCapacity,
  homeLessons,
  awayShare,
  ...[...rotationTwins, pointsOrder].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
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
  stockBalance,
  movesBalance,
  postsRoom,
  yearlyHires,
  retrainingLimit,
];

export interface AuditedRule {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Checks the decisions against every hard and selection rule, from the county's data and the policy alone. */
export function auditPlan(county: County, policy: Policy, decisions: Decisions): readonly AuditedRule[] {
  const begun = asTheYearBegins(county, policy);
  return twins.map((twin) => ({
    id: twin.id,
    verdict: twin.check(twin === returnAtEnd ? county : begun, policy, decisions),
  }));
}
