/** What a finished quota decision is worth in each goal, in whole numbers, with the schools' parts. */
import type { Policy } from '../parameters.ts';
import type { Cluster, SchoolFacts } from './facts.ts';
import { isProtected } from './is-protected.ts';
import type { QuotaDecision, SchoolDecision } from './read.ts';

export interface Part {
  readonly school: string;
  readonly amount: number;
}

/** Additive goals only; `fillRate` is read from the posts. Parts of nothing are left out. */
export function goalParts(
  goal: string,
  clusters: readonly Cluster[],
  decision: QuotaDecision,
  policy: Policy,
): readonly Part[] {
  const facts = new Map(clusters.flatMap(({ schools }) => schools.map((school) => [school.code, school])));
  return decision.schools
    .map((school) => ({
      school: school.school,
      amount: amountOf(goal, school, facts.get(school.school)!, decision, policy),
    }))
    .filter(({ amount }) => amount !== 0);
}

function amountOf(
  goal: string,
  school: SchoolDecision,
  facts: SchoolFacts,
  decision: QuotaDecision,
  policy: Policy,
): number {
  const untaught = (wanted: (subject: string) => boolean): number =>
    total(school.subjects.filter(({ subject }) => wanted(subject)).map((row) => row.untaught));
  switch (goal) {
    case 'untaughtProtected':
      return untaught(isProtected);
    case 'untaughtOther':
      return untaught((subject) => !isProtected(subject));
    case 'untaughtCore':
      return untaught(isCore(policy));
    case 'specialists':
      return total(
        school.subjects.map(({ taughtBySubstitutes, taughtRemotely }) => taughtBySubstitutes + 2 * taughtRemotely),
      );
    case 'change':
      return facts.isSpecial ? 0 : changeOf(school, facts);
    case 'travel':
      return total(
        decision.itinerants
          .filter(({ home }) => home === school.school)
          .map(({ halfPeriods, minutes }) => halfPeriods * minutes),
      );
    default:
      throw new RangeError(`quota goal ${goal} is not additive`);
  }
}

function changeOf(school: SchoolDecision, facts: SchoolFacts): number {
  const byPlace = new Map(school.subjects.map((row) => [`${row.stage},${row.subject}`, row.posts]));
  const teaching = facts.stages.flatMap(({ stage, kinds }) =>
    kinds.map(({ subject, today }) => Math.abs((byPlace.get(`${stage},${subject}`) ?? 0) - today)),
  );
  const withoutLessons = facts.stages.map(({ peopleWithoutLessons }) => peopleWithoutLessons);
  return total([...teaching, ...withoutLessons, Math.abs(school.nonTeaching - facts.nonTeachingToday)]);
}

/** What the goal counts in all, so that a gap has a base; null where there is no such total. */
export function goalBase(goal: string, clusters: readonly Cluster[], policy: Policy): number | null {
  const schools = clusters.flatMap((cluster) => cluster.schools);
  const lessons = schools.flatMap(({ stages }) => stages.flatMap((stage) => stage.lessons));
  const halfPeriods = (wanted: (subject: string) => boolean) =>
    total(lessons.filter(([subject]) => wanted(subject)).map(([, amount]) => amount));
  switch (goal) {
    case 'untaughtProtected':
      return halfPeriods(isProtected);
    case 'untaughtOther':
      return halfPeriods((subject) => !isProtected(subject));
    case 'untaughtCore':
      return halfPeriods(isCore(policy));
    case 'fillRate':
      return 1;
    case 'specialists':
      return halfPeriods(() => true);
    case 'change':
      return total(schools.map(({ entitlement }) => entitlement));
    case 'travel':
      return halfPeriods(isProtected) * policy['quota.itinerantMaxMinutes'];
    default:
      return null;
  }
}

const isCore =
  (policy: Policy) =>
  (subject: string): boolean =>
    policy['quota.coreSubjects'].includes(subject);

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
