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
import { backboneNoLoss } from './rotation/backbone-no-loss.ts';
import { backboneShare } from './rotation/backbone-share.ts';
import { certificateStage } from './rotation/certificate-stage.ts';
import { commuteOrRoom } from './rotation/commute-or-room.ts';
import { conductVeto } from './rotation/conduct-veto.ts';
import { couples } from './rotation/couples.ts';
import { crossStageConsent } from './rotation/cross-stage-consent.ts';
import { direction } from './rotation/direction.ts';
import { discipline } from './rotation/discipline.ts';
import { equityLimit } from './rotation/equity-limit.ts';
import { establishedTeachers } from './rotation/established-teachers.ts';
import { exemption } from './rotation/exemption.ts';
import { headTerms } from './rotation/head-terms.ts';
import { headsApart } from './rotation/heads-apart.ts';
import { lastTeacher } from './rotation/last-teacher.ts';
import { leadersRelatives } from './rotation/leaders-relatives.ts';
import { lowRatedCap } from './rotation/low-rated-cap.ts';
import { nearRetirement } from './rotation/near-retirement.ts';
import { nearRetirementCap } from './rotation/near-retirement-cap.ts';
import { oneHead } from './rotation/one-head.ts';
import { onePlace } from './rotation/one-place.ts';
import { overTermHard } from './rotation/over-term-hard.ts';
import { pairSupport } from './rotation/pair-support.ts';
import { pins } from './rotation/pins.ts';
import { pointFloorAfter } from './rotation/point-floor-after.ts';
import { postBalance } from './rotation/post-balance.ts';
import { postsHeld } from './rotation/posts-held.ts';
import { rankPosts } from './rotation/rank-posts.ts';
import { relatives } from './rotation/relatives.ts';
import { restYears } from './rotation/rest-years.ts';
import { returnAtEnd } from './rotation/return-at-end.ts';
import { rooms } from './rotation/rooms.ts';
import { runningTerm } from './rotation/running-term.ts';
import { servicePeriod } from './rotation/service-period.ts';
import { subjectQualified } from './rotation/subject-qualified.ts';
import { tenPercent } from './rotation/ten-percent.ts';
import { termLength } from './rotation/term-length.ts';
import { turnover } from './rotation/turnover.ts';
import { volunteersNoWorse } from './rotation/volunteers-no-worse.ts';
import { withinCircle } from './rotation/within-circle.ts';
import { yearsAtSchool } from './rotation/years-at-school.ts';
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
  yearsAtSchool,
  exemption,
  nearRetirement,
  servicePeriod,
  runningTerm,
  discipline,
  establishedTeachers,
  pins,
  certificateStage,
  subjectQualified,
  crossStageConsent,
  commuteOrRoom,
  relatives,
  direction,
  volunteersNoWorse,
  headsApart,
  termLength,
  conductVeto,
  restYears,
  postsHeld,
  onePlace,
  pointFloorAfter,
  lastTeacher,
  tenPercent,
  backboneShare,
  turnover,
  nearRetirementCap,
  lowRatedCap,
  backboneNoLoss,
  rooms,
  rankPosts,
  overTermHard,
  equityLimit,
  postBalance,
  pairSupport,
  couples,
  withinCircle,
  headTerms,
  oneHead,
  leadersRelatives,
  returnAtEnd,
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
