/**
 * Certificates of a small model's goals, as the plan keeps them: multipliers by the rule and label of their rows. Whoever rebuilds
 * the rows from the county's data can add the bounds up (`models/audit/proof`).
 */

import { keptValue } from '../../models/lp/goals.ts';
import type { AdditiveGoal, Constraint, LinearModel, Variable } from '../../models/lp/model.ts';
import type { GoalResult, Optimiser } from '../solver/port.ts';
import type { PlanGoal } from './plan.ts';

type Certificate = NonNullable<PlanGoal['certificate']>;

/** By goal id; goals without one are left out. */
export async function certificatesOf(
  model: LinearModel,
  results: readonly GoalResult[],
  optimiser: Optimiser,
  deadlineMs: number,
): Promise<ReadonlyMap<string, Certificate>> {
  const proven = results.filter(({ status }) => status === 'proven').map(({ id }) => id);
  const asked = model.goals.flatMap((goal, position) =>
    goal.kind === 'additive' && proven.includes(goal.id) ? [asking(model, goal, position, results)] : [],
  );
  if (asked.length === 0 || deadlineMs <= 0) return new Map();
  const targetOf = (id: string): number =>
    results.find((result) => result.id === id)?.bound ?? Number.NEGATIVE_INFINITY;
  const found = await optimiser.multipliers(
    asked.map((each) => ({ model: each, target: targetOf(each.goals[0]!.id) })),
    deadlineMs,
  );
  return new Map(
    asked.flatMap((each, index) => {
      const leaves = found[index];
      if (leaves == null) return [];
      const certificate = leaves.map(({ path, isEmpty, rows }) => ({
        path: path.map(({ column, side, value }) => ({ name: each.variables[column]!.label, side, value })),
        isEmpty,
        rows: rowsOf(each, rows),
      }));
      return [[each.goals[0]!.id, certificate] as const];
    }),
  );
}

/** The model with one goal, those before it kept. */
function asking(model: LinearModel, goal: AdditiveGoal, position: number, results: readonly GoalResult[]): LinearModel {
  const before = model.goals.slice(0, position).flatMap((each): Constraint[] => {
    const result = results.find(({ id }) => id === each.id);
    if (each.kind !== 'additive' || result === undefined) return [];
    const upper = keptValue(result.value, result.resolution) - each.constant;
    return [{ rule: 'goal', label: each.id, expression: each.expression, lower: Number.NEGATIVE_INFINITY, upper }];
  });
  return { ...model, constraints: [...model.constraints, ...before], goals: [goal] };
}

function rowsOf({ variables, constraints }: LinearModel, multipliers: Float64Array): Certificate[number]['rows'] {
  return constraints.flatMap((row, index) => {
    const multiplier = multipliers[index] ?? 0;
    const common = commonDivisor(row, variables);
    if (multiplier === 0 || common === 0) return [];
    return [{ row: `${row.rule} ${row.label}`, multiplier: String(BigInt(multiplier) * BigInt(common)) }];
  });
}

/** Of the coefficients of what is not fixed; 0 where nothing is left, or a coefficient is no whole number. */
function commonDivisor({ expression }: Constraint, variables: readonly Variable[]): number {
  const free = expression.coefficients.filter((_, at) => {
    const { lower, upper } = variables[expression.variables[at]!]!;
    return lower !== upper;
  });
  if (!free.every(Number.isInteger)) return 0;
  return free.reduce((divisor, coefficient) => gcd(divisor, Math.abs(coefficient)), 0);
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

export function withCertificate(goal: PlanGoal, certificates: ReadonlyMap<string, Certificate>): PlanGoal {
  const own = certificates.get(goal.id);
  return own === undefined ? goal : { ...goal, certificate: own };
}
