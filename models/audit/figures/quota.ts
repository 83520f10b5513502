/** The figures of the posts that follow from the county's data and from what was decided. */
import type { School, Stage } from '../../../src/county/county.ts';
import { protectedSubjects } from '../../../src/county/subjects.ts';
import { classCountOf } from '../facts/classes.ts';
import { decidedPosts, type Quota, staffOf } from '../facts/decided.ts';
import { atMost } from '../facts/entitlement.ts';
import { countBy, type Facts, lessonsAt, placeKey, plannedSchools } from '../facts/facts.ts';
import { fillsPost, stageOf, teachesNow } from '../facts/people.ts';
import { additive, type GoalFigure, type Part, total } from './goal.ts';

const stages = ['primary', 'junior'] as const;

/** Posts of the document, in the order in which the decisions list schools and ways. */
export function quotaFigures(facts: Facts, quota: Quota) {
  const { county, classes, entitlement, totalPosts, policy } = facts;
  const decided = decidedPosts(quota);
  const rosterKnows = county.teachers.some(({ postSchool }) => postSchool !== null);
  const holders = countBy(
    county.teachers.filter((teacher) => teacher.postSchool !== null && fillsPost(teacher)),
    ({ postSchool }) => postSchool!,
  );
  const lessons = Map.groupBy(quota.lessons, ({ school }) => school);
  const rows = Map.groupBy(county.enrolment, ({ school }) => school);
  const schools = quota.nonTeaching.map(({ school, posts: nonTeaching }) => {
    const pupils = classes.get(school)?.pupils ?? { primary: 0, junior: 0 };
    const known = facts.schools.get(school);
    const posts = staffOf(facts, decided, school);
    return {
      school,
      legalUnit: known?.legalUnit,
      classes: known === undefined ? 0 : classCountOf(known, rows.get(school) ?? [], policy),
      pupils: pupils.primary + pupils.junior,
      entitlement: entitlement.get(school) ?? 0,
      posts,
      teachers: posts - nonTeaching,
      today: rosterKnows ? (holders.get(school) ?? 0) : null,
      subjects: (lessons.get(school) ?? []).map(({ stage, subject }) => ({
        demand: lessonsAt(facts, school, stage, subject),
      })),
    };
  });
  return {
    totalPosts,
    reserve: atMost(totalPosts * policy['quota.reserveShare']),
    used: total(schools.map(({ posts }) => posts)),
    legalUnits: legalUnits(facts, schools, rosterKnows ? holders : null),
    schools,
    itinerants: quota.itinerants.map(({ home, site }) => ({ minutes: minutesBetween(facts, home, site) })),
  };
}

function legalUnits(
  { schools: bySchool }: Facts,
  schools: readonly { readonly school: string; readonly legalUnit: string | undefined; readonly posts: number }[],
  holders: ReadonlyMap<string, number> | null,
) {
  const inPlan = new Set(schools.map(({ school }) => school));
  return [...Map.groupBy(schools, ({ legalUnit, school }) => legalUnit ?? school)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([legalUnit, members]) => {
      const unit = inPlan.has(legalUnit) ? bySchool.get(legalUnit) : undefined;
      const counted = holders && total(members.map(({ school }) => holders.get(school) ?? 0));
      return {
        legalUnit,
        posts: total(members.map(({ posts }) => posts)),
        ratified: unit?.postsRatified ?? null,
        filled: unit?.postsFilled ?? counted,
      };
    });
}

function minutesBetween({ schools, roads }: Facts, home: string, site: string): number | null {
  const [from, to] = [schools.get(home), schools.get(site)];
  return from === undefined || to === undefined ? null : roads.between(from, to);
}

const isProtected = (subject: string): boolean => protectedSubjects.some((each) => each === subject);

/** Schools by fill rate, worst first. */
export function fillRates(facts: Facts, quota: Quota) {
  const { entitlement } = facts;
  const decided = decidedPosts(quota);
  return quota.nonTeaching
    .map(({ school }) => ({
      school,
      posts: staffOf(facts, decided, school),
      entitlement: entitlement.get(school) ?? 0,
    }))
    .filter((level) => level.entitlement > 0)
    .toSorted((a, b) => a.posts * b.entitlement - b.posts * a.entitlement || (a.school < b.school ? -1 : 1));
}

export function quotaGoals(facts: Facts, quota: Quota): readonly GoalFigure[] {
  const { policy, entitlement } = facts;
  const demand = plannedSchools(facts).flatMap(({ code }) =>
    stages.flatMap((stage) => [...facts.classes.get(code)!.lessons[stage]]),
  );
  const demandOf = (wanted: (subject: string) => boolean): number =>
    total(demand.filter(([subject]) => wanted(subject)).map(([, halfPeriods]) => halfPeriods));
  const left = (wanted: (subject: string) => boolean): Part[] =>
    quota.lessons
      .filter(({ subject }) => wanted(subject))
      .map(({ school, untaught }) => ({ subject: school, amount: untaught }));
  const isCore = (subject: string): boolean => policy['quota.coreSubjects'].includes(subject);
  const [worst] = fillRates(facts, quota);
  const everybody = total(quota.nonTeaching.map(({ school }) => entitlement.get(school) ?? 0));
  return [
    additive('quota', 'untaughtProtected', left(isProtected), demandOf(isProtected)),
    additive(
      'quota',
      'untaughtOther',
      left((subject) => !isProtected(subject)),
      demandOf((subject) => !isProtected(subject)),
    ),
    additive('quota', 'untaughtCore', left(isCore), demandOf(isCore)),
    {
      model: 'quota',
      id: 'fillRate',
      value: worst === undefined ? 1 : worst.posts / worst.entitlement,
      within: 1e-12,
      base: 1,
      parts: null,
    },
    additive(
      'quota',
      'specialists',
      quota.lessons.map(({ school, substitutes, remote }) => ({ subject: school, amount: substitutes + 2 * remote })),
      demandOf(() => true),
    ),
    additive('quota', 'change', changes(facts, quota), everybody),
    additive(
      'quota',
      'travel',
      quota.itinerants.map(({ home, site, halfPeriods }) => ({
        subject: home,
        amount: halfPeriods * (minutesBetween(facts, home, site) ?? 0),
      })),
      demandOf(isProtected) * policy['quota.itinerantMaxMinutes'],
    ),
  ];
}

/** Posts of every kind against the people who fill one there today. */
function changes(facts: Facts, quota: Quota): Part[] {
  const { county, schools, classes, nonTeachingToday } = facts;
  const decided = decidedPosts(quota);
  const here = (school: School, stage: Stage): boolean => classes.get(school.code)!.pupils[stage] > 0;
  const planned = new Map(plannedSchools(facts).map((school) => [school.code, school]));
  const people = county.teachers
    .filter((teacher) => fillsPost(teacher) && teachesNow(teacher, county.planningMonth))
    .map((teacher) => ({
      school: teacher.workSchool,
      stage: stageOf(teacher, schools.get(teacher.workSchool)),
      subject: teacher.mainSubject,
    }));
  const today = countBy(people, placeKey);
  const places = new Map([...people, ...quota.posts].map((place) => [placeKey(place), place]));
  const teaching = [...places].flatMap(([key, place]): Part[] => {
    const school = planned.get(place.school);
    if (school === undefined || !here(school, place.stage)) return [];
    return [{ subject: place.school, amount: Math.abs(decided.at(place) - (today.get(key) ?? 0)) }];
  });
  const others = [...planned.keys()].map((code) => ({
    subject: code,
    amount: Math.abs(decided.nonTeaching(code) - (nonTeachingToday.get(code) ?? 0)),
  }));
  return [...teaching, ...others];
}
