/**
 * A rule of policy is one object in one file. The same object adds the linear terms, documents itself in
 * `models/README.md` and words the explanation. Its audit twin (`models/audit/<domain>/<slug>.ts`) shares only the id.
 */
import type { LinearModelBuilder } from './lp/builder.ts';
import type { ParameterId, Policy } from './parameters.ts';
import type { Source, Words } from './words.ts';

export type Domain = 'quota' | 'timetable' | 'rotation' | 'pay' | 'horizon';
/** `Q07`: letter of the domain and two digits. Stable for ever: lists, objections and courts cite it. */
export type RuleId = `${'Q' | 'T' | 'R' | 'P' | 'H'}${number}`;

/** One thing by which the county gives way: a value of policy, more posts, an amount of pay, rooms of a school, a decision on
 * a person taken back. */
export type Relief =
  | { readonly parameter: ParameterId; readonly value: number | boolean | string | readonly string[] }
  | { readonly posts: number }
  | { readonly pay: { readonly item: string; readonly key: string; readonly by: number } }
  | { readonly rooms: { readonly school: string; readonly by: number } }
  | { readonly stays: string };

/** A row that is not kept, and by how much, in the unit of the row. */
export interface GivenRow {
  readonly label: string;
  readonly amount: number;
}

/**
 * How the county may give way on a rule, so that the rows are kept by a plan that breaks them by no more than so much:
 * alternatives, each a list of what is done together. `values` is such a plan. A rule without it says why it is `firm`.
 */
export type ReliefOf<Context> = (
  rows: readonly GivenRow[],
  context: Context,
  policy: Policy,
  values: readonly number[],
) => readonly (readonly Relief[])[];

interface RuleBase {
  readonly id: RuleId;
  readonly domain: Domain;
  /** Name of its file, of its golden model, of its test and of its audit twin. */
  readonly slug: string;
  readonly title: Words;
  /** What the rule demands, one sentence; `{parameter.id}` is filled with the value in force. */
  readonly sentence: Words;
  /** The formula as mathematics, plain text with the notation of `models/README.md`. */
  readonly maths: string;
  /** Unit in which keeping or breaking it is counted, e.g. posts, people, yuan a month. */
  readonly unit: Words;
  readonly sources: readonly [Source, ...Source[]];
  readonly parameters: readonly ParameterId[];
}

/**
 * A hard rule. `Context` holds the facts and the variables of its model.
 * `applies` returns true, or the words why the rule is silent for this county (then the audit says null, not true).
 * `build` adds its rows through `model.constrain({rule: id, …})`; each row's `relax` says what breaking it by one unit costs.
 */
export interface HardRule<Context> extends RuleBase {
  readonly strength: 'hard';
  applies(context: Context, policy: Policy): true | Words;
  build(model: LinearModelBuilder, context: Context, policy: Policy): void;
  /** How one violation is worded for the people it concerns; `amount` in `unit`. */
  violation(subject: Words, amount: number): Words;
  /** `largest`: rows are limits of one kind, or count the same people twice; what gives is the most of them, not their sum. */
  readonly gives?: 'largest';
  readonly relief?: ReliefOf<Context>;
  /** Why the county cannot give way on it: said instead of a relief. */
  readonly firm?: Words;
}

/** A goal rule adds one goal; goals are taken in the order the county's policy lists. */
export interface GoalRule<Context> extends RuleBase {
  readonly strength: 'goal';
  /** Id within `quota.goals` or `rotation.goals`. */
  readonly goal: string;
  readonly resolution: number;
  applies(context: Context, policy: Policy): true | Words;
  build(model: LinearModelBuilder, context: Context, policy: Policy): void;
}

/**
 * A selection rule removes choices before the model is built: an arc that breaks it is never made.
 * `forbids` returns null when the choice is allowed, else why not (typed reason, worded by `violation`).
 */
export interface SelectionRule<Context, Choice, Reason> extends RuleBase {
  readonly strength: 'selection';
  applies(context: Context, policy: Policy): true | Words;
  forbids(choice: Choice, context: Context, policy: Policy): Reason | null;
  violation(reason: Reason): Words;
}

export type Rule<Context, Choice = never, Reason = never> =
  | HardRule<Context>
  | GoalRule<Context>
  | SelectionRule<Context, Choice, Reason>;
