/**
 * Goals one after the other. A goal is taken to its resolution r: its pass finds G* = min ⌈g/r⌉, later passes keep
 * g ≤ r·G*, and it is proven when a bound exceeds r·(G*−1).
 */
import { ModelError } from './builder.ts';
import type { CompiledExpression, ExtraRow } from './compile.ts';
import type { LinearModel } from './model.ts';

/** Distance, in steps of the resolution, below which a value counts as sitting on a step: sums of doubles are not exact. */
const STEP_TOLERANCE = 1e-7;

/**
 * The model with exactly the goals listed, in that order. Ids the model has no goal for are passed over: a rule may be
 * silent for a county. Throws `ModelError` when an id is listed twice.
 */
export function orderGoals(model: LinearModel, ids: readonly string[]): LinearModel {
  const twice = ids.find((id, position) => ids.indexOf(id) !== position);
  if (twice !== undefined) throw new ModelError(`goal ${twice} is listed twice in the order of goals.`);
  const goals = ids.flatMap((id) => model.goals.filter((goal) => goal.id === id));
  return Object.freeze({ ...model, goals: Object.freeze(goals) });
}

/** ⌈g/r⌉: the step a value stands on. */
export function stepOf(value: number, resolution: number): number {
  const steps = value / resolution;
  const nearest = Math.round(steps);
  const step =
    Math.abs(steps - nearest) <= STEP_TOLERANCE * Math.max(1, Math.abs(steps) * 1e-6) ? nearest : Math.ceil(steps);
  return step === 0 ? 0 : step;
}

/** The largest value of the goal that later passes may have: r·G*, or the value itself where doubles put it a hair above. */
export function keptValue(value: number, resolution: number): number {
  return Math.max(value, resolution * stepOf(value, resolution));
}

/** The largest value that would be better by a whole step: r·(G*−1). A bound above it proves the goal. */
export function betterValue(value: number, resolution: number): number {
  return resolution * (stepOf(value, resolution) - 1);
}

/** The row `expression ≤ most`, the constant moved to the right. */
export function rowAtMost(expression: CompiledExpression, most: number): ExtraRow {
  return {
    indices: expression.indices,
    values: expression.values,
    lower: Number.NEGATIVE_INFINITY,
    upper: most - expression.constant,
  };
}
