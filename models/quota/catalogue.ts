/** The quota rules: the table of contents of the policy on posts. */
import type { GoalRule, HardRule, Rule } from '../rule.ts';
import { allSubjectPosts } from './all-subject-posts.ts';
import { capacity } from './capacity.ts';
import { change } from './change.ts';
import { classHeadsRule } from './class-heads.ts';
import { countyTotal } from './county-total.ts';
import { fillRate } from './fill-rate.ts';
import { itinerantLimits } from './itinerant-limits.ts';
import { lessonBalance } from './lesson-balance.ts';
import { minimumShare } from './minimum-share.ts';
import { nonTeachingShareRule } from './non-teaching-share.ts';
import { peClassRatio } from './pe-class-ratio.ts';
import { pointFloor } from './point-floor.ts';
import { protectedSubjectsRule } from './protected-subjects.ts';
import { remoteShare } from './remote-share.ts';
import { schoolCap } from './school-cap.ts';
import { specialistPosts } from './specialist-posts.ts';
import { specialists } from './specialists.ts';
import { travelGoal } from './travel.ts';
import { untaughtCore } from './untaught-core.ts';
import { untaughtOther } from './untaught-other.ts';
import { untaughtProtected } from './untaught-protected.ts';
import type { QuotaContext } from './variables.ts';

export const quotaHardRules: readonly HardRule<QuotaContext>[] = [
  countyTotal,
  pointFloor,
  minimumShare,
  nonTeachingShareRule,
  lessonBalance,
  capacity,
  protectedSubjectsRule,
  itinerantLimits,
  remoteShare,
  classHeadsRule,
  schoolCap,
  allSubjectPosts,
  specialistPosts,
  peClassRatio,
];

export const quotaGoalRules: readonly GoalRule<QuotaContext>[] = [
  untaughtProtected,
  untaughtOther,
  fillRate,
  untaughtCore,
  specialists,
  change,
  travelGoal,
];

export const quotaRules: readonly Rule<QuotaContext>[] = [...quotaHardRules, ...quotaGoalRules];
