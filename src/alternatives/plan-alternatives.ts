/**
 * Lists near the best that differ most in who moves: the first from the best, each other from all before it. Every list is
 * carried through leaders, pay and the audit, as a plan like any other.
 */
import { deriveDemand } from '../../models/demand/demand.ts';
import { returnsDue } from '../../models/demand/returns.ts';
import { statusesInForce } from '../../models/demand/status-in-force.ts';
import {
  alternativeModel,
  differing,
  type Movers,
  modelOfList,
  movable,
  SAME_PEOPLE,
} from '../../models/rotation/alternative.ts';
import { buildRotation } from '../../models/rotation/build.ts';
import type { RotationContext } from '../../models/rotation/context.ts';
import { goalParts } from '../../models/rotation/goal-parts.ts';
import { type RotationReading, readRotation } from '../../models/rotation/read.ts';
import { comparePlans } from '../comparison/compare-plans.ts';
import type { ComparedNames } from '../comparison/given-plan.ts';
import { decisionsOf } from '../planning/decisions.ts';
import { countyHash, runIdOf, sealed } from '../planning/identity.ts';
import type { Plan, PlanGoal } from '../planning/plan.ts';
import { type PlanHooks, type PlanProgress, type PlanRequest, planWith } from '../planning/plan-county.ts';
import { planGoal, rotationPlan } from '../planning/rotation.ts';
import { nobodyCanTravel } from '../planning/teaching-findings.ts';
import { notFittingFindings } from '../planning/timetable/document.ts';
import { ProblemError } from '../problems/problem.ts';
import type { GoalResult, Outcome } from '../solver/port.ts';
import type { AlternativeList, Alternatives } from './alternatives.ts';
import { alternativesWords, bestTitle, type Ending, listTitle, listWords } from './alternatives-words.ts';

export interface AlternativesQuestion extends Omit<PlanRequest, 'only' | 'seed'> {
  /** The plan as it was made of the same county, policy and scenarios. */
  readonly best: Plan;
  /** So many lists. */
  readonly count: number;
}

export interface AlternativesRun {
  readonly alternatives: Alternatives;
  /** One a list, in their order. */
  readonly plans: Plan[];
  readonly timings: Readonly<Record<string, number>>;
}

interface Hooks extends Pick<PlanHooks, 'optimiser' | 'signal'> {
  readonly onProgress?: (progress: PlanProgress) => void;
}

/** Part of the time left that the search for the next list may take; the rest is for leaders, pay, audit and lists to come. */
const SHARE = 0.6;
/** Nodes for each of the county's goals that have room: they only tidy up a list within the tolerances. */
const TIDYING_NODES = 20;
/** Above so many variables the search for the farthest list is limited: what it leaves open is told. */
const LARGE = 4000;
const SEARCH_NODES = 100;

/** @throws ProblemError `alternatives.otherPlan`, `alternatives.noList` */
export async function planAlternatives(question: AlternativesQuestion, hooks: Hooks): Promise<AlternativesRun> {
  const { best, count, county: given, policy, deadlineMs } = question;
  const started = performance.now();
  const left = (): number => deadlineMs - (performance.now() - started);
  checkQuestion(question);
  const { county } = returnsDue(statusesInForce(given).county, policy.values);
  const demand = deriveDemand(county, policy.values);
  const posts = best.posts!;
  const seed = best.identity.seed;
  const built = buildRotation({ county, policy: policy.values, demand, posts: posts.rows, seed });
  const search = new Search(built, best, policy.values, seed);
  const plans: Plan[] = [];
  let ending: Ending = 'enough';
  while (plans.length < count) {
    hooks.onProgress?.({ stage: 'rotation', goal: null, value: null, bound: null });
    const found = await search.next(hooks, left() * SHARE);
    if (found === 'none' || found === 'notFound') {
      ending = found;
      break;
    }
    const { reading, goals } = found;
    const request = { ...question, only: best.identity.only, seed, deadlineMs: Math.max(1, left()) };
    const { plan } = await planWith(request, hooks, async (run, roster) => {
      const { quota, timetable = null } = best;
      run.take([...best.goals.filter(({ model }) => model === 'quota' || model === 'timetable'), ...goals]);
      if (quota) run.findings.push(...nobodyCanTravel(roster, demand, policy.values, quota));
      if (timetable) run.findings.push(...notFittingFindings(roster, timetable));
      return { quota, timetable, posts, rotation: rotationPlan(reading, built.context, policy.values, seed) };
    });
    plans.push(numbered(plan, plans.length + 1));
  }
  const lists = plans.map((plan, position) => search.listOf(position, plan));
  const timings = { alternatives: Math.round(performance.now() - started) };
  return { alternatives: document(question, plans, lists, ending), plans, timings };
}

function checkQuestion({ best, county, policy }: AlternativesQuestion): void {
  const { countyHash: countyOfPlan, policyHash } = best.identity;
  if (countyOfPlan !== countyHash(county) || policyHash !== policy.hash)
    throw new ProblemError('alternatives.otherPlan', { plan: best.identity.runId });
  if (best.rotation === null || best.posts === null || (best.status !== 'optimal' && best.status !== 'feasible'))
    throw new ProblemError('alternatives.noList', { plan: best.identity.runId });
}

/** A list of the same county, policy and seed is another plan: it is numbered by what it decides. */
function numbered(plan: Plan, alternative: number): Plan {
  const identity = { ...plan.identity, alternative, runId: runIdOf(plan.identity, decisionsOf(plan)) };
  return sealed({ ...plan, identity });
}

interface Found {
  readonly reading: RotationReading;
  readonly goals: readonly PlanGoal[];
}

interface Known {
  readonly movers: Movers;
  readonly nearest: GoalResult | null;
}

const moveKey = (teacher: string, school: string, { stage, subject }: { stage: string; subject: string }): string =>
  [teacher, school, stage, subject].join(' ');

async function valuesOf(solving: Promise<Outcome>): Promise<readonly number[] | null> {
  const outcome = await solving;
  return outcome.kind === 'optimal' || outcome.kind === 'feasible' ? outcome.values : null;
}

class Search {
  readonly #built: ReturnType<typeof buildRotation>;
  readonly #best: ReadonlyMap<string, PlanGoal>;
  readonly #policy: PlanRequest['policy']['values'];
  readonly #seed: number;
  /** The best first. */
  readonly #known: Known[];
  /** Positions of the moves of the best list among the moves the rules allow. */
  readonly #arcs: ReadonlySet<number>;
  #start: readonly number[] | null = null;

  constructor(
    built: ReturnType<typeof buildRotation>,
    best: Plan,
    policy: PlanRequest['policy']['values'],
    seed: number,
  ) {
    this.#built = built;
    this.#policy = policy;
    this.#seed = seed;
    this.#best = new Map(best.goals.filter(({ model }) => model === 'rotation').map((goal) => [goal.id, goal]));
    const { people, places } = built.context.facts;
    const moves = new Set((best.rotation?.moves ?? []).map(({ teacher, ...to }) => moveKey(teacher, to.to, to)));
    const chosen = built.context.arcs.filter(({ person, place }) => {
      const to = places[place]!;
      return moves.has(moveKey(people[person]!.teacher.id, to.school.code, to));
    });
    this.#arcs = new Set(chosen.map(({ index }) => index));
    this.#known = [{ movers: new Set(chosen.map(({ person }) => person)), nearest: null }];
  }

  #tolerance(goal: string): number {
    return this.#policy['rotation.alternativeTolerance'][goal] ?? 0;
  }

  async next({ optimiser, signal, onProgress }: Hooks, deadlineMs: number): Promise<Found | 'none' | 'notFound'> {
    const { context } = this.#built;
    const started = performance.now();
    const shared = { seed: this.#seed, ...(signal === undefined ? {} : { signal }) };
    const list = modelOfList(this.#built, this.#arcs);
    this.#start ??= await valuesOf(optimiser.optimise(list, { ...shared, deadlineMs, confirm: false }));
    const known = this.#known.map(({ movers }) => movers);
    const allowed = new Map(
      [...this.#best.values()].map(({ id, value }) => [id, { best: value, tolerance: this.#tolerance(id) }]),
    );
    const model = alternativeModel(this.#built, { known, allowed }, this.#policy);
    const isLarge = model.variables.length > LARGE;
    const tidying = this.#built.model.goals.map(({ id }) => [id, TIDYING_NODES] as const);
    const outcome = await optimiser.optimise(model, {
      ...shared,
      confirm: !isLarge,
      deadlineMs: Math.max(1, deadlineMs - (performance.now() - started)),
      nodeLimit: Object.fromEntries(isLarge ? [...tidying, [SAME_PEOPLE, SEARCH_NODES]] : tidying),
      // Of the best list everybody fares as in the best list.
      ...(this.#start === null ? {} : { start: [...this.#start, movable(context)] }),
      onProgress: ({ goal, value, bound }) => onProgress?.({ stage: 'rotation', goal, value, bound }),
    });
    if (outcome.kind !== 'optimal' && outcome.kind !== 'feasible') return 'notFound';
    const nearest = outcome.goals.find(({ id }) => id === SAME_PEOPLE)!;
    if (nearest.value >= movable(context)) return nearest.status === 'proven' ? 'none' : 'notFound';
    const reading = readRotation(outcome.values, context, this.#policy);
    const movers = new Set(reading.moves.map(({ person }) => person));
    this.#known.push({ movers, nearest });
    return { reading, goals: this.#goalsOf(reading, context) };
  }

  /** What is known of the best holds for a list as long as it is as good in all goals before. */
  #goalsOf(reading: RotationReading, context: RotationContext): PlanGoal[] {
    const parts = goalParts(reading, context, this.#policy);
    let asGood = true;
    return [...this.#best.values()].map((best): PlanGoal => {
      const reached = parts.get(best.id)!;
      const { id, unit, resolution } = best;
      const result = { id, unit, resolution, value: reached.value, bound: asGood ? best.bound : null };
      asGood &&= reached.value <= best.value;
      const known: Pick<GoalResult, 'status' | 'proof' | 'confirmedBy'> = asGood
        ? best
        : { status: 'open', proof: 'solver', confirmedBy: [] };
      const { status, proof, confirmedBy } = known;
      return planGoal({ ...result, status, proof, confirmedBy }, reached);
    });
  }

  listOf(position: number, plan: Plan): AlternativeList {
    const { movers, nearest } = this.#known[position + 1]!;
    const before = this.#known.slice(0, position + 1);
    const best = this.#known[0]!.movers;
    const list = {
      number: position + 1,
      planId: plan.identity.runId,
      status: plan.status,
      audited: plan.audit.passed,
      moves: plan.rotation?.moves.length ?? 0,
      joins: movers.difference(best).size,
      leaves: best.difference(movers).size,
      differs: before.map((other) => differing(movers, other.movers)),
      atMost: nearest?.bound == null ? null : movable(this.#built.context) - Math.ceil(nearest.bound - 1e-9),
      proven: nearest?.status === 'proven',
      goals: plan.goals
        .filter(({ model }) => model === 'rotation')
        .map(({ id, rule, title, unit, value }) => {
          const least = this.#best.get(id)!.value;
          return { id, rule, title, unit, best: least, value, over: value - least, tolerance: this.#tolerance(id) };
        }),
    };
    return { ...list, words: listWords(list) };
  }
}

function document(
  { best, count, county }: AlternativesQuestion,
  plans: readonly Plan[],
  lists: readonly AlternativeList[],
  ending: Ending,
): Alternatives {
  const schools = new Map(county.schools.map(({ code, name }) => [code, name]));
  const teachers = new Map(county.teachers.map(({ id, name }) => [id, name]));
  const names: ComparedNames = {
    school: (code) => schools.get(code) ?? null,
    teacher: (id) => teachers.get(id) ?? null,
  };
  const given = [
    { label: bestTitle, run: null, plan: best },
    ...plans.map((plan, position) => ({ label: listTitle(position + 1), run: null, plan })),
  ];
  return {
    format: 'junheng-alternatives/1',
    planId: best.identity.runId,
    asked: count,
    words: alternativesWords(plans.length, count, ending),
    lists: [...lists],
    comparison: plans.length === 0 ? null : comparePlans(given, { onlyDifferences: true, names }),
  };
}
