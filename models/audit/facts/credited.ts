/** Work that is no lesson, besides class heads, and people who teach without a post: what the county's data and policy make of them. */
import type { County, School, Stage, Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { stageOfGrade } from './classes.ts';
import { atLeast } from './entitlement.ts';
import type { Facts, Place } from './facts.ts';
import { monthsBetween, stillRuns } from './months.ts';
import { fillsPost, holdsTeachingPost, isPresent, stageOf, teachesNow } from './people.ts';

const stages = ['primary', 'junior'] as const;

/** Teachers a school has at least under the plan's rules. */
function leastTeachers(facts: Facts, school: School): number {
  const share = atLeast(facts.policy['quota.minimumShare'] * (facts.entitlement.get(school.code) ?? 0));
  return Math.max(share, pointFloorOf(facts, school));
}

/** Full loads that the posts of each stage have to carry besides class heads: no more than the least posts can hold. */
export function creditedLoads(facts: Facts, school: School): Readonly<Record<Stage, number>> {
  const { classes } = facts.classes.get(school.code)!;
  const all = loadsOf(facts.county, facts.policy, school);
  const taught = stages.filter((stage) => classes[stage] > 0);
  const heads = (stage: Stage) => classes[stage] * facts.policy['load.classHeadShare'];
  let free = leastTeachers(facts, school) - taught.reduce((sum, stage) => sum + atLeast(heads(stage)), 0);
  const counted = { primary: 0, junior: 0 };
  for (const stage of taught) {
    const beside = atLeast(heads(stage)) - heads(stage);
    counted[stage] = Math.min(all[stage], beside + Math.max(0, free));
    free -= atLeast(Math.max(0, counted[stage] - beside));
  }
  return counted;
}

/** Full loads of each stage besides class heads, whether posts can hold them or not: people and pupils one by one. */
export function loadsOf(county: County, policy: Policy, school: School): Readonly<Record<Stage, number>> {
  const loads = { primary: 0, junior: 0 };
  for (const teacher of county.teachers) {
    if (!fillsPost(teacher) || !holdsTeachingPost(teacher)) continue;
    const present = isPresent(teacher, county.planningMonth);
    if ((present ? teacher.workSchool : teacher.postSchool) !== school.code) continue;
    loads[stageOf(teacher, school)] += present
      ? loadOf(teacher, county.planningMonth, policy)
      : Number(policy['load.awayStatuses'].includes(teacher.status));
  }
  const rows = county.enrolment.filter((row) => row.school === school.code && row.pupils > 0);
  if (rows.length > 0) {
    const first = stageOfGrade(Math.min(...rows.map((row) => row.grade)));
    loads[first] += school.resourceCentrePosts ?? 0;
  }
  for (const row of county.enrolment.filter((each) => each.school === school.code)) {
    loads[stageOfGrade(row.grade)] +=
      (row.inclusionPupils ?? 0) * policy['load.inclusionCredit'] +
      (row.homeTaughtPupils ?? 0) * policy['load.homeTeachingCredit'];
  }
  return loads;
}

/** What somebody who is present does not teach. */
function loadOf(teacher: Teacher, month: string, policy: Policy): number {
  const byDuty = {
    none: 0,
    head: policy['load.headCredit'],
    secretary: policy['load.headCredit'],
    deputy: policy['load.deputyCredit'],
    middle: policy['load.middleCredit'],
  }[teacher.duty];
  const { sex, birthMonth, exemption } = teacher;
  const months = sex === null || birthMonth === null ? 0 : monthsBetween(birthMonth, month);
  const isOld = sex !== null && months >= 12 * policy[`load.olderAge.${sex}`];
  const isSpared =
    exemption !== null &&
    policy['load.protectedCodes'].includes(exemption.code) &&
    (exemption.until === null || stillRuns(exemption.until, month));
  return Math.max(byDuty, isOld ? policy['load.olderCredit'] : 0, isSpared ? policy['load.protectedCredit'] : 0);
}

/** Who teaches at a school today without a post of it. */
function helps(teacher: Teacher, month: string, school: string, kinds: readonly string[]): boolean {
  if (teacher.workSchool !== school || !teachesNow(teacher, month)) return false;
  if (!fillsPost(teacher)) return kinds.includes(teacher.employment);
  return teacher.postSchool !== null && teacher.postSchool !== school && kinds.includes('seconded');
}

/** People without 编制 whose teaching the county counts, at one place. */
export function helpersAt({ county, policy, schools }: Facts, place: Place): number {
  const kinds = policy['quota.capacityWithoutPosts'];
  if (kinds.length === 0) return 0;
  return county.teachers.filter(
    (teacher) =>
      helps(teacher, county.planningMonth, place.school, kinds) &&
      teacher.mainSubject === place.subject &&
      stageOf(teacher, schools.get(place.school)) === place.stage,
  ).length;
}

/** Teacher posts that a teaching point with pupils keeps at least; 0 for every other school. */
export function pointFloorOf({ county, policy, classes }: Facts, school: School): number {
  const { primary, junior } = classes.get(school.code)!.pupils;
  if (school.kind !== 'teachingPoint' || primary + junior === 0) return 0;
  const kinds = policy['quota.pointFloorCounts'];
  const counted = county.teachers.filter((teacher) => helps(teacher, county.planningMonth, school.code, kinds)).length;
  return Math.max(0, policy['quota.pointFloor'] - counted);
}
