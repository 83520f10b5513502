/** One question about a group of schools, goals weighed into one whole number, asked of the solver with a limit on its work. */
import { expression, type Term } from '../../../models/lp/builder.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import type { GroupModel, Measure } from '../../../models/quota/group-model.ts';
import type { GoalResult } from '../../solver/port.ts';
import { isStopped, type Workshop } from './question.ts';

/** What is known of a goal of the group before a search. */
export interface KnownGoal {
  readonly id: string;
  /** Reached, in the goal's unit. */
  readonly value: number;
  /** No plan has less, in the goal's unit. */
  readonly bound: number;
}

export type Word = Pick<GoalResult, 'value' | 'bound' | 'status' | 'proof' | 'confirmedBy'>;

export type GroupAnswer =
  | { readonly kind: 'plan'; readonly values: readonly number[]; readonly word: Word; readonly clockStopped: boolean }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'none'; readonly clockStopped: boolean }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

export interface Asked {
  /** Branch-and-bound nodes: the same inputs stop at the same place. */
  readonly nodes: number;
  /** Whether a second, different solve has to say the same. */
  readonly confirm: boolean;
}

/** The least of the sum of terms over the model. */
export async function least(
  model: LinearModel,
  terms: readonly Term[],
  { nodes, confirm }: Asked,
  workshop: Workshop,
): Promise<GroupAnswer> {
  const { options, left } = workshop;
  if (isStopped(workshop)) return { kind: 'none', clockStopped: true };
  const goal = { kind: 'additive', id: 'sum', rule: 'Q23', unit: 'weighed', constant: 0, resolution: 1 } as const;
  const asked: LinearModel = { ...model, goals: [{ ...goal, expression: expression(terms) }] };
  const attempt = (seed: number) =>
    options.optimiser.optimise(asked, {
      deadlineMs: Math.max(1, left()),
      seed,
      nodeLimit: nodes,
      confirm,
      ...(options.signal && { signal: options.signal }),
    });
  const first = await attempt(options.seed);
  // The solver's WebAssembly now and then breaks on one path of its search; another seed takes another path.
  const outcome = first.kind === 'error' ? await attempt(options.seed + 1) : first;
  if (outcome.kind === 'infeasible') return { kind: 'infeasible' };
  if (outcome.kind === 'none' || outcome.kind === 'error') return outcome;
  const word = outcome.goals[0]!;
  const clockStopped = outcome.kind === 'feasible' && outcome.clockStopped;
  return { kind: 'plan', values: outcome.values, word, clockStopped };
}

/** The model with the variables of known goals kept at or above their bounds, and at what was reached where `kept` says so. */
export function withKnown(
  { model, measures }: GroupModel,
  known: readonly KnownGoal[],
  kept: (goal: KnownGoal) => boolean,
): LinearModel {
  const variables = [...model.variables];
  for (const goal of known) {
    const measure = measures.find(({ id }) => id === goal.id);
    if (measure === undefined) continue;
    const variable = variables[measure.variable]!;
    const lower = Math.min(variable.upper, Math.max(0, stepsTo(measure, goal.bound)));
    const upper = kept(goal) ? Math.max(lower, stepsTo(measure, goal.value)) : variable.upper;
    variables[measure.variable] = { ...variable, lower, upper };
    // Said of every part: a search without presolve would not see it.
    if (upper === 0 && measure.goal.expression.coefficients.every((coefficient) => coefficient > 0))
      for (const part of measure.goal.expression.variables) variables[part] = { ...variables[part]!, upper: 0 };
  }
  return { ...model, variables };
}

/** Steps of the goal's variable at a value of the goal. */
export const stepsTo = ({ step, offset }: Measure, value: number): number => Math.ceil((value - offset) / step - 1e-6);

/** The goal in a plan, in its own unit. */
export function reachedBy({ goal }: Measure, values: readonly number[]): number {
  const { variables, coefficients } = goal.expression;
  return variables.reduce(
    (sum, variable, position) => sum + coefficients[position]! * values[variable]!,
    goal.constant,
  );
}

/**
 * Weights under which a step of one goal outweighs all that the goals after it can be: with them the least sum is the best plan
 * with the goals in their order, and its bound is a bound of each goal.
 */
export function weightsOf(measures: readonly Measure[]): number[] {
  const weights: number[] = [];
  let after = 0;
  for (const { most } of measures.toReversed()) {
    weights.unshift(after + 1);
    after += (after + 1) * most;
  }
  return weights;
}
