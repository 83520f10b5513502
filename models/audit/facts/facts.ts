/** What the audit derives from the county's data, once per county and policy. */
import type { County, School, Stage, Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { classesOf, type SchoolClasses } from './classes.ts';
import { countyTotal, entitlementOf } from './entitlement.ts';
import { fillsPost, holdsTeachingPost } from './people.ts';
import { type Roads, roadsOf } from './travel.ts';

export interface Facts {
  readonly county: County;
  readonly policy: Policy;
  readonly schools: ReadonlyMap<string, School>;
  readonly teachers: ReadonlyMap<string, Teacher>;
  readonly classes: ReadonlyMap<string, SchoolClasses>;
  /** 应配, staff, by school. */
  readonly entitlement: ReadonlyMap<string, number>;
  readonly totalPosts: number;
  /** Non-teaching people with 编制 at the school today. */
  readonly nonTeachingToday: ReadonlyMap<string, number>;
  readonly roads: Roads;
}

const known = new WeakMap<County, WeakMap<Policy, Facts>>();

export function factsOf(county: County, policy: Policy): Facts {
  const ofCounty = known.get(county) ?? new WeakMap<Policy, Facts>();
  known.set(county, ofCounty);
  const facts = ofCounty.get(policy) ?? derive(county, policy);
  ofCounty.set(policy, facts);
  return facts;
}

function derive(county: County, policy: Policy): Facts {
  const rows = Map.groupBy(county.enrolment, (row) => row.school);
  const holders = county.teachers.filter((teacher) => teacher.postSchool !== null && fillsPost(teacher));
  const holdersOf = countBy(holders, (teacher) => teacher.postSchool!);
  const classes = new Map(
    county.schools.map((each) => [each.code, classesOf(each, rows.get(each.code) ?? [], policy)]),
  );
  const entitlement = new Map(
    county.schools.map((school) => [
      school.code,
      entitlementOf(school, classes.get(school.code)!, holdersOf.get(school.code) ?? 0, policy),
    ]),
  );
  return {
    county,
    policy,
    schools: new Map(county.schools.map((school) => [school.code, school])),
    teachers: new Map(county.teachers.map((teacher) => [teacher.id, teacher])),
    classes,
    entitlement,
    totalPosts: countyTotal(county, entitlement),
    nonTeachingToday: countBy(
      holders.filter((teacher) => !holdsTeachingPost(teacher)),
      (teacher) => teacher.postSchool!,
    ),
    roads: roadsOf(county.travel, policy),
  };
}

/** Schools that have lessons and posts to be planned: in use, not special. */
export function plannedSchools(facts: Facts): readonly School[] {
  return facts.county.schools.filter((school) => school.inUse && school.kind !== 'special');
}

/** Half periods a week of one subject at one school. */
export function lessonsAt(facts: Facts, school: string, stage: Stage, subject: string): number {
  return facts.classes.get(school)?.lessons[stage].get(subject) ?? 0;
}

/** Load norm of a subject in half periods a week. */
export function normOf(policy: Policy, stage: Stage, subject: string): number {
  const norms = policy[`load.${stage}`];
  return 2 * (norms[subject] ?? norms['*'] ?? 0);
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string, weightOf: (item: T) => number = () => 1) {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + weightOf(item));
  return counts;
}

/** One kind of post or lesson at one school. */
export interface Place {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
}

export function placeKey({ school, stage, subject }: Place): string {
  return `${school}\n${stage}\n${subject}`;
}
