/**
 * The main job: county + policy + seed → plan. Quota, then rotation against its posts, then pay on the staff after the
 * moves; then the independent audit decides what is recorded. Effects enter only through the optimiser and the callbacks.
 */
import { factsOf } from '../../models/audit/facts/facts.ts';
import { asTheYearBegins } from '../../models/audit/facts/returns.ts';
import { planIndicators } from '../../models/audit/indicators.ts';
import type { ShownGoal } from '../../models/audit/proof/chain.ts';
import type { Decisions } from '../../models/audit/twin.ts';
import { type Demand, deriveDemand } from '../../models/demand/demand.ts';
import { type Return, returnsDue } from '../../models/demand/returns.ts';
import { type StatusesInForce, statusesInForce } from '../../models/demand/status-in-force.ts';
import type { TeacherMove } from '../../models/rotation/head-context.ts';
import type { County } from '../county/county.ts';
import { canonicalHash } from '../policy/canonical.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import type { Finding } from '../problems/problem.ts';
import type { Optimiser } from '../solver/port.ts';
import { asShown } from './as-shown.ts';
import { startBudget } from './budget.ts';
import { findingsBeforePlanning } from './data-findings.ts';
import { decisionsOf } from './decisions.ts';
import type { ImpossibleStage } from './diagnosis/impossible-stage.ts';
import { placesOf } from './diagnosis/names.ts';
import { Question } from './diagnosis/question.ts';
import { furtherWays, type Ways } from './diagnosis/ways-out.ts';
import { plannedWhole } from './diagnosis/whole-plans.ts';
import { diagnose, withWaysOut } from './diagnosis.ts';
import { planHeads } from './heads.ts';
import { identityOf, sealed } from './identity.ts';
import { ledgersAfter } from './ledgers.ts';
import { paidAfter, payrollAfter, planPay, withPayChanges } from './pay.ts';
import { lossFindings, payLosses } from './pay-losses.ts';
import type { Plan, PlanGoal, PlannedScenario, PlanStatus, QuotaPlan, RotationPlan, TimetablePlan } from './plan.ts';
import { policyRows } from './policy-rows.ts';
import { postsForRotation } from './posts-for-rotation.ts';
import { programIdentity } from './program.ts';
import { planQuota } from './quota.ts';
import { recordedAudit } from './recorded-audit.ts';
import { recordedFindings } from './recorded-findings.ts';
import { planRotation } from './rotation.ts';
import { processMemory, remembering, type StageMemory, WatchedFacts } from './stage-memory.ts';
import type { GroupsDone, StageOptions, StageResult } from './stage-result.ts';
import { nobodyCanTravel } from './teaching-findings.ts';
import { withIncumbents } from './timetable/incumbents.ts';
import { backToUntaught } from './timetable/untaught.ts';
import { planTimetable } from './timetable.ts';

export interface PlanRequest {
  readonly county: County;
  readonly policy: ResolvedPolicy;
  /** Findings of the import; they are part of the plan. */
  readonly findings: readonly Finding[];
  /** What-ifs that `county` and `policy` stand under already; the plan names them. */
  readonly scenarios: readonly PlannedScenario[];
  /** One model alone, or all. */
  readonly only: 'quota' | 'rotation' | 'pay' | null;
  readonly seed: number;
  /** Wall milliseconds for the whole run. */
  readonly deadlineMs: number;
}

export interface PlanProgress {
  readonly stage: 'check' | 'quota' | 'timetable' | 'rotation' | 'heads' | 'pay' | 'horizon' | 'audit' | 'waysOut';
  readonly goal: string | null;
  readonly value: number | null;
  readonly bound: number | null;
  /** While groups (or ways out) are taken one by one and no goal of the whole county is known. */
  readonly groups?: GroupsDone;
}

export interface PlanRun {
  readonly plan: Plan;
  /** For `run.json`: milliseconds by stage. Never inside the plan, whose bytes are the same for the same inputs. */
  readonly timings: Readonly<Record<string, number>>;
}

/** A run with the model that had no plan, if one had none. */
interface Planned extends PlanRun {
  readonly impossible: ImpossibleStage | null;
}

export interface PlanHooks {
  readonly optimiser: Optimiser;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** What contradicts what is known; that each way out leads to a whole plan is seen after that. */
  readonly onDiagnosed?: (diagnosis: NonNullable<Plan['diagnosis']>) => void;
  /** Results of earlier plannings whose facts are unchanged; absent = everything is solved. */
  readonly memory?: StageMemory;
}

/** Never throws for a county that cannot be planned: the plan's status says so, with a diagnosis. */
export type PlanCounty = (request: PlanRequest, hooks: PlanHooks) => Promise<PlanRun>;

type StageName = 'quota' | 'timetable' | 'rotation' | 'heads' | 'pay';

/** Shares of what is left of the deadline; pay is arithmetic on a handful of tiers and takes what remains. */
const deadlineShare: Record<StageName, number> = { quota: 0.7, timetable: 0.2, rotation: 0.8, heads: 0.5, pay: 0.9 };

/** Longest time for a diagnosis: a county of 150 schools takes a sixth of it where nothing else runs. */
const DIAGNOSIS_MS = 60_000;
/** Longest time for planning the ways out as a whole, all together. */
const WHOLE_PLANS_MS = 300_000;

/** The county as it was ordered, and whose absences reach into the month planned. */
interface AsOrdered {
  readonly given: County;
  readonly statuses: StatusesInForce;
}

/** What has been decided so far; the run stops at the first model without a plan. */
class Run {
  readonly timings: Record<string, number> = {};
  readonly findings: Finding[];
  goals: readonly PlanGoal[] = [];
  /** Of the goals whose proof the plan shows. */
  shown: readonly ShownGoal[] = [];
  status: PlanStatus = 'optimal';
  clockStopped = false;
  diagnosis: Plan['diagnosis'] = null;
  impossible: ImpossibleStage | null = null;
  readonly #request: PlanRequest;
  /** The county as it was ordered: what-ifs work on it. */
  readonly #given: County;
  readonly #hooks: PlanHooks;
  readonly #budget;

  /** The facts as models see them, with what the demand was derived from. */
  readonly facts: WatchedFacts;
  readonly demand: Demand;
  readonly #demandReads: ReadonlySet<string>;

  constructor(request: PlanRequest, { given, statuses }: AsOrdered, hooks: PlanHooks) {
    this.#request = request;
    this.#given = given;
    this.#hooks = hooks;
    this.#budget = startBudget(request.deadlineMs);
    this.facts = new WatchedFacts(request.county, request.policy.values);
    const { county, policy } = this.facts;
    const { result: demand, reads } = this.facts.notingNow(() => deriveDemand(county, policy));
    this.demand = demand;
    this.#demandReads = reads;
    this.findings = [
      ...request.findings,
      ...findingsBeforePlanning(statuses, request.county, demand, request.policy.values),
    ];
  }

  wants(stage: StageName): boolean {
    const { only } = this.#request;
    const alone = stage === 'heads' ? 'rotation' : stage === 'timetable' ? 'quota' : stage;
    return (only === null || only === alone) && (this.status === 'optimal' || this.status === 'feasible');
  }

  /** Runs one model on what others handed it; its part of the plan, or null with the status and the diagnosis set. */
  async stage<Part>(
    name: StageName,
    handed: unknown,
    solve: (options: StageOptions) => Promise<StageResult<Part>>,
  ): Promise<Part | null> {
    const started = performance.now();
    const { optimiser, signal, onProgress, memory } = this.#hooks;
    const { seed } = this.#request;
    onProgress?.({ stage: name, goal: null, value: null, bound: null });
    const work = (): Promise<StageResult<Part>> =>
      solve({
        optimiser,
        deadlineMs: this.#budget.forStage(deadlineShare[name]),
        seed,
        ...(signal && { signal }),
        ...(onProgress && { onProgress: (progress) => onProgress({ ...progress, stage: name }) }),
      });
    const place = canonicalHash({ program: programIdentity, model: name, seed, handed });
    const result =
      memory === undefined ? await work() : await remembering(memory, place, this.facts, this.#demandReads, work);
    const part = await this.#record(result);
    this.timings[name] = Math.round(performance.now() - started);
    return part;
  }

  /** Goals that were settled elsewhere. */
  take(goals: readonly PlanGoal[]): void {
    this.goals = [...this.goals, ...goals];
    if (this.goals.some(({ status }) => status === 'open')) this.status = 'feasible';
  }

  /** Lessons without a half-day are untaught, in the posts plan and in its goals. */
  withTimetable(quota: QuotaPlan, timetable: TimetablePlan): QuotaPlan {
    const reported = backToUntaught({ quota, goals: this.goals }, timetable, this.#request.policy.values);
    this.goals = reported.goals;
    if (this.status === 'optimal' && this.goals.some(({ status }) => status === 'open')) this.status = 'feasible';
    return reported.quota;
  }

  /** Goals as what is shown for them allows. */
  withProofs(parts: Pick<Plan, 'rotation'>, decisions: Decisions): RotationPlan | null {
    const facts = factsOf(asTheYearBegins(this.#given, this.#request.policy.values), this.#request.policy.values);
    const { goals, rotation } = asShown({ ...parts, goals: [...this.goals] }, this.shown, facts, decisions);
    this.goals = goals;
    if (this.status === 'optimal' && this.goals.some(({ status }) => status === 'open')) this.status = 'feasible';
    return rotation;
  }

  async #diagnose(stage: ImpossibleStage): Promise<void> {
    const started = performance.now();
    this.impossible = stage;
    const question = { stage, county: this.#given, policy: this.#request.policy.values };
    const deadline = Math.min(DIAGNOSIS_MS, this.#budget.forStage(0.9));
    this.diagnosis = await diagnose(question, this.#hooks.optimiser, deadline);
    this.timings.diagnosis = Math.round(performance.now() - started);
  }

  async #record<Part>(result: StageResult<Part>): Promise<Part | null> {
    switch (result.kind) {
      case 'optimal':
      case 'feasible':
        this.goals = [...this.goals, ...result.goals];
        this.shown = [...this.shown, ...(result.shown ?? [])];
        this.findings.push(...result.findings);
        this.clockStopped ||= result.clockStopped;
        if (result.kind === 'feasible') this.status = 'feasible';
        return result.part;
      case 'infeasible':
        this.status = 'infeasible';
        this.findings.push(...result.findings);
        await this.#diagnose(result.impossible);
        return null;
      case 'none':
        this.status = 'none';
        this.clockStopped ||= result.clockStopped;
        return null;
      case 'error':
        this.status = 'error';
        this.findings.push({
          level: 'error',
          code: 'planning.modelFailed',
          place: {},
          values: { reason: `${result.code}: ${result.message}` },
        });
        return null;
    }
  }
}

/** What the leaders’ run looks at of the teachers’ moves. */
const whereTo = (moves: readonly TeacherMove[]): TeacherMove[] => moves.map(({ teacher, to }) => ({ teacher, to }));

export const planCounty: PlanCounty = async (request, hooks) => {
  // A way out is planned as a whole: what an earlier model found holds for it as well.
  const memory = hooks.memory ?? processMemory();
  const budget = startBudget(request.deadlineMs);
  const run = await planOnce(request, { ...hooks, memory });
  const { diagnosis } = run.plan;
  const { timings: taken } = run;
  if (diagnosis === null) return { plan: sealed(run.plan), timings: taken };
  hooks.onDiagnosed?.(diagnosis);
  const started = performance.now();
  const found = await choiceOfWays(run, request, hooks, Math.min(DIAGNOSIS_MS, budget.forStage(0.3)));
  const ways = await plannedWhole(found, {
    basis: { county: request.county, policy: request.policy.values },
    left: () => Math.min(budget.forStage(0.9), started + WHOLE_PLANS_MS - performance.now()),
    onWay: (done) =>
      hooks.onProgress?.({
        stage: 'waysOut',
        goal: null,
        value: null,
        bound: null,
        groups: { done, of: found.length },
      }),
    planUnder: async ({ county, policy: values }, deadlineMs) => {
      const under = { ...request, county, policy: { ...request.policy, values }, findings: [], deadlineMs };
      const { optimiser, signal } = hooks;
      return (await planOnce(under, { optimiser, memory, ...(signal && { signal }) })).plan;
    },
  });
  const timings = { ...taken, waysOut: Math.round(performance.now() - started) };
  return { plan: sealed({ ...run.plan, diagnosis: withWaysOut(diagnosis, ways) }), timings };
};

/** The ways out with more of them where one alone, or none, was found. */
async function choiceOfWays(
  { plan: { diagnosis }, impossible: stage }: Planned,
  { county, policy: { values: policy } }: PlanRequest,
  { optimiser }: PlanHooks,
  deadlineMs: number,
): Promise<Ways> {
  const known = diagnosis?.waysOut ?? [];
  if (stage === null || diagnosis === null) return known;
  const basis = { county, policy, places: placesOf(county), planned: inForce };
  return furtherWays(diagnosis, { stage, basis }, new Question(optimiser, deadlineMs));
}

const inForce = (county: County): County => statusesInForce(county).county;

/** Posts, weeks and the rotation list, as far as a run has them: what leaders, pay and the audit go on. */
export interface Listed {
  readonly quota: QuotaPlan | null;
  readonly timetable: TimetablePlan | null;
  readonly posts: Plan['posts'];
  readonly rotation: RotationPlan | null;
}

const planOnce = (request: PlanRequest, hooks: PlanHooks): Promise<Planned> => planWith(request, hooks, upToTheList);

/** Plans what comes after the rotation list, and audits the whole; `list` says how the list is come by. */
export async function planWith(
  request: PlanRequest,
  hooks: PlanHooks,
  list: (run: Run, county: County) => Promise<Listed>,
): Promise<Planned> {
  const { values } = request.policy;
  hooks.onProgress?.({ stage: 'check', goal: null, value: null, bound: null });
  const statuses = statusesInForce(request.county);
  const { county, returns } = returnsDue(statuses.county, values);
  const run = new Run({ ...request, county }, { given: request.county, statuses }, hooks);
  const listed = await list(run, county);
  return completed(run, listed, { request, hooks, county, ledgerCounty: statuses.county, returns });
}

async function upToTheList(run: Run, county: County): Promise<Listed> {
  const { demand, facts } = run;
  const decided = run.wants('quota')
    ? await run.stage('quota', null, (options) =>
        planQuota({ county: facts.county, policy: facts.policy, demand }, options),
      )
    : null;
  const weeks =
    decided &&
    run.wants('timetable') &&
    (await run.stage('timetable', decided, (options) =>
      planTimetable({ county: facts.county, policy: facts.policy, demand, quota: decided }, options),
    ));
  const quota = decided && weeks ? run.withTimetable(decided, weeks) : decided;
  if (quota) run.findings.push(...nobodyCanTravel(county, demand, facts.policy, quota));
  const posts = run.wants('rotation') ? postsForRotation(county, demand, quota) : null;
  const moved =
    posts &&
    (await run.stage('rotation', posts.rows, (options) =>
      planRotation({ county: facts.county, policy: facts.policy, demand, posts: posts.rows }, options),
    ));
  return { quota, timetable: weeks || null, posts, rotation: moved };
}

interface Completing {
  readonly request: PlanRequest;
  readonly hooks: PlanHooks;
  /** With those back whose terms ended. */
  readonly county: County;
  /** Before anybody is back. */
  readonly ledgerCounty: County;
  readonly returns: readonly Return[];
}

async function completed(
  run: Run,
  { quota, timetable: weeks, posts, rotation: moved }: Listed,
  { request, hooks, county, ledgerCounty, returns }: Completing,
): Promise<Planned> {
  const { policy } = request;
  const { values } = policy;
  const { demand, facts } = run;
  const principals =
    moved &&
    (await run.stage('heads', whereTo(moved.moves), (options) =>
      planHeads({ county: facts.county, policy: facts.policy, demand, moves: whereTo(moved.moves) }, options),
    ));
  const staffed = moved && {
    ...moved,
    principals,
    returns: [...returns],
    ledgers: ledgersAfter(ledgerCounty, moved.moves, returns),
  };
  const timetable = quota && weeks ? withIncumbents(weeks, county, quota, staffed?.moves ?? []) : null;
  const pay = run.wants('pay')
    ? await run.stage('pay', moved?.moves ?? null, (options) =>
        planPay(
          {
            county: facts.county,
            policy: facts.policy,
            staff: paidAfter(county, staffed?.moves ?? []),
            payroll: payrollAfter(county, staffed?.moves ?? []),
          },
          options,
        ),
      )
    : null;
  const rotation = staffed && withPayChanges(staffed, county, values, pay);
  if (rotation && pay) run.findings.push(...lossFindings(payLosses(rotation, pay)));

  hooks.onProgress?.({ stage: 'audit', goal: null, value: null, bound: null });
  const started = performance.now();
  const planned = { quota, timetable, posts: rotation ? posts : null, rotation, pay };
  const decisions = decisionsOf(planned);
  const parts = { ...planned, rotation: run.withProofs(planned, decisions) };
  // From the county as it was given: the audit finds by its own arithmetic who is there when the year begins.
  const audit = recordedAudit(request.county, values, decisions);
  const indicators = planIndicators(request.county, values, decisions);
  run.timings.audit = Math.round(performance.now() - started);

  const kept = run.status === 'optimal' || run.status === 'feasible';
  if (kept && audit.passed === false) {
    const broken = audit.rules.filter(({ passed }) => passed === false).map(({ id }) => id);
    run.findings.push({
      level: 'error',
      code: 'planning.auditFailed',
      place: {},
      values: { rules: broken.join('、') },
    });
    run.status = 'error';
  }

  const plan: Plan = {
    format: 'junheng-plan/1',
    status: run.status,
    county: { code: county.code, name: county.name, planningMonth: county.planningMonth, notice: county.notice },
    scenarios: [...request.scenarios],
    goals: [...run.goals],
    ...parts,
    indicators,
    audit,
    findings: recordedFindings(run.findings),
    diagnosis: run.diagnosis,
    policy: policyRows(policy),
    identity: { ...identityOf(request, run.clockStopped ? decisions : null), clockStopped: run.clockStopped },
  };
  return { plan, timings: run.timings, impossible: run.impossible };
}
