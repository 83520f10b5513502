/**
 * What found no half-day goes back to what nobody teaches: the posts plan as it is reported, and the values of its goals. Posts
 * stay as decided. A goal that ends above its bound is no longer proven, nor is any after it: their bounds were conditional on
 * what the goals before them reached without a timetable.
 */
import type { Policy } from '../../../models/parameters.ts';
import { isProtected } from '../../../models/quota/is-protected.ts';
import type { PlanGoal, QuotaPlan, TimetablePlan } from '../plan.ts';

type NotFitting = TimetablePlan['notFitting'];
type Itinerant = QuotaPlan['itinerants'][number];

export interface Reported {
  readonly quota: QuotaPlan;
  readonly goals: readonly PlanGoal[];
}

/** The posts plan and its goals with the lessons that did not fit counted as untaught; itinerants are what is on the timetable. */
export function backToUntaught(
  { quota, goals }: Reported,
  { notFitting }: Pick<TimetablePlan, 'notFitting'>,
  policy: Policy,
): Reported {
  if (notFitting.length === 0) return { quota, goals };
  return { quota: reportedQuota(quota, notFitting), goals: reportedGoals(goals, quota.itinerants, notFitting, policy) };
}

const wayKey = ({ home, site, stage, subject }: Omit<Itinerant, 'halfPeriods' | 'minutes'>): string =>
  [home, site, stage, subject].join('\u0000');
const placeKey = (school: string, { stage, subject }: Pick<Itinerant, 'stage' | 'subject'>): string =>
  [school, stage, subject].join('\u0000');

function sums<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  amountOf: (row: Row) => number,
): Map<string, number> {
  const total = new Map<string, number>();
  for (const row of rows) total.set(keyOf(row), (total.get(keyOf(row)) ?? 0) + amountOf(row));
  return total;
}

const halfPeriodsOf = ({ halfPeriods }: { readonly halfPeriods: number }): number => halfPeriods;

function reportedQuota(quota: QuotaPlan, notFitting: NotFitting): QuotaPlan {
  const byWay = sums(notFitting, wayKey, halfPeriodsOf);
  const bySite = sums(notFitting, (row) => placeKey(row.site, row), halfPeriodsOf);
  return {
    ...quota,
    itinerants: quota.itinerants
      .map((row) => ({ ...row, halfPeriods: row.halfPeriods - (byWay.get(wayKey(row)) ?? 0) }))
      .filter(({ halfPeriods }) => halfPeriods > 0),
    schools: quota.schools.map((school) => ({
      ...school,
      subjects: school.subjects.map((row) => {
        const left = bySite.get(placeKey(school.school, row)) ?? 0;
        return { ...row, taughtByItinerants: row.taughtByItinerants - left, untaught: row.untaught + left };
      }),
    })),
  };
}

/** How much each goal changes, by school. */
function changeOf(
  goal: string,
  itinerants: QuotaPlan['itinerants'],
  notFitting: NotFitting,
  policy: Policy,
): Map<string, number> {
  const untaught = (wanted: (subject: string) => boolean) =>
    sums(
      notFitting.filter(({ subject }) => wanted(subject)),
      ({ site }) => site,
      halfPeriodsOf,
    );
  switch (goal) {
    case 'untaughtProtected':
      return untaught(isProtected);
    case 'untaughtOther':
      return untaught((subject) => !isProtected(subject));
    case 'untaughtCore':
      return untaught((subject) => policy['quota.coreSubjects'].includes(subject));
    case 'travel': {
      const minutes = new Map(itinerants.map((row) => [wayKey(row), row.minutes]));
      return sums(
        notFitting,
        ({ home }) => home,
        (row) => -row.halfPeriods * (minutes.get(wayKey(row)) ?? 0),
      );
    }
    default:
      return new Map();
  }
}

function reportedGoals(
  goals: readonly PlanGoal[],
  itinerants: QuotaPlan['itinerants'],
  notFitting: NotFitting,
  policy: Policy,
): PlanGoal[] {
  let asSolved = true;
  return goals.map((goal) => {
    if (goal.model !== 'quota') return goal;
    const change = changeOf(goal.id, itinerants, notFitting, policy);
    const by = [...change.values()].reduce((sum, amount) => sum + amount, 0);
    const isBefore = asSolved;
    asSolved &&= by === 0;
    if (isBefore && by === 0) return goal;
    const value = goal.value + by;
    // Where less is on the road than the bound allows, the bound says nothing of this plan.
    const bound = goal.bound === null || (by < 0 && value < goal.bound) ? null : goal.bound;
    return {
      ...goal,
      value,
      bound,
      gap: bound === null ? null : Math.abs(value - bound),
      status: 'open',
      ...(isBefore || bound === null ? {} : { boundGiven: 'postsBeforeTimetable' as const }),
      ...(goal.parts === undefined ? {} : { parts: changedParts(goal.parts, change) }),
    };
  });
}

function changedParts(parts: NonNullable<PlanGoal['parts']>, change: ReadonlyMap<string, number>) {
  const amounts = new Map(parts.map(({ subject, amount }) => [subject, amount]));
  for (const [school, by] of change) amounts.set(school, (amounts.get(school) ?? 0) + by);
  return [...amounts]
    .filter(([, amount]) => amount !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, amount]) => ({ subject, amount }));
}
