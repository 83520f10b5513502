/**
 * When it cannot be done: which rules conflict, for which schools, and the cheapest set of relaxations, re-verified.
 * First form of models.md §6: the elastic model (every rule may be broken at a price in its own unit, least total first) and a
 * smallest set of conflicting rules, found by deletion, each member confirmed necessary. Rules that the way out leaves alone
 * are deleted first, so that conflict and way out speak of the same rules wherever they can. Solvers' own conflict sets are
 * not used: for integer conflicts they say no more than "maybe".
 */
import { elastic } from '../../models/lp/elastic.ts';
import type { Constraint, LinearModel } from '../../models/lp/model.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import type { Optimiser, Outcome } from '../solver/port.ts';
import { ruleOf, sentenceOf } from './catalogue.ts';
import type { Plan } from './plan.ts';
import { amountWords } from './plan-words.ts';

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
  const places = placesOf(county);
  const cheapest = await leastBreaks(model, question);
  const conflict = await conflictingRules(model, new Set(cheapest.map(({ rule }) => rule)), question);
  const { breaks, apart } = await neededBreaks(model, cheapest, conflict, question);
  const conflicts = conflict.rules.map((rule) =>
    worded(rule, breaks.find((each) => each.rule === rule)?.rows ?? [], places, policy),
  );
  const relaxations = breaks.map((each) => relaxation(each, places));
  return {
    words: headline({ conflict, breaks, apart }),
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

interface ConflictingRules {
  /** Each seen to be necessary: without it the rest can be met. */
  readonly rules: readonly string[];
  /** False when time ran out before every rule was tried: others may then belong to it. */
  readonly complete: boolean;
}

/** The model without the rows of these rules that may be relaxed. */
const without = (model: LinearModel, rules: ReadonlySet<string>): LinearModel => ({
  ...model,
  constraints: model.constraints.filter(({ rule, relaxPrice }) => relaxPrice === undefined || !rules.has(rule)),
});

/**
 * Deletion: a rule without which the rest is still impossible is not needed for the conflict. Only rules whose removal
 * was seen to help are named; where time ran out before an answer, nothing is claimed.
 */
async function conflictingRules(
  model: LinearModel,
  wayOut: ReadonlySet<string>,
  question: Question,
): Promise<ConflictingRules> {
  const rules = [
    ...new Set(model.constraints.filter(({ relaxPrice }) => relaxPrice !== undefined).map(({ rule }) => rule)),
  ];
  const leftAlone = rules.filter((rule) => !wayOut.has(rule));
  const inWayOut = rules.filter((rule) => wayOut.has(rule));
  const all = without(model, new Set(leftAlone));
  // Often the rules of the way out conflict by themselves: one question then settles all the others.
  const byThemselves = wayOut.size > 0 && leftAlone.length > 1 && (await question.isFeasible(all)) === false;
  let kept = byThemselves ? all : model;
  let complete = true;
  const necessary: string[] = [];
  for (const rule of byThemselves ? inWayOut : [...leftAlone, ...inWayOut]) {
    const rest = without(kept, new Set([rule]));
    const possible = await question.isFeasible(rest);
    if (possible === false) kept = rest;
    if (possible === true) necessary.push(rule);
    complete &&= possible !== null;
  }
  return { rules: rules.filter((rule) => necessary.includes(rule)), complete };
}

interface WayOut {
  readonly breaks: readonly Break[];
  /** Relaxed, though not in the conflict that is named: seen to be needed because of another conflict. */
  readonly apart: readonly string[];
}

/** Keeps of the way out what it needs: a rule outside the named conflict stays only if the rest without it is impossible. */
async function neededBreaks(
  model: LinearModel,
  cheapest: readonly Break[],
  { rules }: ConflictingRules,
  question: Question,
): Promise<WayOut> {
  let breaks = cheapest;
  const apart: string[] = [];
  for (const { rule } of cheapest.filter((each) => !rules.includes(each.rule))) {
    const others = breaks.filter((each) => each.rule !== rule);
    const possible = others.length === 0 ? null : await question.isFeasible(relaxed(model, others));
    if (possible === true) breaks = others;
    if (possible === false) apart.push(rule);
  }
  return { breaks, apart };
}

interface Places {
  readonly schools: ReadonlyMap<string, string>;
  readonly people: ReadonlySet<string>;
}

const placesOf = ({ schools, teachers }: County): Places => ({
  schools: new Map(schools.map(({ code, name }) => [code, name])),
  people: new Set(teachers.map(({ id }) => id)),
});

/** Schools by name and people by id, as far as rows belong to them; a row of the whole county belongs to none. */
function subjectsOf(rows: Break['rows'], { schools, people }: Places): string[] {
  const subjects = rows.map(({ label }) => schoolIn(label, schools) ?? (people.has(label) ? label : undefined));
  return [...new Set(subjects.filter((subject) => subject !== undefined))];
}

/** Labels hold school codes between brackets and commas, e.g. `441823-07,music`. */
const schoolIn = (label: string, names: ReadonlyMap<string, string>): string | undefined =>
  label
    .split(/[\s,[\]→]+/)
    .map((part) => names.get(part))
    .find((name) => name !== undefined);

/** Schools by name; people only counted, since their names are no part of the plan. */
function listed(subjects: readonly string[], { people }: Places): Words {
  const persons = subjects.filter((subject) => people.has(subject)).length;
  const schools = subjects.filter((subject) => !people.has(subject));
  const shown = schools.slice(0, NAMES_SHOWN);
  const more = schools.length > shown.length;
  const parts = {
    zh: [`${shown.join('、')}${more ? `等 ${schools.length} 所学校` : ''}`, persons > 0 ? `教师 ${persons} 人` : ''],
    en: [
      `${shown.join(', ')}${more ? ` and ${schools.length - shown.length} more` : ''}`,
      persons > 0 ? `${persons} teachers` : '',
    ],
  };
  return { zh: parts.zh.filter(Boolean).join('；'), en: parts.en.filter(Boolean).join('; ') };
}

function relaxation({ rule, amount, rows }: Break, places: Places): Relaxation {
  const { title, unit } = ruleOf(rule);
  const subjects = subjectsOf(rows, places);
  const where = listed(subjects, places);
  const much = amountWords(amount, unit);
  return {
    rule,
    amount,
    unit,
    subjects,
    words: {
      zh: `可放宽「${title.zh}」（规则 ${rule}）共 ${much.zh}${where.zh && `，涉及：${where.zh}`}。`,
      en: `Relax “${title.en}” (rule ${rule}) by ${much.en}${where.en && `: ${where.en}`}.`,
    },
  };
}

function worded(rule: string, rows: Break['rows'], places: Places, policy: Policy): Conflict {
  const { title } = ruleOf(rule);
  const sentence = sentenceOf(ruleOf(rule), policy);
  return {
    rule,
    subjects: subjectsOf(rows, places),
    words: {
      zh: `「${title.zh}」（规则 ${rule}）：${sentence.zh}`,
      en: `“${title.en}” (rule ${rule}): ${sentence.en}`,
    },
  };
}

const titlesZh = (rules: readonly string[]): string => rules.map((rule) => `「${ruleOf(rule).title.zh}」`).join('');
const titlesEn = (rules: readonly string[]): string => rules.map((rule) => `“${ruleOf(rule).title.en}”`).join(', ');

/** What conflicts, then the way out; a rule relaxed outside the named conflict is explained, not left to be wondered at. */
function headline({ conflict: { rules, complete }, breaks, apart }: WayOut & { conflict: ConflictingRules }): Words {
  const several = rules.length > 0;
  const zh = [
    rules.length === 1
      ? `${titlesZh(rules)}无法满足。`
      : `${several ? titlesZh(rules) : '现有各项硬规则'}无法同时满足。`,
    several && !complete ? '时限内未能逐条核实完毕，可能还涉及其他规则。' : '',
    apart.length > 0 ? `${titlesZh(apart)}不在上述冲突之内，但与其他规则另有冲突，也须放宽。` : '',
    breaks.length === 0 ? '时限内未找出放宽办法。' : '可行办法之一如下，各项须同时放宽。',
  ];
  const en = [
    rules.length === 1
      ? `${titlesEn(rules)} cannot be met.`
      : `${several ? titlesEn(rules) : 'The hard rules'} cannot all be met.`,
    several && !complete ? 'Time ran out before every rule was tried; others may be involved.' : '',
    apart.length > 0 ? `Outside this conflict, ${titlesEn(apart)} must give way too, for another one.` : '',
    breaks.length === 0 ? 'No way out was found in time.' : 'One way out is listed; all of it must give way together.',
  ];
  return { zh: zh.join(''), en: en.filter(Boolean).join(' ') };
}
