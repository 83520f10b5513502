/**
 * Large clusters: goals after the fill rate are weighed together with the goals before them, one search a goal, instead of each
 * being kept exactly for the next. The clusters' lessons are divisible there and made whole afterwards: a bound of "specialists
 * where exactly so much stays untaught" would say nothing of the finished plan, which leaves a little more untaught. From
 * own + Σ w·earlier ≥ B follows own ≥ B − Σ w·earlier at whatever the finished plan reaches: that bound holds for it.
 */
import type { AdditiveGoal, LinearExpression, LinearModel } from '../lp/model.ts';

/** What sums of doubles may be off. */
const CRUMB = 1e-6;
/** What a unit of each goal weighs. Near the rates at which clusters trade them, where the bounds are tightest. */
const WEIGHTS: Readonly<Record<string, number>> = {
  untaughtProtected: 32,
  untaughtOther: 10,
  untaughtCore: 3,
  specialists: 1,
  change: 1,
};
/** Half periods that making lessons whole may cost a cluster in a goal that is kept as a row. */
const ROUNDING: Readonly<Record<string, number>> = { untaughtOther: 4 };

export interface WeighedGoal {
  readonly id: string;
  /** The goal alone, as the rule states it. */
  readonly own: AdditiveGoal;
  readonly weight: number;
  /** Goals weighed with it, before it in the county's order, each with its weight. */
  readonly earlier: readonly { readonly id: string; readonly weight: number }[];
  /** Later bounds hold while the goal stays at or below what was reached plus this; infinite where it is not kept. */
  readonly concession: number;
}

/** The model with its additive goals weighed, and how to read them. */
export function weighGoals(model: LinearModel): {
  readonly model: LinearModel;
  readonly weighed: readonly WeighedGoal[];
} {
  const leximin = model.goals.findIndex(({ kind }) => kind === 'leximin');
  const weighed: WeighedGoal[] = [];
  const goals = model.goals.map((goal, position) => {
    if (goal.kind !== 'additive') return goal;
    const isKept = leximin >= 0 ? position < leximin : position === 0;
    const before = isKept ? [] : weighed;
    const concession = isKept ? (ROUNDING[goal.id] ?? 0) : Number.POSITIVE_INFINITY;
    const weight = isKept ? 1 : weightOf(goal.id);
    const earlier = before.map(({ id }) => ({ id, weight: weightOf(id) }));
    const parts = [{ goal, weight }, ...before.map(({ id, own }) => ({ goal: own, weight: weightOf(id) }))];
    weighed.push({ id: goal.id, own: goal, weight, earlier, concession });
    return {
      ...goal,
      concession,
      resolution: weight * goal.resolution,
      constant: parts.reduce((sum, part) => sum + part.weight * part.goal.constant, 0),
      expression: sumOf(parts.map((part) => ({ expression: part.goal.expression, weight: part.weight }))),
    };
  });
  return { model: { ...model, goals }, weighed };
}

/**
 * The model with its additive goals as one weighed sum, for a single search; without rates. The search may end at a plan that is
 * `coarse` times the largest possible sum from the best one.
 */
export function inOneGoal(model: LinearModel, coarse: number): LinearModel {
  const goals = model.goals.filter((goal) => goal.kind === 'additive');
  const [first] = goals;
  if (first === undefined) return { ...model, goals: [] };
  const expression = sumOf(goals.map((goal) => ({ expression: goal.expression, weight: weightOf(goal.id) })));
  const largest = expression.variables.reduce(
    (sum, variable, entry) => sum + expression.coefficients[entry]! * model.variables[variable]!.upper,
    0,
  );
  const constant = goals.reduce((sum, goal) => sum + weightOf(goal.id) * goal.constant, 0);
  return { ...model, goals: [{ ...first, expression, constant, resolution: Math.max(1, coarse * largest) }] };
}

const weightOf = (goal: string): number => WEIGHTS[goal] ?? 1;

function sumOf(parts: readonly { expression: LinearExpression; weight: number }[]): LinearExpression {
  const sums = new Map<number, number>();
  for (const { expression, weight } of parts) {
    for (const [entry, variable] of expression.variables.entries())
      sums.set(variable, (sums.get(variable) ?? 0) + weight * expression.coefficients[entry]!);
  }
  const terms = [...sums].filter(([, coefficient]) => coefficient !== 0).toSorted(([a], [b]) => a - b);
  return { variables: terms.map(([variable]) => variable), coefficients: terms.map(([, coefficient]) => coefficient) };
}

export const amountOf = ({ expression, constant }: AdditiveGoal, values: readonly number[]): number =>
  expression.variables.reduce(
    (sum, variable, entry) => sum + expression.coefficients[entry]! * values[variable]!,
    constant,
  );

/** What a goal alone is worth in a plan. */
export const ownValue = ({ own }: WeighedGoal, values: readonly number[]): number => amountOf(own, values);

/**
 * The bound of a goal alone for a finished plan, from the bound of the weighed sum and what the plan reaches in the goals before.
 * null where an earlier goal that was kept as a row ended above what its row allowed: then the search says nothing of this plan.
 */
export function ownBound(
  goal: WeighedGoal,
  bound: number,
  reached: ReadonlyMap<string, number>,
  kept: readonly { readonly id: string; readonly most: number }[],
): number | null {
  if (kept.some(({ id, most }) => (reached.get(id) ?? 0) > most + CRUMB)) return null;
  const before = goal.earlier.reduce((sum, { id, weight }) => sum + weight * (reached.get(id) ?? 0), 0);
  // Every goal of a finished plan is a whole number.
  return Math.ceil((bound - before) / goal.weight - CRUMB);
}
