/** The goals of the timetable: values counted on the finished visits, bounds the sum of the groups' bounds. */
import { timetableGoalRules } from '../../../models/timetable/catalogue.ts';
import { costsOf } from '../../../models/timetable/visits.ts';
import type { GoalResult } from '../../solver/port.ts';
import { groupProofs } from '../group-proofs.ts';
import type { PlanGoal, TimetablePlan } from '../plan.ts';
import type { SolvedGroup } from './question.ts';

/**
 * Groups share nothing but the weekdays of a site, so their best values add up, goal after goal. A bound is conditional on
 * the goals before it; it is given up once the finished timetable left the groups' own values (a day found no weekday).
 */
export function timetableGoals(solved: readonly SolvedGroup[], plan: TimetablePlan): PlanGoal[] {
  let asSolved = solved.every(({ goals }) => goals.length === timetableGoalRules.length);
  let proven = asSolved;
  let isPartial = false;
  return timetableGoalRules.map((rule): PlanGoal => {
    const parts = partsOf(rule.goal, plan);
    const value = total(parts.map(({ amount }) => amount));
    const results = solved.flatMap(({ goals }) => goals.filter(({ id }) => id === rule.goal));
    const isFirst = rule.goal === 'notFitting';
    const bound = asSolved ? boundOf(results, value) : isFirst ? 0 : null;
    asSolved &&= value === total(results.map((result) => result.value));
    proven &&= bound === value && results.every(({ status }) => status === 'proven');
    const isOfPlaced = isPartial && !isFirst;
    if (isFirst) isPartial = !proven && value > 0;
    return {
      model: 'timetable',
      id: rule.goal,
      rule: rule.id,
      title: rule.title,
      unit: rule.unit.en,
      resolution: rule.resolution,
      value,
      bound,
      ...(isOfPlaced ? { boundGiven: 'lessonsPlaced' as const } : {}),
      gap: bound === null ? null : value - bound,
      ...groupProofs(results, solved.length),
      confirmedBy: [...new Set(results.flatMap(({ confirmedBy }) => confirmedBy))].toSorted(),
      status: proven ? 'proven' : 'open',
      base: isFirst ? lessonsOf(solved) : null,
      parts,
    };
  });
}

/** Whole amounts: each group's bound is rounded up before they are added. */
function boundOf(results: readonly GoalResult[], value: number): number | null {
  const bounds = results.flatMap(({ bound }) => (bound === null ? [] : [Math.ceil(bound - 1e-6)]));
  return bounds.length === results.length ? Math.min(value, total(bounds)) : null;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

type Part = NonNullable<PlanGoal['parts']>[number];

/** Amounts by home school. */
function partsOf(goal: string, { posts, notFitting }: TimetablePlan): Part[] {
  const amounts = new Map<string, number>();
  const add = (home: string, amount: number) => amounts.set(home, (amounts.get(home) ?? 0) + amount);
  if (goal === 'notFitting') for (const { home, halfPeriods } of notFitting) add(home, halfPeriods);
  else
    for (const { home, visits } of posts) {
      const { trips, roads, daysAway } = costsOf(visits);
      add(home, goal === 'trips' ? trips : goal === 'roads' ? roads : daysAway);
    }
  return [...amounts]
    .filter(([, amount]) => amount !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, amount]) => ({ subject, amount }));
}

const lessonsOf = (solved: readonly SolvedGroup[]): number =>
  solved.reduce(
    (sum, { group }) => sum + group.sites.reduce((all, { weekly, alternate }) => all + 2 * weekly + alternate, 0),
    0,
  );
