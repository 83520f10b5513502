/**
 * When it cannot be done: which rules conflict, for which schools, and the cheapest set of relaxations, re-verified.
 * First form of models.md §6: the elastic model (every rule may be broken at a price in its own unit, least total first) and a
 * smallest set of conflicting rules, found by deletion, each member confirmed necessary. Solvers' own conflict sets are not
 * used: for integer conflicts they say no more than "maybe".
 */
import { elastic } from '../../models/lp/elastic.ts';
import type { Constraint, LinearModel } from '../../models/lp/model.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import type { Optimiser, Outcome } from '../solver/port.ts';
import { ruleOf, sentenceOf } from './catalogue.ts';
import type { Plan } from './plan.ts';

type Diagnosis = NonNullable<Plan['diagnosis']>;
type Conflict = Diagnosis['conflicts'][number];
type Relaxation = Diagnosis['relaxations'][number];

/** Names in a list of words before it is cut: a clerk reads a dozen, the rest is counted. */
const NAMES_SHOWN = 12;

export async function diagnose(
  model: LinearModel,
  county: County,
  policy: Policy,
  optimiser: Optimiser,
  deadlineMs: number,
): Promise<Diagnosis> {
  const question = new Question(optimiser, deadlineMs);
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  const breaks = await leastBreaks(model, question);
  const conflicting = await conflictingRules(model, question);
  const relaxations = breaks.map((each) => relaxation(each, names));
  const conflicts = conflicting.map((rule) =>
    conflict(rule, breaks.find((each) => each.rule === rule)?.rows ?? [], names, policy),
  );
  return {
    words: headline(conflicts, relaxations),
    conflicts,
    relaxations,
    verified: breaks.length > 0 && (await question.isFeasible(relaxed(model, breaks))) === true,
  };
}

/** One rule and by how much its rows must give way. */
interface Break {
  readonly rule: string;
  readonly amount: number;
  readonly rows: readonly { readonly row: number; readonly amount: number; readonly label: string }[];
}

/** Asks the solver, within one deadline for the whole diagnosis. */
class Question {
  readonly #optimiser: Optimiser;
  readonly #end: number;

  constructor(optimiser: Optimiser, deadlineMs: number) {
    this.#optimiser = optimiser;
    this.#end = performance.now() + deadlineMs;
  }

  solve(model: LinearModel): Promise<Outcome> {
    return this.#optimiser.optimise(model, {
      deadlineMs: Math.max(1, this.#end - performance.now()),
      seed: 0,
      confirm: false,
    });
  }

  /** Whether any plan keeps every row; goals do not matter here. Null when time ran out before an answer. */
  async isFeasible(model: LinearModel): Promise<boolean | null> {
    const { kind } = await this.solve({ ...model, goals: [] });
    if (kind === 'infeasible') return false;
    return kind === 'optimal' || kind === 'feasible' ? true : null;
  }
}

async function leastBreaks(model: LinearModel, question: Question): Promise<Break[]> {
  const { model: flexible, slacks } = elastic(model);
  const outcome = await question.solve(flexible);
  if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return [];
  const broken = slacks
    .map(({ constraint, variable }) => ({ row: constraint, amount: outcome.values[variable] ?? 0 }))
    .filter(({ amount }) => amount > 0)
    .map(({ row, amount }) => ({
      row,
      amount,
      label: model.constraints[row]!.label,
      rule: model.constraints[row]!.rule,
    }));
  return [...Map.groupBy(broken, ({ rule }) => rule)].map(([rule, rows]) => ({
    rule,
    amount: rows.reduce((sum, { amount }) => sum + amount, 0),
    rows,
  }));
}

/** The model with exactly the broken rows widened by what the elastic model found. */
function relaxed(model: LinearModel, breaks: readonly Break[]): LinearModel {
  const amounts = new Map(breaks.flatMap(({ rows }) => rows.map(({ row, amount }) => [row, amount] as const)));
  const widen = (constraint: Constraint, row: number): Constraint => {
    const amount = amounts.get(row);
    return amount === undefined
      ? constraint
      : { ...constraint, lower: constraint.lower - amount, upper: constraint.upper + amount };
  };
  return { ...model, constraints: model.constraints.map(widen) };
}

/**
 * Deletion: a rule without which the rest is still impossible is not needed for the conflict. Only rules whose removal
 * was seen to help are named; where time ran out before an answer, nothing is claimed.
 */
async function conflictingRules(model: LinearModel, question: Question): Promise<string[]> {
  const rules = [
    ...new Set(model.constraints.filter(({ relaxPrice }) => relaxPrice !== undefined).map(({ rule }) => rule)),
  ];
  let kept = model;
  const necessary: string[] = [];
  for (const rule of rules) {
    const without = {
      ...kept,
      constraints: kept.constraints.filter((row) => row.rule !== rule || row.relaxPrice === undefined),
    };
    const possible = await question.isFeasible(without);
    if (possible === false) kept = without;
    if (possible === true) necessary.push(rule);
  }
  return necessary;
}

/** Schools of the rows; the county total is one row of no school. */
function subjectsOf(rows: Break['rows'], names: ReadonlyMap<string, string>): string[] {
  const labels = rows.map(({ label }) => label).filter((label) => label !== 'total');
  return [...new Set(labels.map((label) => schoolIn(label, names) ?? label))];
}

/** Labels hold school codes between brackets and commas, e.g. `441823-07,music`. */
const schoolIn = (label: string, names: ReadonlyMap<string, string>): string | undefined =>
  label
    .split(/[\s,[\]→]+/)
    .map((part) => names.get(part))
    .find((name) => name !== undefined);

function listed(subjects: readonly string[]): Words {
  const shown = subjects.slice(0, NAMES_SHOWN);
  const more = subjects.length > shown.length;
  return {
    zh: `${shown.join('、')}${more ? `等 ${subjects.length} 处` : ''}`,
    en: `${shown.join(', ')}${more ? ` and ${subjects.length - shown.length} more` : ''}`,
  };
}

function relaxation({ rule, amount, rows }: Break, names: ReadonlyMap<string, string>): Relaxation {
  const { title, unit } = ruleOf(rule);
  const subjects = subjectsOf(rows, names);
  const where = listed(subjects);
  return {
    rule,
    amount,
    unit,
    subjects,
    words: {
      zh: `可放宽「${title.zh}」(规则 ${rule})共 ${amount} ${unit.zh}${where.zh && `,涉及:${where.zh}`}。`,
      en: `Relax “${title.en}” (rule ${rule}) by ${amount} ${unit.en}${where.en && `: ${where.en}`}.`,
    },
  };
}

function conflict(rule: string, rows: Break['rows'], names: ReadonlyMap<string, string>, policy: Policy): Conflict {
  const { title } = ruleOf(rule);
  const sentence = sentenceOf(ruleOf(rule), policy);
  return {
    rule,
    subjects: subjectsOf(rows, names),
    words: { zh: `「${title.zh}」(规则 ${rule}):${sentence.zh}`, en: `“${title.en}” (rule ${rule}): ${sentence.en}` },
  };
}

function headline(conflicts: readonly Conflict[], relaxations: readonly Relaxation[]): Words {
  const zh = conflicts.map(({ rule }) => `「${ruleOf(rule).title.zh}」`).join('与');
  const en = conflicts.map(({ rule }) => `“${ruleOf(rule).title.en}”`).join(' and ');
  const least = relaxations[0];
  return {
    zh: `${zh === '' ? '现有各项硬规则' : zh}无法同时满足。${least === undefined ? '时限内未找出放宽办法。' : '可行办法之一(以下各项须同时放宽):'}`,
    en: `${en === '' ? 'The hard rules' : en} cannot all be met. ${least === undefined ? 'No way out was found in time.' : 'One way out, all of it together:'}`,
  };
}
