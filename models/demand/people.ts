/** Two ledgers, never mixed: who fills a post (编制实名) and who is on the ground (实际在岗). */
import type { County, School, Stage, Teacher } from '../../src/county/county.ts';
import { stageOfGrade, stagesOfSchool } from './stages.ts';

/** Subject id of the post of a 全科 teacher. */
export const ALL_SUBJECT = 'allSubject';

/** 在编, 特岗, 公费定向: fill a post. 临聘, 支教, 三支一扶, 银龄 teach but fill none and are never rotated. */
export function fillsPosts(teacher: Pick<Teacher, 'employment'>): boolean {
  return (
    teacher.employment === 'established' || teacher.employment === 'specialPost' || teacher.employment === 'targeted'
  );
}

/** null means teaching: rosters often leave the post class of teachers out. */
export function isTeaching(teacher: Teacher): boolean {
  return teacher.postClass === null || teacher.postClass === 'teaching';
}

/** Teaches at `workSchool` today, with or without 编制. */
function isOnTheGround(teacher: Teacher): boolean {
  return teacher.status === 'onDuty' && isTeaching(teacher);
}

/** Teaches today and fills a post: the people rotation and post tables count. */
export function fillsTeachingPost(teacher: Teacher): boolean {
  return isOnTheGround(teacher) && fillsPosts(teacher);
}

/** Holds 编制 at a school, whatever the status: on the books. */
export function holdsPostAt(teacher: Teacher, school: string): boolean {
  return teacher.postSchool === school && fillsPosts(teacher);
}

const juniorOnly: readonly string[] = ['physics', 'chemistry', 'biology', 'history', 'geography'];

/**
 * Stage a teacher works at. Not given: the school's only stage, else the grade taught, else a subject that only junior
 * schools have, else the certificate, else primary; `assumed` then says so.
 */
export function stageOf(teacher: Teacher, school: School): { readonly stage: Stage; readonly assumed: boolean } {
  if (teacher.stage !== null) return { stage: teacher.stage, assumed: false };
  const stages = stagesOfSchool(school);
  if (stages.length === 1) return { stage: stages[0]!, assumed: false };
  if (teacher.grade !== null) return { stage: stageOfGrade(teacher.grade), assumed: false };
  const isJunior =
    juniorOnly.includes(teacher.mainSubject) ||
    (teacher.certificates !== null &&
      teacher.certificates.length > 0 &&
      teacher.certificates.every((certificate) => certificate.stage !== 'primary'));
  return { stage: isJunior ? 'junior' : 'primary', assumed: true };
}

/** People of one school, stage and subject who fill posts and teach there today; the subject is the main subject. */
type PeopleTable = ReadonlyMap<string, number>;

export const peopleKey = (school: string, stage: Stage, subject: string): string =>
  `${school}\u0000${stage}\u0000${subject}`;

export interface PeopleFacts {
  /** Who fills posts and teaches, by `peopleKey`. */
  readonly posts: PeopleTable;
  /** 全科 teachers who fill a post and work at the primary stage of a school today. */
  readonly allSubject: ReadonlyMap<string, number>;
  /** Management and support staff 职员教辅工勤 holding 编制 at a school. */
  readonly nonTeaching: ReadonlyMap<string, number>;
  /** Everyone holding 编制 at a school, whatever the status: 实有. */
  readonly holders: ReadonlyMap<string, number>;
  /** People on the ground without a post of the school, by `helperKey`: without 编制 by employment, or `seconded` from elsewhere. */
  readonly helpers: PeopleTable;
  /** Schools with people whose stage had to be assumed, and how many. */
  readonly stageAssumed: ReadonlyMap<string, number>;
}

export function peopleFacts(county: County): PeopleFacts {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const posts = new Map<string, number>();
  const allSubject = new Map<string, number>();
  const nonTeaching = new Map<string, number>();
  const holders = new Map<string, number>();
  const helpers = new Map<string, number>();
  const stageAssumed = new Map<string, number>();
  for (const teacher of county.teachers) {
    if (teacher.postSchool !== null && fillsPosts(teacher)) {
      add(holders, teacher.postSchool);
      if (!isTeaching(teacher)) add(nonTeaching, teacher.postSchool);
    }
    const school = schools.get(teacher.workSchool);
    if (school === undefined || !isOnTheGround(teacher)) continue;
    const { stage, assumed } = stageOf(teacher, school);
    if (assumed) add(stageAssumed, school.code);
    if (teacher.allSubject && stage === 'primary' && fillsPosts(teacher)) add(allSubject, school.code);
    if (fillsPosts(teacher)) add(posts, peopleKey(school.code, stage, teacher.mainSubject));
    const help = helpOf(teacher);
    if (help !== null) add(helpers, helperKey(help, peopleKey(school.code, stage, teacher.mainSubject)));
  }
  return { posts, allSubject, nonTeaching, holders, helpers, stageAssumed };
}

/** How somebody teaches at a school without a post of it; null for its own people. */
function helpOf({ postSchool, workSchool, ...teacher }: Teacher): Teacher['employment'] | 'seconded' | null {
  if (!fillsPosts(teacher)) return teacher.employment;
  return postSchool === null || postSchool === workSchool ? null : 'seconded';
}

const helperKey = (help: string, place: string): string => `${help}\u0000${place}`;

/** People of these kinds who help at one stage of a school in one subject. */
export const helpersAt = ({ helpers }: PeopleFacts, kinds: readonly string[], place: string): number =>
  kinds.reduce((sum, kind) => sum + (helpers.get(helperKey(kind, place)) ?? 0), 0);

/** People of these kinds who help at a school, whatever they teach. */
export function helpersOf({ helpers }: PeopleFacts, kinds: readonly string[], school: string): number {
  let sum = 0;
  for (const [key, people] of helpers) {
    const [kind, at] = key.split('\u0000');
    if (at === school && kinds.includes(kind!)) sum += people;
  }
  return sum;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
