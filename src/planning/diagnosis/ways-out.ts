/**
 * Two or three ways out, each a scenario that can be run as it stands: from what each rule of the contradiction must give by
 * itself, from what all must give together, and from arithmetic. Only those are kept under which the same model has a plan.
 */
import { elastic } from '../../../models/lp/elastic.ts';
import type { Constraint } from '../../../models/lp/model.ts';
import { type Parameter, type ParameterId, type Policy, parameters } from '../../../models/parameters.ts';
import type { Relief } from '../../../models/rule.ts';
import type { Words } from '../../../models/words.ts';
import type { County } from '../../county/county.ts';
import { namesOf } from '../../scenario/operations/names.ts';
import { changeWords } from '../../scenario/operations/set-policy.ts';
import { Scenario, scenarioWords } from '../../scenario/scenario.ts';
import type { Plan } from '../plan.ts';
import { keeps, type WayOut, wholeWayOut } from './breaks.ts';
import type { Contradiction } from './conflict.ts';
import { planOf } from './feasible.ts';
import type { ImpossibleStage, Proposal } from './impossible-stage.ts';
import { listed, type Places, subjectsOf } from './names.ts';
import type { Question } from './question.ts';
import { type Basis, under } from './under.ts';

export type Ways = NonNullable<NonNullable<Plan['diagnosis']>['waysOut']>;

/** So many are offered; more would be a catalogue, not a choice. */
const MOST = 3;
/** With so many there is a choice, and nothing more is looked for. */
const ENOUGH = 2;

/** Up to so many variables a trial takes no time worth counting. */
const SMALL = 4000;
const TRIALS_MS = 3000;

interface Candidate {
  readonly operations: Proposal;
  /** Rules that give, so that those affected can be named. */
  readonly rules: ReadonlySet<string>;
  /** A plan that should keep the rules then. */
  readonly values: readonly number[] | null;
}

interface Under extends Basis {
  /** The county that is planned: who is there when the year begins. */
  readonly planned: (county: County) => County;
  readonly places: Places;
}

export async function waysOut(
  stage: ImpossibleStage,
  contradiction: Contradiction,
  basis: Under,
  question: Question,
): Promise<Ways> {
  const found = new Found(stage, basis, question);
  for (const candidate of candidates(stage, contradiction)) await found.take(candidate);
  // Where one way alone was found: what each rule that gives in it gives instead, when it may not.
  for (const { rule } of contradiction.least?.breaks ?? []) {
    if (found.ways.length >= ENOUGH || question.left() <= 0) break;
    const otherwise = await wayOutWithout(rule, stage, question);
    if (otherwise === null) continue;
    for (const candidate of alternatives(stage, otherwise)) await found.take(candidate);
  }
  return found.ways;
}

class Found {
  readonly ways: Ways[number][] = [];
  readonly #keys = new Set<string>();
  readonly #stage: ImpossibleStage;
  readonly #basis: Under;
  readonly #question: Question;
  readonly #started: number;

  constructor(stage: ImpossibleStage, basis: Under, question: Question) {
    this.#stage = stage;
    this.#basis = basis;
    this.#question = question;
    this.#started = question.left();
  }

  /** Small models answer at once; of a large one the first seconds are for trials, the rest for other ways. */
  #hasTimeForTrials(): boolean {
    const small = this.#stage.model.variables.length <= SMALL;
    return this.#question.left() > (small ? 0 : this.#started - TRIALS_MS);
  }

  /** Keeps the candidate if it works and is another way than those known. */
  async take(candidate: Candidate): Promise<void> {
    const key = keyOf(candidate.operations);
    const enough = this.ways.length >= (this.#hasTimeForTrials() ? MOST : ENOUGH);
    if (enough || this.#question.left() <= 0 || this.#keys.has(key)) return;
    if (!(await this.#works(candidate))) return;
    const mildest = await this.#mildest(candidate);
    const scenario = asScenario(mildest.operations, this.#basis.county);
    if (scenario === null) return;
    this.#keys.add(key);
    const affected = subjectsOf(loosened(scenario, mildest, this.#stage, this.#basis), this.#basis.places);
    this.ways.push(wordsOf(scenario, affected, this.#basis, this.#basis.places));
  }

  async #works(candidate: Candidate): Promise<boolean> {
    const scenario = asScenario(candidate.operations, this.#basis.county);
    return scenario !== null && (await worksUnder(scenario, candidate, this.#stage, this.#basis, this.#question));
  }

  /** A way out that turns one number alone, turned no further than it must be, as nearly as the time for it allows. */
  async #mildest(candidate: Candidate): Promise<Candidate> {
    const [operation, ...others] = candidate.operations;
    if (operation?.op !== 'setPolicy' || others.length > 0 || typeof operation.value !== 'number') return candidate;
    const id = operation.parameter as ParameterId;
    const now = this.#basis.policy[id];
    const step = stepOf(parameters[id], this.#basis.policy);
    if (step === null || typeof now !== 'number') return candidate;
    let [refused, found] = [now, operation.value];
    while (Math.abs(found - refused) > step + 1e-9 && this.#hasTimeForTrials()) {
      const value = Number((refused + Math.round((found - refused) / 2 / step) * step).toFixed(4));
      if (value === found || value === refused) break;
      const works = await this.#works({ ...candidate, operations: [{ ...operation, value }] });
      if (works) found = value;
      else refused = value;
    }
    return { ...candidate, operations: [{ ...operation, value: found }] };
  }
}

/** Steps in which people set a value; null where the amount asked for is exact already. */
function stepOf(parameter: Parameter, policy: Policy): number | null {
  if (parameter.kind !== 'number' || parameter.unit === 'yuan a year') return null;
  if (parameter.unit === 'yuan a month') return policy['pay.allowanceStep'];
  return parameter.integer === true ? 1 : 0.01;
}

/** The least that must give when one rule may not. */
async function wayOutWithout(
  rule: string,
  { model, late }: ImpossibleStage,
  question: Question,
): Promise<WayOut | null> {
  const flexible = elastic({
    ...model,
    constraints: model.constraints.map((row) => {
      const { relaxPrice: _kept, ...rigid } = row;
      return row.rule === rule ? rigid : row;
    }),
  });
  const seen = await question.conflict(flexible, late, false);
  return seen.kind === 'conflict' ? wholeWayOut(flexible, { late, open: null, near: seen.least }, question) : null;
}

/** Two ways that turn the same screws are one, however far each turns them. */
const keyOf = (operations: Proposal): string =>
  JSON.stringify(
    operations.map((operation) => {
      const { value: _value, by: _by, ...which } = operation;
      return which;
    }),
  );

/** One alternative of every rule first, then the others, then what must give together, then arithmetic. */
function candidates(stage: ImpossibleStage, { rules, alone, least }: Contradiction): Candidate[] {
  const byRule = rules.map((rule) => {
    const wayOut = alone.get(rule);
    return wayOut === undefined ? [] : alternatives(stage, wayOut);
  });
  const together = least === null ? [] : alternatives(stage, least);
  const proposed = stage.proposals().map((operations): Candidate => ({ operations, rules: new Set(), values: null }));
  return [
    ...byRule.flatMap((each) => each.slice(0, 1)),
    ...byRule.flatMap((each) => each.slice(1)),
    ...together.slice(0, 1),
    ...proposed,
  ];
}

/** Every rule that gives needs a relief of its own; the first rule's alternatives are offered one by one. */
function alternatives({ relief }: ImpossibleStage, { breaks, values }: WayOut): Candidate[] {
  const each = breaks.map(({ rule, rows }) => relief(rule, rows, values));
  if (each.length === 0 || each.some((reliefs) => reliefs.length === 0)) return [];
  const [first, ...others] = each;
  const rest = others.flatMap((reliefs) => reliefs[0]!);
  const rules = new Set(breaks.map(({ rule }) => rule));
  return first!.map((reliefs) => ({ operations: [...reliefs, ...rest].map(operationOf), rules, values }));
}

function operationOf(relief: Relief): Proposal[number] {
  if ('parameter' in relief) return { op: 'setPolicy', parameter: relief.parameter, value: relief.value };
  if ('posts' in relief) return { op: 'changePosts', by: relief.posts };
  if ('pay' in relief) return { op: 'changePay', ...relief.pay };
  if ('rooms' in relief) return { op: 'changeRooms', ...relief.rooms };
  return { op: 'pin', teacher: relief.stays, kind: 'stays', reason: '本次不作安排（诊断所列可行办法）' };
}

/** The operations as a scenario with a title in words; null where they are no valid scenario. */
export function asScenario(operations: readonly unknown[], county: County): Scenario | null {
  const untitled = { format: 'junheng-scenario/2', title: { zh: '可行办法', en: 'A way out' }, operations };
  const parsed = Scenario.safeParse(untitled);
  if (!parsed.success) return null;
  const [first, ...others] = scenarioWords(parsed.data, namesOf(county.schools));
  if (first === undefined) return null;
  const zh = others.length === 0 ? first.zh : `${first.zh}等 ${others.length + 1} 项`;
  const en = others.length === 0 ? first.en : `${first.en} and ${others.length} more`;
  return { ...parsed.data, title: { zh: `可行办法：${zh}`.slice(0, 200), en: `Way out: ${en}`.slice(0, 200) } };
}

async function worksUnder(
  scenario: Scenario,
  { values }: Candidate,
  stage: ImpossibleStage,
  basis: Under,
  question: Question,
): Promise<boolean> {
  const changed = under(basis, scenario);
  if (changed === null) return false;
  const { model, late } = stage.again(basis.planned(changed.county), changed.policy);
  // The plan at hand is checked by adding its rows up; only where it does not do is the solver asked.
  if (values !== null && keeps(model, stage.model, values)) return true;
  return (await planOf(model, late, question)) !== null;
}

/** Labels of the rows of the rules that give which the scenario loosens or takes away. */
function loosened(scenario: Scenario, { rules }: Candidate, stage: ImpossibleStage, basis: Under): readonly string[] {
  const changed = under(basis, scenario);
  if (changed === null || rules.size === 0) return [];
  const keyOfRow = ({ rule, label }: Constraint): string => `${rule} ${label}`;
  const { model } = stage.again(basis.planned(changed.county), changed.policy);
  const after = new Map(model.constraints.map((row) => [keyOfRow(row), row]));
  return stage.model.constraints
    .filter((row) => {
      const other = after.get(keyOfRow(row));
      return rules.has(row.rule) && (other === undefined || other.lower < row.lower || other.upper > row.upper);
    })
    .map(({ label }) => label);
}

/** What each operation does; of a value also what it is now. */
function sentencesOf(scenario: Scenario, { county, policy }: Basis): readonly Words[] {
  const plain = scenarioWords(scenario, namesOf(county.schools));
  const known: Readonly<Record<string, unknown>> = policy;
  return scenario.operations.map((operation, index) => {
    const scalar = operation.op === 'setPolicy' && typeof known[operation.parameter] !== 'object';
    return scalar ? changeWords(operation.parameter, known[operation.parameter], operation.value) : plain[index]!;
  });
}

export function wordsOf(scenario: Scenario, affected: readonly string[], basis: Basis, places: Places): Ways[number] {
  const sentences = Map.groupBy(sentencesOf(scenario, basis), ({ zh }) => zh);
  const where = listed(affected, places);
  const join = (language: keyof Words, mark: string) =>
    [...sentences.values()]
      .map((same) => `${same[0]![language]}${same.length > 1 ? times(same.length)[language] : ''}`)
      .join(mark);
  return {
    words: {
      zh: `${join('zh', '；')}${where.zh && `（涉及：${where.zh}）`}。`,
      en: `${join('en', '; ')}${where.en && ` (concerns: ${where.en})`}.`,
    },
    affected: [...affected],
    scenario: { ...scenario, derivedFrom: [...scenario.derivedFrom], operations: [...scenario.operations] },
    planned: false,
  };
}

const times = (count: number): Words => ({ zh: `（共 ${count} 项）`, en: ` (${count} times)` });
