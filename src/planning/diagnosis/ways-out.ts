/**
 * Two or three ways out, each a scenario that can be run as it stands: from what each rule of the contradiction must give by
 * itself, from what all must give together, and from arithmetic. Only those are kept under which the same model has a plan.
 */
import { elastic } from '../../../models/lp/elastic.ts';
import type { Constraint, LinearModel } from '../../../models/lp/model.ts';
import { type Parameter, type ParameterId, type Policy, parameters } from '../../../models/parameters.ts';
import type { Relief } from '../../../models/rule.ts';
import type { Words } from '../../../models/words.ts';
import type { County } from '../../county/county.ts';
import { namesOf } from '../../scenario/operations/names.ts';
import { changeWords } from '../../scenario/operations/set-policy.ts';
import { mostOperations, Scenario, scenarioWords } from '../../scenario/scenario.ts';
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
  /** A plan that should keep the rules then, and the model of which it is one. */
  readonly plan: { readonly of: LinearModel; readonly values: readonly number[] } | null;
}

interface Under extends Basis {
  /** The county that is planned: who is there when the year begins. */
  readonly planned: (county: County) => County;
  readonly places: Places;
}

/** Ways found, and how many operations the shortest one has that is too long for a scenario; null where none is. */
export interface FoundWays {
  readonly ways: Ways;
  readonly tooLong: number | null;
}

export async function waysOut(
  stage: ImpossibleStage,
  contradiction: Contradiction,
  basis: Under,
  question: Question,
): Promise<FoundWays> {
  const found = new Found(stage, basis, question);
  for (const candidate of candidates(stage, contradiction)) await found.take(candidate);
  return { ways: found.ways, tooLong: found.tooLong };
}

/**
 * Where there is no choice yet: what each rule that gives in the way known gives instead, when it may not; then what helps, and
 * of the contradiction what is still needed with it.
 */
export async function furtherWays(
  { waysOut: known = [], conflicts, relaxations }: NonNullable<Plan['diagnosis']>,
  { stage, basis }: { readonly stage: ImpossibleStage; readonly basis: Under },
  question: Question,
): Promise<Ways> {
  const found = new Found(stage, basis, question, known);
  for (const { rule } of relaxations) {
    if (found.ways.length >= ENOUGH || question.left() <= 0) break;
    const otherwise = await wayOutWithout(rule, stage, question);
    if (otherwise === null) continue;
    for (const candidate of alternatives(stage, otherwise)) await found.take(candidate);
  }
  const rules = new Set(conflicts.map(({ rule }) => rule));
  for (const proposal of stage.helping()) {
    if (found.ways.length >= ENOUGH || question.left() <= 0) break;
    const candidate = await helpedBy(proposal, rules, basis, stage, question);
    if (candidate !== null) await found.take(candidate);
  }
  return found.ways;
}

async function helpedBy(
  proposal: Proposal,
  rules: ReadonlySet<string>,
  basis: Under,
  stage: ImpossibleStage,
  question: Question,
): Promise<Candidate | null> {
  const scenario = asScenario(proposal, basis);
  const changed = scenario && under(basis, scenario);
  if (changed === null) return null;
  const helped = stage.again(basis.planned(changed.county), changed.policy);
  const flexible = elastic(onlyGiving(helped.model, (rule) => rules.has(rule)));
  const seen = await question.conflict(flexible, helped.late, false);
  if (seen.kind !== 'conflict') return null;
  const wayOut = await wholeWayOut(flexible, { late: helped.late, open: null, near: seen.least }, question);
  const [rest] = wayOut === null ? [] : alternatives(helped, wayOut);
  return rest === undefined ? null : { ...rest, operations: [...proposal, ...rest.operations] };
}

/** The model in which rows of some rules alone may give. */
const onlyGiving = (model: LinearModel, gives: (rule: string) => boolean): LinearModel => ({
  ...model,
  constraints: model.constraints.map((row) => {
    const { relaxPrice: _kept, ...rigid } = row;
    return gives(row.rule) ? row : rigid;
  }),
});

class Found {
  readonly ways: Ways[number][];
  tooLong: number | null = null;
  readonly #keys: Set<string>;
  readonly #stage: ImpossibleStage;
  readonly #basis: Under;
  readonly #question: Question;
  readonly #started: number;

  constructor(stage: ImpossibleStage, basis: Under, question: Question, known: Ways = []) {
    this.ways = [...known];
    this.#keys = new Set(known.map(({ scenario }) => keyOf(scenario.operations as Proposal)));
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
    const { length } = candidate.operations;
    if (length > mostOperations) {
      this.tooLong = Math.min(length, this.tooLong ?? length);
      return;
    }
    const key = keyOf(candidate.operations);
    const enough = this.ways.length >= (this.#hasTimeForTrials() ? MOST : ENOUGH);
    if (enough || this.#question.left() <= 0 || this.#keys.has(key)) return;
    if (!(await this.#works(candidate))) return;
    const mildest = await this.#mildest(candidate);
    const scenario = asScenario(mildest.operations, this.#basis);
    if (scenario === null) return;
    this.#keys.add(key);
    const affected = subjectsOf(loosened(scenario, mildest, this.#stage, this.#basis), this.#basis.places);
    this.ways.push(wordsOf(scenario, affected, this.#basis, this.#basis.places));
  }

  async #works(candidate: Candidate): Promise<boolean> {
    const scenario = asScenario(candidate.operations, this.#basis);
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
  const flexible = elastic(onlyGiving(model, (each) => each !== rule));
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
  const proposed = stage.proposals().map((operations): Candidate => ({ operations, rules: new Set(), plan: null }));
  return [
    ...byRule.flatMap((each) => each.slice(0, 1)),
    ...byRule.flatMap((each) => each.slice(1)),
    ...together.slice(0, 1),
    ...proposed,
  ];
}

/** Every rule that gives needs a relief of its own; the first rule's alternatives are offered one by one. */
function alternatives({ relief, model }: ImpossibleStage, { breaks, values }: WayOut): Candidate[] {
  const each = breaks.map(({ rule, rows }) => relief(rule, rows, values));
  if (each.length === 0 || each.some((reliefs) => reliefs.length === 0)) return [];
  const [first, ...others] = each;
  const rest = others.flatMap((reliefs) => reliefs[0]!);
  const rules = new Set(breaks.map(({ rule }) => rule));
  return first!.map((reliefs) => ({
    operations: onceOnly([...reliefs, ...rest]).map(operationOf),
    rules,
    plan: { of: model, values },
  }));
}

/** Two rules that ask for more of the same pay are both content with the larger amount. */
const onceOnly = (reliefs: readonly Relief[]): readonly Relief[] => [
  ...reliefs
    .reduce((kept, relief) => {
      const key = 'pay' in relief ? `${relief.pay.item} ${relief.pay.key}` : JSON.stringify(relief);
      const other = kept.get(key);
      const isLess = other !== undefined && 'pay' in other && 'pay' in relief && relief.pay.by < other.pay.by;
      return isLess ? kept : kept.set(key, relief);
    }, new Map<string, Relief>())
    .values(),
];

function operationOf(relief: Relief): Proposal[number] {
  if ('parameter' in relief) return { op: 'setPolicy', parameter: relief.parameter, value: relief.value };
  if ('posts' in relief) return { op: 'changePosts', by: relief.posts };
  if ('pay' in relief) return { op: 'changePay', ...relief.pay };
  if ('rooms' in relief) return { op: 'changeRooms', ...relief.rooms };
  return { op: 'pin', teacher: relief.stays, kind: 'stays', reason: '本次不作安排（诊断所列可行办法）' };
}

/** The operations as a scenario with a title in words; null where they are no valid scenario. */
export function asScenario(operations: readonly unknown[], basis: Basis): Scenario | null {
  const untitled = { format: 'junheng-scenario/2', title: { zh: '可行办法', en: 'A way out' }, operations };
  const parsed = Scenario.safeParse(untitled);
  if (!parsed.success) return null;
  const [first, ...others] = sentencesOf(parsed.data, basis);
  if (first === undefined) return null;
  const zh = others.length === 0 ? first.zh : `${first.zh}等 ${others.length + 1} 项`;
  const en = others.length === 0 ? first.en : `${first.en} and ${others.length} more`;
  return { ...parsed.data, title: { zh: `可行办法：${zh}`.slice(0, 200), en: `Way out: ${en}`.slice(0, 200) } };
}

async function worksUnder(
  scenario: Scenario,
  { plan }: Candidate,
  stage: ImpossibleStage,
  basis: Under,
  question: Question,
): Promise<boolean> {
  const changed = under(basis, scenario);
  if (changed === null) return false;
  const { model, late } = stage.again(basis.planned(changed.county), changed.policy);
  // The plan at hand is checked by adding its rows up; only where it does not do is the solver asked.
  if (plan !== null && keeps(model, plan.of, plan.values)) return true;
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

/** What each operation does; of a value of policy, from what to what. */
function sentencesOf(scenario: Scenario, { county, policy }: Basis): readonly Words[] {
  const inForce: Readonly<Record<string, unknown>> = policy;
  const plain = scenarioWords(scenario, namesOf(county.schools));
  return scenario.operations.map((operation, index) =>
    operation.op === 'setPolicy' ? changeWords(operation, inForce[operation.parameter]) : plain[index]!,
  );
}

export function wordsOf(scenario: Scenario, affected: readonly string[], basis: Basis, places: Places): Ways[number] {
  const sentences = Map.groupBy(sentencesOf(scenario, basis), ({ zh }) => zh);
  const where = listed(affected, places);
  const groups = [...sentences.values()];
  // One sentence more is as short to say as to count.
  const shown = groups.length <= MOST_SENTENCES + 1 ? groups : groups.slice(0, MOST_SENTENCES);
  const rest = groups.slice(shown.length).reduce((sum, same) => sum + same.length, 0);
  const join = (language: keyof Words, mark: string) =>
    [
      ...shown.map((same) => `${same[0]![language]}${same.length > 1 ? times(same.length)[language] : ''}`),
      ...(rest === 0 ? [] : [furtherOnes(rest)[language]]),
    ].join(mark);
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

/** Sentences of a way out said in full; its scenario holds them all. */
const MOST_SENTENCES = 12;

const furtherOnes = (count: number): Words => ({
  zh: `另有 ${count} 项，详见该情景`,
  en: `${count} more, all in the scenario`,
});

const times = (count: number): Words => ({ zh: `（共 ${count} 项）`, en: ` (${count} times)` });
