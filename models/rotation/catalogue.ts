/** All rules of rotation in the order of their ids. */
import { backboneNoLoss } from './backbone-no-loss.ts';
import { backboneShare } from './backbone-share.ts';
import { certificateStage } from './certificate-stage.ts';
import { commute } from './commute.ts';
import { commuteOrRoom } from './commute-or-room.ts';
import { conductVeto } from './conduct-veto.ts';
import { couples } from './couples.ts';
import { crossStageConsent } from './cross-stage-consent.ts';
import { designations } from './designations.ts';
import { direction } from './direction.ts';
import { discipline } from './discipline.ts';
import { earlierRounds } from './earlier-rounds.ts';
import { equity } from './equity.ts';
import { equityLimit } from './equity-limit.ts';
import { establishedTeachers } from './established-teachers.ts';
import { exemption } from './exemption.ts';
import { headCommute } from './head-commute.ts';
import { headTerms } from './head-terms.ts';
import { headsApart } from './heads-apart.ts';
import { lastTeacher } from './last-teacher.ts';
import { longCommutes } from './long-commutes.ts';
import { lowRatedCap } from './low-rated-cap.ts';
import { midCycle } from './mid-cycle.ts';
import { movesBeyondRules } from './moves-beyond-rules.ts';
import { nearRetirement } from './near-retirement.ts';
import { nearRetirementCap } from './near-retirement-cap.ts';
import { oneHead } from './one-head.ts';
import { onePlace } from './one-place.ts';
import { outsideCircle } from './outside-circle.ts';
import { overTerm } from './over-term.ts';
import { overTermHard } from './over-term-hard.ts';
import { pairSupport } from './pair-support.ts';
import { pins } from './pins.ts';
import { pointFloorAfter } from './point-floor-after.ts';
import { points } from './points.ts';
import { pointsOrder } from './points-order.ts';
import { postBalance } from './post-balance.ts';
import { postsHeld } from './posts-held.ts';
import { rankPosts } from './rank-posts.ts';
import { relatives } from './relatives.ts';
import { restYears } from './rest-years.ts';
import { returnAtEnd } from './return-at-end.ts';
import { rooms } from './rooms.ts';
import type { PersonRule, PlaceRule, RotationGoalRule, RotationHardRule, RotationRule } from './rotation-rule.ts';
import { runningTerm } from './running-term.ts';
import { servicePeriod } from './service-period.ts';
import { subjectQualified } from './subject-qualified.ts';
import { tenPercent } from './ten-percent.ts';
import { termLength } from './term-length.ts';
import { turnover } from './turnover.ts';
import { unfilled } from './unfilled.ts';
import { unfilledRural } from './unfilled-rural.ts';
import { volunteersNoWorse } from './volunteers-no-worse.ts';
import { wishes } from './wishes.ts';
import { withinCircle } from './within-circle.ts';
import { yearsAtSchool } from './years-at-school.ts';

/** Who may go where: choices that are never made. */
export const selectionRules: readonly (PersonRule | PlaceRule)[] = [
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
  withinCircle,
  returnAtEnd,
];

/** What every plan keeps: rows of the model. */
export const hardRules: readonly RotationHardRule[] = [
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
  pointsOrder,
];

/** What is wanted; the county orders them. */
export const goalRules: readonly RotationGoalRule[] = [
  unfilledRural,
  unfilled,
  equity,
  overTerm,
  movesBeyondRules,
  wishes,
  longCommutes,
  commute,
  outsideCircle,
  earlierRounds,
  points,
  designations,
  midCycle,
];

/** Everything, with the heads' own run. */
export const rotationRules: readonly (RotationRule | typeof headTerms | typeof oneHead | typeof headCommute)[] = [
  ...selectionRules,
  ...hardRules,
  ...goalRules,
  headTerms,
  oneHead,
  headCommute,
];
