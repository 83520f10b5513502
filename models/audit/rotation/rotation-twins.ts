/** Every twin of rotation but R37, which asks all of these whether another plan would have been lawful. */
import type { AuditTwin } from '../twin.ts';
import { backboneNoLoss } from './backbone-no-loss.ts';
import { backboneShare } from './backbone-share.ts';
import { certificateStage } from './certificate-stage.ts';
import { commuteOrRoom } from './commute-or-room.ts';
import { conductVeto } from './conduct-veto.ts';
import { couples } from './couples.ts';
import { crossStageConsent } from './cross-stage-consent.ts';
import { direction } from './direction.ts';
import { discipline } from './discipline.ts';
import { equityLimit } from './equity-limit.ts';
import { establishedTeachers } from './established-teachers.ts';
import { exemption } from './exemption.ts';
import { headTerms } from './head-terms.ts';
import { headsApart } from './heads-apart.ts';
import { lastTeacher } from './last-teacher.ts';
import { lowRatedCap } from './low-rated-cap.ts';
import { nearRetirement } from './near-retirement.ts';
import { nearRetirementCap } from './near-retirement-cap.ts';
import { oneHead } from './one-head.ts';
import { onePlace } from './one-place.ts';
import { overTermHard } from './over-term-hard.ts';
import { pairSupport } from './pair-support.ts';
import { pins } from './pins.ts';
import { pointFloorAfter } from './point-floor-after.ts';
import { postBalance } from './post-balance.ts';
import { postsHeld } from './posts-held.ts';
import { rankPosts } from './rank-posts.ts';
import { relatives } from './relatives.ts';
import { restYears } from './rest-years.ts';
import { returnAtEnd } from './return-at-end.ts';
import { rooms } from './rooms.ts';
import { runningTerm } from './running-term.ts';
import { servicePeriod } from './service-period.ts';
import { subjectQualified } from './subject-qualified.ts';
import { tenPercent } from './ten-percent.ts';
import { termLength } from './term-length.ts';
import { turnover } from './turnover.ts';
import { volunteersNoWorse } from './volunteers-no-worse.ts';
import { withinCircle } from './within-circle.ts';
import { yearsAtSchool } from './years-at-school.ts';

export const rotationTwins: readonly AuditTwin[] = [
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
  returnAtEnd,
];
