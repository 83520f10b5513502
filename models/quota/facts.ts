/** What the quota model is told: schools with their demand and limits, and who could be an itinerant where. */
import type { County, Stage } from '../../src/county/county.ts';
import type { Credit } from '../demand/credited-work.ts';
import type { Demand, SchoolDemand, StageDemand } from '../demand/demand.ts';
import { normOf } from '../demand/lessons.ts';
import { ALL_SUBJECT, helpersAt, peopleKey } from '../demand/people.ts';
import { poolLabel, poolsOf } from '../demand/pools.ts';
import { compareSchools } from '../demand/school-order.ts';
import type { Policy, SubstitutionTable } from '../parameters.ts';
import { travelBetweenSchools } from '../travel.ts';
import { countedLoads } from './credited-work.ts';
import { leastPosts } from './least-posts.ts';

/** One kind of post at one stage of a school: a subject, or 全科. */
export interface PostKind {
  readonly subject: string;
  /** Full load, half periods a week. */
  readonly norm: number;
  /** People who fill such a post there today. */
  readonly today: number;
  /** People without 编制 who teach it there and whose teaching the county counts. */
  readonly helpers: number;
  /** Subjects, other than its own, that such a teacher may teach here. */
  readonly mayAlsoTeach: readonly string[];
}

export interface StageFacts {
  readonly stage: Stage;
  readonly classes: number;
  /** Work of its people that is no lesson, besides class heads, and the full loads of it that the model counts. */
  readonly credits: readonly Credit[];
  readonly countedLoads: number;
  /** Demand by subject, half periods a week, in canonical order. */
  readonly lessons: readonly (readonly [subject: string, halfPeriods: number])[];
  readonly kinds: readonly PostKind[];
  /** 全科 teachers working there today. */
  readonly allSubjectPeople: number;
  /** People of today in subjects that have no lessons here: whatever is decided, they count as change. */
  readonly peopleWithoutLessons: number;
}

/** Posts of a specialist who has no lessons: how many must be, and how many may be. */
export interface SpecialistPosts {
  readonly subject: string;
  readonly required: number;
  readonly most: number;
}

export interface SchoolFacts {
  readonly code: string;
  readonly name: string;
  /** Teacher posts of a teaching point with pupils; 0 elsewhere. */
  readonly pointFloor: number;
  /** Special schools hold exactly their entitlement and have no lessons here. */
  readonly isSpecial: boolean;
  readonly pupils: number;
  readonly entitlement: number;
  readonly nonTeachingShare: number;
  readonly nonTeachingToday: number;
  readonly specialists: readonly SpecialistPosts[];
  readonly stages: readonly StageFacts[];
}

/** An allowed way of an itinerant: one cluster, travel known and within the limit. */
export interface ItinerantWay {
  readonly home: string;
  readonly site: string;
  /** One way. */
  readonly minutes: number;
}

export interface Cluster {
  /** Name of the 学区, of several that a pool merges, or the code of a school that belongs to none. */
  readonly name: string;
  readonly schools: readonly SchoolFacts[];
  readonly ways: readonly ItinerantWay[];
}

/** Schools by facts, clusters in the order of their first schools. A school without a cluster is a cluster of its own: nobody itinerates there. */
export function clustersOf(county: County, demand: Demand, policy: Policy): readonly Cluster[] {
  const minutes = travelBetweenSchools(county, policy);
  const table = substitutionTable(county, policy);
  const pools = poolsOf(demand.schools.map(({ school }) => school));
  const inOrder = demand.schools.toSorted((a, b) => compareSchools(a.school, b.school));
  return [...Map.groupBy(inOrder, ({ school }) => pools.get(school.code)!)].map(([key, members]) => {
    const schools = members.map((member) => schoolFacts(member, demand, table, policy));
    const teaching = schools.filter((school) => school.stages.length > 0);
    const ways = teaching.flatMap((home) =>
      teaching.flatMap((site): ItinerantWay[] => {
        const oneWay = home === site ? null : minutes(home.code, site.code);
        return oneWay !== null && oneWay <= policy['quota.itinerantMaxMinutes']
          ? [{ home: home.code, site: site.code, minutes: oneWay }]
          : [];
      }),
    );
    return { name: poolLabel(key), schools, ways };
  });
}

/** 兼课对照表 of the county, else of policy: stage → from → to. */
function substitutionTable(county: County, policy: Policy): SubstitutionTable {
  if (county.substitutions === null) return policy.substitution;
  const table: Record<Stage, Record<string, string[]>> = { primary: {}, junior: {} };
  for (const { stage, from, to } of county.substitutions) {
    const targets = table[stage][from] ?? [];
    targets.push(to);
    table[stage][from] = targets;
  }
  return table;
}

function schoolFacts(
  { school, pupils, stages, entitlement, nonTeachingShare, pointFloor }: SchoolDemand,
  demand: Demand,
  table: SubstitutionTable,
  policy: Policy,
): SchoolFacts {
  const least = Math.max(pointFloor, leastPosts(entitlement.staff, policy['quota.minimumShare']));
  const counted = countedLoads(stages, least, policy);
  const specialists = specialistsOf(school.code, pupils, stages, demand, policy);
  return {
    code: school.code,
    name: school.name,
    pointFloor,
    isSpecial: school.kind === 'special',
    pupils,
    entitlement: entitlement.staff,
    nonTeachingShare,
    nonTeachingToday: demand.people.nonTeaching.get(school.code) ?? 0,
    specialists,
    stages: stages.map((stage, position) => ({
      ...stageFacts(school.code, stage, specialists, demand, table, policy),
      countedLoads: counted[position]!,
    })),
  };
}

function stageFacts(
  school: string,
  { stage, classes, lessons, credits }: StageDemand,
  specialists: readonly SpecialistPosts[],
  demand: Demand,
  table: SubstitutionTable,
  policy: Policy,
): Omit<StageFacts, 'countedLoads'> {
  const subjects = [...lessons.keys()].toSorted();
  const today = (subject: string) => demand.people.posts.get(peopleKey(school, stage, subject)) ?? 0;
  const allSubjectPeople = stage === 'primary' ? (demand.people.allSubject.get(school) ?? 0) : 0;
  const kinds = [...subjects, ...specialists.map(({ subject }) => subject)].map(
    (subject): PostKind => ({
      subject,
      norm: normOf(stage, subject, policy),
      today: today(subject),
      helpers: helpersAt(demand.people, policy['quota.capacityWithoutPosts'], peopleKey(school, stage, subject)),
      mayAlsoTeach: subjects.filter((other) => other !== subject && table[stage][subject]?.includes(other)),
    }),
  );
  if (allSubjectPeople > 0) {
    kinds.push({
      subject: ALL_SUBJECT,
      norm: normOf(stage, ALL_SUBJECT, policy),
      today: today(ALL_SUBJECT),
      helpers: 0,
      mayAlsoTeach: subjects,
    });
  }
  const counted = new Set(kinds.map((kind) => kind.subject));
  const peopleWithoutLessons = [...demand.people.posts]
    .filter(([key]) => {
      const [ofSchool, ofStage, subject] = key.split('\u0000');
      return ofSchool === school && ofStage === stage && !counted.has(subject!);
    })
    .reduce((sum, [, people]) => sum + people, 0);
  return {
    stage,
    classes,
    credits,
    lessons: subjects.map((subject) => [subject, lessons.get(subject)!] as const),
    kinds,
    allSubjectPeople,
    peopleWithoutLessons,
  };
}

/** Where nothing is required and nobody works as one today, such a post does not exist; with lessons of its own it is like any other. */
function specialistsOf(
  school: string,
  pupils: number,
  stages: readonly StageDemand[],
  { people, inclusionPupils }: Demand,
  policy: Policy,
): readonly SpecialistPosts[] {
  const reached = (count: number, from: number) => from > 0 && count >= from;
  const isAsked = {
    mentalHealth: reached(pupils, policy['provision.mentalHealthPupils']),
    specialEducation: reached(inclusionPupils.get(school) ?? 0, policy['provision.inclusionPupils']),
  };
  return (['mentalHealth', 'specialEducation'] as const)
    .filter((subject) => stages.every(({ lessons }) => !lessons.has(subject)))
    .map((subject) => {
      const required = policy['quota.specialistPosts'].includes(subject) && isAsked[subject] ? 1 : 0;
      const today = stages.reduce(
        (sum, { stage }) => sum + (people.posts.get(peopleKey(school, stage, subject)) ?? 0),
        0,
      );
      return { subject, required, most: Math.max(required, today) };
    })
    .filter(({ most }) => most > 0);
}
