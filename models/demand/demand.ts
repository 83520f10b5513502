/** What the county's schools need, before anything is decided: classes, lessons, entitlements, people of today. */

import type { County, Enrolment, School, Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Assumption } from './assumption.ts';
import { type ClassUnit, classUnits } from './classes.ts';
import { type Credit, type CreditsAt, creditedWork } from './credited-work.ts';
import { type Entitlement, entitlementOf, nonTeachingShare, specialEntitlement } from './entitlement.ts';
import { lessonsOf } from './lessons.ts';
import { locationOf } from './location.ts';
import { helpersOf, type PeopleFacts, peopleFacts } from './people.ts';
import { compareKeys, schoolKey } from './school-order.ts';
import { stagesInOrder, stagesOfSchool } from './stages.ts';

export interface StageDemand {
  readonly stage: Stage;
  readonly pupils: number;
  readonly classes: number;
  /** Half periods a week by subject; subjects without lessons are absent. */
  readonly lessons: ReadonlyMap<string, number>;
  /** Work of its people that is no lesson, besides class heads. */
  readonly credits: readonly Credit[];
}

export interface SchoolDemand {
  readonly school: School;
  readonly pupils: number;
  readonly classes: number;
  readonly units: readonly ClassUnit[];
  /** Stages with classes, primary first. Empty at special schools and where nobody is enrolled. */
  readonly stages: readonly StageDemand[];
  readonly entitlement: Entitlement;
  readonly nonTeachingShare: number;
  /** Teacher posts that the floor of teaching points asks for: less the people the county counts besides; 0 elsewhere. */
  readonly pointFloor: number;
}

type TotalSource = 'county' | 'ratified' | 'entitlement';

export interface Demand {
  /** Schools in use, by code. */
  readonly schools: readonly SchoolDemand[];
  readonly bySchool: ReadonlyMap<string, SchoolDemand>;
  readonly people: PeopleFacts;
  /** 随班就读, by school. */
  readonly inclusionPupils: ReadonlyMap<string, number>;
  /** 县编制总量 and where it came from. */
  readonly countyTotal: number;
  readonly totalPostsSource: TotalSource;
  /** 机动编 kept out of the total for leave. */
  readonly reservePosts: number;
  /** What is shared out among schools: the total without the reserve. */
  readonly totalPosts: number;
  readonly assumptions: readonly Assumption[];
}

/** Arithmetic only. Order of rows in the county never matters: schools come out by code. */
export function deriveDemand(county: County, policy: Policy): Demand {
  const people = peopleFacts(county);
  const rowsBySchool = Map.groupBy(county.enrolment, (row) => row.school);
  const assumptions: Assumption[] = [];
  const credits = creditedWork(county, policy);
  const schools = county.schools
    .filter((school) => school.inUse)
    .toSorted((a, b) => compareKeys(schoolKey(a), schoolKey(b)))
    .map((school) =>
      schoolDemand(school, rowsBySchool.get(school.code) ?? [], { people, credits, policy, assumptions }),
    );
  const total = countyTotal(county, schools, assumptions);
  const reservePosts = reserveOf(total.posts, policy);
  return {
    schools,
    bySchool: new Map(schools.map((demand) => [demand.school.code, demand])),
    people,
    inclusionPupils: new Map(
      [...rowsBySchool].map(([code, rows]) => [code, rows.reduce((sum, row) => sum + (row.inclusionPupils ?? 0), 0)]),
    ),
    countyTotal: total.posts,
    totalPostsSource: total.source,
    reservePosts,
    totalPosts: total.posts - reservePosts,
    assumptions,
  };
}

interface Surroundings {
  readonly people: PeopleFacts;
  readonly credits: CreditsAt;
  readonly policy: Policy;
  readonly assumptions: Assumption[];
}

function schoolDemand(
  school: School,
  rows: readonly Enrolment[],
  { people, credits, policy, assumptions }: Surroundings,
): SchoolDemand {
  if (locationOf(school).assumed) {
    assumptions.push({
      code: 'planning.locationAssumed',
      school: school.code,
      values: { school: school.name, location: locationOf(school).location },
    });
  }
  const assumedStages = people.stageAssumed.get(school.code) ?? 0;
  if (assumedStages > 0) {
    assumptions.push({
      code: 'planning.stageAssumed',
      school: school.code,
      values: { school: school.name, people: assumedStages },
    });
  }
  const derived = classUnits(school, rows, policy);
  const { units } = derived;
  const pupils = units.reduce((sum, unit) => sum + unit.pupils, 0);
  const classes = units.reduce((sum, unit) => sum + unit.classes, 0);
  if (school.kind === 'special') {
    const entitlement = specialEntitlement(school, pupils, people.holders.get(school.code) ?? 0, policy);
    return { school, pupils, classes, units, stages: [], entitlement, nonTeachingShare: 1, pointFloor: 0 };
  }
  assumptions.push(...derived.assumptions);
  const stages = stagesInOrder
    .map((stage) => ({ ...stageDemand(stage, units, policy), credits: credits(school.code, stage) }))
    .filter((demand) => demand.classes > 0);
  const kindStages = stagesOfSchool(school);
  return {
    school,
    pupils,
    classes,
    units,
    stages,
    entitlement: entitlementOf(school, units, kindStages, policy),
    nonTeachingShare: nonTeachingShare(kindStages, policy),
    pointFloor: pupils > 0 && school.kind === 'teachingPoint' ? pointFloor(school, people, policy) : 0,
  };
}

const pointFloor = ({ code }: School, people: PeopleFacts, policy: Policy): number =>
  Math.max(0, policy['quota.pointFloor'] - helpersOf(people, policy['quota.pointFloorCounts'], code));

function stageDemand(stage: Stage, units: readonly ClassUnit[], policy: Policy): Omit<StageDemand, 'credits'> {
  const own = units.filter((unit) => unit.stage === stage);
  return {
    stage,
    pupils: own.reduce((sum, unit) => sum + unit.pupils, 0),
    classes: own.reduce((sum, unit) => sum + unit.classes, 0),
    lessons: lessonsOf(stage, own, policy),
  };
}

/** Whole posts within the county's share; 0.05 × 40 is 2, not 1.9999999. */
const reserveOf = (total: number, policy: Policy): number => Math.floor(policy['quota.reserveShare'] * total + 1e-9);

/** 编制 is held per legal unit: the ratified numbers count only when every legal unit has one. */
function countyTotal(
  county: County,
  schools: readonly SchoolDemand[],
  assumptions: Assumption[],
): { readonly posts: number; readonly source: TotalSource } {
  if (county.totalPosts !== null) return { posts: county.totalPosts, source: 'county' };
  const legalUnits = county.schools.filter((school) => school.legalUnit === school.code);
  if (legalUnits.length > 0 && legalUnits.every((school) => school.postsRatified !== null)) {
    const posts = legalUnits.reduce((sum, school) => sum + (school.postsRatified ?? 0), 0);
    assumptions.push({ code: 'planning.totalFromRatified', school: null, values: { posts, units: legalUnits.length } });
    return { posts, source: 'ratified' };
  }
  const posts = schools.reduce((sum, { entitlement }) => sum + entitlement.staff, 0);
  assumptions.push({ code: 'planning.totalFromEntitlement', school: null, values: { posts } });
  return { posts, source: 'entitlement' };
}
