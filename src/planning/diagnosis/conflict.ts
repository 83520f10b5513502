/**
 * A smallest set of rules that contradict each other, each confirmed to be necessary, and what gives the least. Solvers' own
 * conflict sets are not used: for integer conflicts they say no more than "maybe".
 */
import { type ElasticModel, elastic } from '../../../models/lp/elastic.ts';
import type { LinearModel } from '../../../models/lp/model.ts';
import type { Giving } from '../../solver/port.ts';
import { type WayOut, wholeWayOut, without } from './breaks.ts';
import { planOf } from './feasible.ts';
import type { Question } from './question.ts';

export interface Contradiction {
  /** In the order of the model; empty when time ran out before anything was seen. */
  readonly rules: readonly string[];
  /** Rows it rests on, by position; null where only the rules are known. */
  readonly rows: ReadonlySet<number> | null;
  /** Every rule of it was seen to be necessary: without it the rest can be met. */
  readonly complete: boolean;
  readonly least: WayOut | null;
  /** No way out gives less, in all. */
  readonly leastProven: boolean;
  /** By rule: a way out where of the contradiction this rule alone gives. */
  readonly alone: ReadonlyMap<string, WayOut>;
}

export async function contradictionOf(
  model: LinearModel,
  late: readonly number[],
  question: Question,
): Promise<Contradiction> {
  const flexible = elastic(model);
  const seen = await question.conflict(flexible, late);
  if (seen.kind !== 'conflict')
    return inWholeNumbers(model, flexible, { late, near: seen.kind === 'none' ? seen.keeping : null }, question);
  const given = new Set(
    flexible.slacks.filter(({ variable }) => (seen.least[variable] ?? 0) > 1e-6).map(({ rule }) => rule),
  );
  const apart = [...given].filter((rule) => !seen.rules.includes(rule));
  const [least, ...each] = await Promise.all([
    wholeWayOut(flexible, { late, open: null, near: seen.least }, question),
    ...seen.rules.map((rule) => {
      const near = seen.alone.get(rule) ?? null;
      if (near === null) return null;
      const gives = new Set(
        flexible.slacks.filter(({ variable }) => (near[variable] ?? 0) > 1e-6).map((slack) => slack.rule),
      );
      const open = new Set([rule, ...apart.filter((each) => gives.has(each))]);
      return wholeWayOut(flexible, { late, open, near }, question);
    }),
  ]);
  const alone = new Map(seen.rules.flatMap((rule, index) => (each[index] ? [[rule, each[index]] as const] : [])));
  const confirmed = await Promise.all(
    seen.rules.map((rule) => alone.has(rule) || isNecessary(rule, seen.rules, model, late, question)),
  );
  return {
    rules: seen.rules,
    rows: new Set(seen.rows),
    complete: confirmed.every(Boolean),
    least: least ?? null,
    leastProven: least != null && least.price - seen.price < 0.5 && wholePrices(flexible),
    alone,
  };
}

/** Where all prices and amounts are whole, nothing lies between two whole numbers; the relaxation is known to half a unit. */
const wholePrices = ({ slacks, model }: ElasticModel): boolean =>
  slacks.every(({ price, variable }) => Number.isInteger(price) && model.variables[variable]!.integer);

/** Whether the other rules of the contradiction can be met together. */
async function isNecessary(
  rule: string,
  rules: readonly string[],
  model: LinearModel,
  late: readonly number[],
  question: Question,
): Promise<boolean> {
  const others = new Set(
    model.constraints.map((row) => row.rule).filter((each) => each === rule || !rules.includes(each)),
  );
  return (await planOf(without(model, others), late, question)) !== null;
}

/** No contradiction in the relaxation: rules are deleted one by one, each answer an integer solve. */
async function inWholeNumbers(
  model: LinearModel,
  flexible: ElasticModel,
  { late, near }: { readonly late: readonly number[]; readonly near: Giving | null },
  question: Question,
): Promise<Contradiction> {
  const least = await wholeWayOut(flexible, { late, open: null, near }, question);
  const gives = new Set(least?.breaks.map(({ rule }) => rule) ?? []);
  const all = [...new Set(flexible.slacks.map(({ rule }) => rule))];
  let kept = model;
  let complete = true;
  const necessary: string[] = [];
  for (const rule of [...all.filter((each) => !gives.has(each)), ...all.filter((each) => gives.has(each))]) {
    const rest = without(kept, new Set([rule]));
    const possible = await question.isFeasible(rest);
    if (possible === false) kept = rest;
    if (possible === true) necessary.push(rule);
    complete &&= possible !== null;
  }
  const rules = all.filter((rule) => necessary.includes(rule));
  const apart = [...gives].filter((rule) => !rules.includes(rule));
  const alone = new Map<string, WayOut>();
  for (const rule of rules) {
    const wayOut =
      (await wholeWayOut(flexible, { late, open: new Set([rule]), near }, question)) ??
      (await wholeWayOut(flexible, { late, open: new Set([rule, ...apart]), near }, question));
    if (wayOut !== null) alone.set(rule, wayOut);
  }
  return { rules, rows: null, complete, least, leastProven: least !== null, alone };
}
