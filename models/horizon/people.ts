/**
 * Who is still there in the coming years if nobody is hired or moved: retirement by the table of ages, returns from leave,
 * ends of rotation terms, and other departures at a stated share. Counted in whole people at the start of each school year.
 */
import type { County, Stage, Teacher } from '../../src/county/county.ts';
import { addMonths, monthIndex } from '../demand/months.ts';
import { fillsTeachingPost, stageOf } from '../demand/people.ts';
import { returnsDue } from '../demand/returns.ts';
import { statusesInForce } from '../demand/status-in-force.ts';
import type { Policy } from '../parameters.ts';
import { largestRemainder } from '../quota/posts-table.ts';
import { retirementMonth } from '../rotation/retirement.ts';

export interface Post {
  readonly cluster: string;
  readonly stage: Stage;
  readonly subject: string;
}

export const postKey = ({ cluster, stage, subject }: Post): string => `${cluster}\u0000${stage}\u0000${subject}`;

/** One year of one post, before any decision. */
export interface PeopleYear {
  /** Teaching there at the start of the year. */
  readonly people: number;
  /** Since the year before: gone by age, gone otherwise, back from leave, come or gone by the end of a rotation term. */
  readonly retired: number;
  readonly left: number;
  readonly returned: number;
  readonly termsEnded: number;
  /** Of the primary teachers there: those who could teach the subject at junior schools after retraining. */
  readonly retrainable: number;
}

export interface PeopleForecast {
  readonly posts: readonly Post[];
  /** By `postKey`, one entry a year. */
  readonly years: ReadonlyMap<string, readonly PeopleYear[]>;
  /** People whose retirement cannot be computed: sex or month of birth not given; they stay. */
  readonly retirementUnknown: number;
  /** People on the books but away, by year: they hold posts and teach nothing. */
  readonly away: readonly number[];
}

/** The cluster a school belongs to; a school without one is its own. */
export const clusterOf = (school: { readonly code: string; readonly cluster: string | null }): string =>
  school.cluster ?? school.code;

export function peopleForecast(county: County, years: number, policy: Policy): PeopleForecast {
  const months = Array.from({ length: years }, (_, year) => addMonths(county.planningMonth, 12 * year));
  const standing = months.map((month) => standingIn(county, month, policy));
  const posts = new Map<string, Post>();
  for (const people of standing) for (const { post } of people.values()) posts.set(postKey(post), post);
  const byPost = new Map([...posts.keys()].map((key) => [key, [] as PeopleYear[]]));
  for (const [year, people] of standing.entries()) {
    const counts = countsOf(people, standing[year - 1], months[year]!, policy);
    for (const key of posts.keys()) byPost.get(key)!.push(counts.get(key) ?? nobody);
  }
  return {
    posts: [...posts.values()].toSorted((a, b) => (postKey(a) < postKey(b) ? -1 : 1)),
    years: withOtherDepartures(byPost, years, policy['horizon.departureShare']),
    retirementUnknown: county.teachers.filter(
      (teacher) => fillsTeachingPost(teacher) && retirementMonth(teacher, policy['retirement.table']) === null,
    ).length,
    away: months.map((month) => awayIn(county, month, policy)),
  };
}

const nobody: PeopleYear = { people: 0, retired: 0, left: 0, returned: 0, termsEnded: 0, retrainable: 0 };

interface Standing {
  readonly teacher: Teacher;
  readonly post: Post;
}

/** Who teaches where at the start of a school year: on duty then, not retired, back where the post is after a term. */
function standingIn(county: County, month: string, policy: Policy): ReadonlyMap<string, Standing> {
  const schools = new Map(county.schools.map((school) => [school.code, school]));
  const then = returnsDue(statusesInForce({ ...county, planningMonth: month }).county, policy).county;
  const people = new Map<string, Standing>();
  for (const teacher of then.teachers) {
    if (!fillsTeachingPost(teacher) || hasRetired(teacher, month, policy)) continue;
    const school = schools.get(teacher.workSchool);
    if (school === undefined || school.kind === 'special') continue;
    const { stage } = stageOf(teacher, school);
    people.set(teacher.id, { teacher, post: { cluster: clusterOf(school), stage, subject: teacher.mainSubject } });
  }
  return people;
}

function hasRetired(teacher: Teacher, month: string, policy: Policy): boolean {
  const retirement = retirementMonth(teacher, policy['retirement.table']);
  return retirement !== null && retirement <= monthIndex(month);
}

/** Away: holds a post as a teacher, not retired, not on duty. */
function awayIn(county: County, month: string, policy: Policy): number {
  const { teachers } = statusesInForce({ ...county, planningMonth: month }).county;
  return teachers.filter(
    (teacher) =>
      teacher.status !== 'onDuty' &&
      fillsTeachingPost({ ...teacher, status: 'onDuty' }) &&
      !hasRetired(teacher, month, policy),
  ).length;
}

function countsOf(
  people: ReadonlyMap<string, Standing>,
  before: ReadonlyMap<string, Standing> | undefined,
  month: string,
  policy: Policy,
): ReadonlyMap<string, PeopleYear> {
  const counts = new Map<string, Record<keyof PeopleYear, number>>();
  const at = (post: Post) => {
    const key = postKey(post);
    const row = counts.get(key) ?? { ...nobody };
    counts.set(key, row);
    return row;
  };
  for (const [id, { teacher, post }] of people) {
    const row = at(post);
    row.people += 1;
    if (post.stage === 'primary' && isRetrainable(teacher)) row.retrainable += 1;
    if (before === undefined) continue;
    const was = before.get(id);
    if (was === undefined) row.returned += 1;
    else if (postKey(was.post) !== postKey(post)) {
      row.termsEnded += 1;
      at(was.post).termsEnded -= 1;
    }
  }
  for (const [id, { post, teacher }] of before ?? []) {
    if (people.has(id)) continue;
    // Who is not there any more has retired, or their leave begins.
    if (hasRetired(teacher, month, policy)) at(post).retired += 1;
    else at(post).returned -= 1;
  }
  return counts;
}

/** 转岗培训: at least a bachelor’s degree or a junior certificate already, and no refusal on record. */
const isRetrainable = ({ degree, certificates, crossStageConsent }: Teacher): boolean =>
  crossStageConsent !== false &&
  (degree === 'bachelor' ||
    degree === 'master' ||
    degree === 'doctor' ||
    (certificates ?? []).some(({ stage }) => stage !== 'primary'));

/** Other departures: a share of all people a year, shared by largest remainder over the posts, never more than are there. */
function withOtherDepartures(
  byPost: ReadonlyMap<string, readonly PeopleYear[]>,
  years: number,
  share: number,
): ReadonlyMap<string, readonly PeopleYear[]> {
  const keys = [...byPost.keys()].sort();
  const after = new Map(keys.map((key) => [key, [byPost.get(key)![0]!]]));
  const gone = new Map(keys.map((key) => [key, 0]));
  for (let year = 1; year < years; year += 1) {
    const there = keys.map((key) => after.get(key)![year - 1]!.people);
    const all = there.reduce((sum, people) => sum + people, 0);
    const leaving = largestRemainder(there, Math.round(share * all));
    for (const [position, key] of keys.entries()) {
      const row = byPost.get(key)![year]!;
      const left = Math.min(leaving[position]!, Math.max(0, row.people - gone.get(key)!));
      gone.set(key, gone.get(key)! + left);
      after.get(key)!.push({
        ...row,
        left,
        people: Math.max(0, row.people - gone.get(key)!),
        retrainable: Math.min(row.retrainable, Math.max(0, row.people - gone.get(key)!)),
      });
    }
  }
  return after;
}
