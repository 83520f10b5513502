/** Goals of a plan against what the decisions are worth: values, parts, bases, order of the schools, gaps, and what is called proven. */

import type { Facts } from '../../models/audit/facts/facts.ts';
import { type GoalFigure, type Part, summed } from '../../models/audit/figures/goal.ts';
import { goalName } from '../../models/audit/figures/goal-names.ts';
import { payGoals } from '../../models/audit/figures/pay.ts';
import { fillRates, quotaGoals } from '../../models/audit/figures/quota.ts';
import { headGoals, rotationGoals } from '../../models/audit/figures/rotation.ts';
import { timetableGoals } from '../../models/audit/figures/timetable.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import type { Policy } from '../../models/parameters.ts';
import { goalTitle } from '../planning/goal-titles.ts';
import type { Plan, PlanGoal } from '../planning/plan.ts';
import { type Compared, compared, type Difference, together } from './differences.ts';

export function goalFigures(facts: Facts, decisions: Decisions): readonly GoalFigure[] {
  const { quota, timetable, rotation, pay } = decisions;
  return [
    ...(quota === null ? [] : quotaGoals(facts, quota)),
    ...(timetable === null ? [] : timetableGoals(timetable)),
    ...(rotation === null ? [] : [...rotationGoals(facts, rotation), ...headGoals(facts, rotation)]),
    ...(pay === null ? [] : payGoals(facts, decisions, pay)),
  ];
}

/** `asSaidNow`: the plan is of this program, which would say the same in the same words. */
export function comparedGoals(plan: Plan, facts: Facts, decisions: Decisions, asSaidNow: boolean): Compared {
  const figures = goalFigures(facts, decisions);
  return together([
    ...plan.goals.map((goal, index) => {
      const path = `goals[${index}]`;
      const found = figures.find(({ model, id }) => model === goal.model && id === goal.id);
      if (found === undefined) return differing(`${path}.id`, goal.id, null);
      const near = Math.abs(goal.value - found.value) <= found.within;
      const parts =
        goal.parts === undefined || found.parts === null
          ? []
          : [compared(amounts(summed(goal.parts)), amounts(found.parts), `${path}.parts`)];
      const levels =
        goal.levels === undefined || decisions.quota === null
          ? []
          : [compared(goal.levels, fillRates(facts, decisions.quota), `${path}.levels`)];
      return together([
        compared(goal.value, near ? goal.value : found.value, `${path}.value`),
        ...(found.base === null && goal.base === null ? [] : [compared(goal.base, found.base, `${path}.base`)]),
        ...nameOf(goal, asSaidNow, path),
        ...parts,
        ...levels,
        ...sumOfParts(goal, path),
        ...resolutionOf(goal, facts.policy, path),
        ...claims(goal, path),
      ]);
    }),
    ...inTurn(plan),
    ...wordOf(plan),
    ...missingGoals(plan, facts.policy),
  ]);
}

/** A goal is asked for by its own rule, and counted in its own unit. */
function nameOf(goal: PlanGoal, asSaidNow: boolean, path: string): readonly Compared[] {
  const found = goalName(goal.model, goal.id);
  if (found === null) return [differing(`${path}.id`, goal.id, null)];
  return [
    compared(goal.rule, found.rule, `${path}.rule`),
    ...(asSaidNow
      ? [
          compared(goal.unit, found.unit, `${path}.unit`),
          compared(goal.title, { ...goalTitle({ id: goal.id, rule: found.rule }) }, `${path}.title`),
        ]
      : []),
  ];
}

/** Parts of one subject may stand apart in the document. */
const amounts = (parts: readonly Part[]) => Object.fromEntries(parts.map(({ subject, amount }) => [subject, amount]));

const differing = (path: string, stated: Difference['stated'], found: Difference['found']): Compared => ({
  values: 1,
  differences: [{ path, stated, found }],
});

function sumOfParts({ parts, value }: PlanGoal, path: string): readonly Compared[] {
  if (parts === undefined) return [];
  return [
    compared(
      value,
      parts.reduce((sum, { amount }) => sum + amount, 0),
      `${path}.value`,
    ),
  ];
}

/** One of the goal's unit, a thousandth of the coefficient, or, of a long sum of minutes, a thousandth of what its first relaxation gave. */
function resolutionOf({ id, value, resolution }: PlanGoal, policy: Policy, path: string): readonly Compared[] {
  if (id === 'commute') {
    const isFine =
      resolution >= 1 && Number.isInteger(resolution) && resolution <= Math.max(1, Math.round(value / 1000));
    return [compared(isFine, true, `${path}.resolution`)];
  }
  const limit = Math.min(policy['equity.cvLimit.primary'], policy['equity.cvLimit.junior']);
  const found = id === 'equity' ? Math.max(1, Math.round(2 * limit * 1000)) : 1;
  return [compared(resolution, found, `${path}.resolution`)];
}

/** The only goal that is better the larger it is. */
const isLargerBetter = ({ id }: PlanGoal): boolean => id === 'fillRate';

/**
 * Bound, gap, resolution and the word "proven" must agree with one another. A bound that may be true is no value that agrees:
 * only a certificate shows it.
 */
function claims(goal: PlanGoal, path: string): readonly Compared[] {
  const { value, bound, gap, status, resolution } = goal;
  if (bound === null) return [compared(gap, null, `${path}.gap`), compared(status, 'open', `${path}.status`)];
  const apart = isLargerBetter(goal) ? bound - value : value - bound;
  const dust = 1e-6 * Math.max(1, Math.abs(value));
  const reached = status === 'proven' && apart < resolution + dust;
  return [
    // A bound beyond the value would mean that the plan is better than possible.
    ...(apart < -dust ? [differing(`${path}.bound`, bound, value)] : []),
    ...(reached && gap === 0
      ? [compared(gap, 0, `${path}.gap`)]
      : [compared(gap, Math.abs(apart) < dust && gap === 0 ? 0 : Math.max(0, apart), `${path}.gap`)]),
    ...(status === 'proven' && !reached ? [differing(`${path}.status`, status, 'open')] : []),
  ];
}

/**
 * Posts and timetable are solved in groups, goal after goal: a goal is proven when the results of all its groups are, for the county
 * as a whole, and the goals before it are proven. Its proof is of the weakest kind among its groups.
 */
function inTurn({ goals }: Plan): readonly Compared[] {
  const isOpenBefore = ({ model }: PlanGoal, index: number): boolean =>
    goals.slice(0, index).some((before) => before.model === model && before.status === 'open');
  return goals.flatMap((goal, index) => {
    if ((goal.model !== 'quota' && goal.model !== 'timetable') || goal.status === 'open') return [];
    const { groups } = goal;
    const isOpen = isOpenBefore(goal, index) || goal.boundGiven !== undefined || (groups?.open ?? 0) > 0;
    return [
      compared(goal.status, isOpen ? 'open' : 'proven', `goals[${index}].status`),
      ...(groups === undefined ? [] : [compared(goal.proof, weakestOf(groups), `goals[${index}].proof`)]),
    ];
  });
}

const weakestOf = ({ dual, tree, solver }: NonNullable<PlanGoal['groups']>): PlanGoal['proof'] =>
  solver > 0 || dual + tree === 0 ? 'solver' : tree > 0 ? 'tree' : 'dual';

/** Optimal means every goal proven. That it is so follows from no figure: the word is refused where it cannot be, and counted never. */
function wordOf({ status, goals }: Plan): readonly Compared[] {
  const cannotBe = status === 'optimal' && goals.some((goal) => goal.status === 'open');
  return cannotBe ? [differing('status', status, 'feasible')] : [];
}

/** The county's goals in the county's order: none left out. */
function missingGoals({ goals, quota, rotation }: Plan, policy: Policy): readonly Compared[] {
  const ids = (model: PlanGoal['model']): string[] => goals.filter((goal) => goal.model === model).map(({ id }) => id);
  return [
    ...(quota === null ? [] : [compared(ids('quota'), [...policy['quota.goals']], 'goals(quota)')]),
    ...(rotation === null ? [] : [compared(ids('rotation'), [...policy['rotation.goals']], 'goals(rotation)')]),
  ];
}
