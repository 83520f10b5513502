/**
 * Several years: county + policy + futures → who is missing when, whom to hire, move and retrain. One model over all
 * years and futures; the independent audit decides what is recorded. Effects enter only through the optimiser.
 */
import type { HorizonDecisions } from '../../models/audit/twin.ts';
import { deriveDemand } from '../../models/demand/demand.ts';
import { addMonths } from '../../models/demand/months.ts';
import { buildHorizon } from '../../models/horizon/build.ts';
import { horizonGoalRules } from '../../models/horizon/catalogue.ts';
import type { HorizonContext } from '../../models/horizon/context.ts';
import { type PostYear, readHorizon } from '../../models/horizon/read.ts';
import type { County } from '../county/county.ts';
import { canonicalHash } from '../policy/canonical.ts';
import type { ResolvedPolicy } from '../policy/resolved-policy.ts';
import type { Finding } from '../problems/problem.ts';
import type { GoalResult, Optimiser } from '../solver/port.ts';
import { bareStage } from './diagnosis/impossible-stage.ts';
import { diagnose } from './diagnosis.ts';
import { horizonDoubts } from './horizon-check.ts';
import type { HorizonPlan, HorizonPost, HorizonRequest, HorizonYear } from './horizon-plan.ts';
import { countyHash } from './identity.ts';
import type { PlannedScenario } from './plan.ts';
import { policyRows } from './policy-rows.ts';
import { programIdentity } from './program.ts';
import { recordedHorizonAudit } from './recorded-audit.ts';
import { assumptionFindings, recordedFindings } from './recorded-findings.ts';

export interface HorizonQuestion {
  readonly county: County;
  readonly policy: ResolvedPolicy;
  readonly findings: readonly Finding[];
  readonly scenarios: readonly PlannedScenario[];
  readonly request: HorizonRequest;
  readonly seed: number;
  readonly deadlineMs: number;
}

export interface HorizonHooks {
  readonly optimiser: Optimiser;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly goal: string | null;
    readonly value: number | null;
    readonly bound: number | null;
  }) => void;
}

/** As `PlanRun`: the document, and milliseconds for `run.json`. */
export interface HorizonRun {
  readonly plan: HorizonPlan;
  readonly timings: Readonly<Record<string, number>>;
}

export async function planHorizon(question: HorizonQuestion, hooks: HorizonHooks): Promise<HorizonPlan> {
  const { county, policy, request, seed } = question;
  const { model, context } = buildHorizon({ ...request, county, policy: policy.values });
  const outcome = await hooks.optimiser.optimise(model, {
    deadlineMs: question.deadlineMs,
    seed,
    ...(hooks.signal && { signal: hooks.signal }),
    onProgress: ({ goal, value, bound }) => hooks.onProgress?.({ goal, value, bound }),
  });
  const base = documentOf(question, context);
  switch (outcome.kind) {
    case 'optimal':
    case 'feasible':
      return audited(question, {
        ...base,
        status: outcome.kind,
        goals: outcome.goals.map(planGoal),
        ...decided(readHorizon(outcome.values, context), context),
        identity: { ...base.identity, clockStopped: outcome.kind === 'feasible' && outcome.clockStopped },
      });
    case 'infeasible': {
      const diagnosis = await diagnose(
        // The forecast is told what contradicts what and what must give; it has no ways out that could be run.
        { stage: bareStage('horizon', model), county, policy: policy.values },
        hooks.optimiser,
        question.deadlineMs,
      );
      return { ...base, status: 'infeasible', diagnosis };
    }
    case 'none':
      return { ...base, status: 'none', identity: { ...base.identity, clockStopped: outcome.clockStopped } };
    case 'error':
      return withFault(base, 'planning.modelFailed', { reason: `${outcome.code}: ${outcome.message}` });
  }
}

/** The document before anything is decided. */
function documentOf(
  { county, policy, findings, scenarios, request, seed }: HorizonQuestion,
  context: HorizonContext,
): HorizonPlan {
  const parts = {
    countyHash: countyHash(county),
    policyHash: policy.hash,
    requestHash: canonicalHash(request),
    program: programIdentity,
    seed,
  };
  const demand = deriveDemand(county, policy.values);
  return {
    format: 'junheng-horizon/1',
    status: 'none',
    county: { code: county.code, name: county.name, planningMonth: county.planningMonth, notice: county.notice },
    scenarios: [...scenarios],
    request,
    goals: [],
    futures: [],
    recruitment: [],
    audit: { passed: null, rules: [] },
    findings: recordedFindings([
      ...findings,
      ...horizonDoubts(request, county),
      ...assumptionFindings(demand.assumptions),
      ...forecastFindings(context, request),
    ]),
    diagnosis: null,
    policy: policyRows(policy),
    identity: {
      runId: canonicalHash(parts).slice('sha256:'.length, 'sha256:'.length + 32),
      ...parts,
      clockStopped: false,
    },
  };
}

/** What the forecast assumes where nothing is known. */
function forecastFindings({ facts }: HorizonContext, { futures, years }: HorizonRequest): Finding[] {
  const assumed = (code: string, values: Finding['values']): Finding => ({
    level: 'assumption',
    code,
    place: {},
    values,
  });
  const firstYear = Number(facts.county.planningMonth.slice(0, 4));
  const withoutBirths = futures.filter(({ births }) =>
    Array.from({ length: years - 1 }, (_, later) => firstYear + 1 + later).some(
      (year) => !births.some((row) => row.year === year - 6) || !births.some((row) => row.year === year - 7),
    ),
  );
  return [
    ...withoutBirths.map(({ title, entrantsPercentAYear }) =>
      assumed('horizon.entrantsAssumed', { future: title.zh, futureEn: title.en, percent: entrantsPercentAYear }),
    ),
    ...(facts.forecast.retirementUnknown === 0
      ? []
      : [assumed('horizon.retirementUnknown', { people: facts.forecast.retirementUnknown })]),
  ];
}

const monthOf = ({ facts }: HorizonContext, year: number): string => addMonths(facts.county.planningMonth, 12 * year);

function decided(rows: readonly PostYear[], context: HorizonContext): Pick<HorizonPlan, 'futures' | 'recruitment'> {
  const { facts } = context;
  const byFuture = Map.groupBy(rows, ({ future }) => future);
  const futures = facts.futures.map(({ id, title, weight }, future) => {
    const own = (byFuture.get(future) ?? []).map((row) => ({ row, post: postOf(row, context) }));
    return {
      id,
      title,
      weight,
      years: Array.from({ length: facts.years }, (_, year) =>
        yearOf(
          own.filter(({ row }) => row.year === year).map(({ post }) => post),
          { future, year },
          context,
        ),
      ),
      posts: own.map(({ post }) => post).filter(hasSomething),
    };
  });
  return { futures, recruitment: recruitmentOf(rows, context) };
}

function postOf(row: PostYear, context: HorizonContext): HorizonPost {
  const { cluster, stage, subject } = context.facts.posts[row.post]!;
  const { retired, left, returned, termsEnded } = context.facts.people[row.year]![row.post]!;
  return {
    schoolYear: monthOf(context, row.year),
    cluster,
    stage,
    subject,
    need: row.need,
    hired: row.hired,
    retired,
    left,
    returned,
    people: row.people,
    unfilled: row.unfilled,
    surplus: row.surplus,
    termsEnded,
    arrived: row.arrived,
    departed: row.left,
    retrainedIn: row.retrainedIn,
    retrainedOut: row.retrainedOut,
  };
}

const hasSomething = ({ schoolYear, cluster, stage, subject, ...amounts }: HorizonPost): boolean =>
  Object.values(amounts).some((amount) => amount !== 0);

function yearOf(
  posts: readonly HorizonPost[],
  { future, year }: { readonly future: number; readonly year: number },
  context: HorizonContext,
): HorizonYear {
  const { pupils, classes, room } = context.facts.needs[future]![year]!;
  const sum = (amount: (post: HorizonPost) => number): number => posts.reduce((total, post) => total + amount(post), 0);
  return {
    schoolYear: monthOf(context, year),
    pupils,
    classes,
    need: sum(({ need }) => need),
    hired: sum(({ hired }) => hired),
    retired: sum(({ retired }) => retired),
    left: sum(({ left }) => left),
    returned: sum(({ returned }) => returned),
    people: sum(({ people }) => people),
    unfilled: sum(({ unfilled }) => unfilled),
    surplus: sum(({ surplus }) => surplus),
    moved: sum(({ departed }) => departed),
    retrained: sum(({ retrainedIn }) => retrainedIn),
    room,
  };
}

function recruitmentOf(rows: readonly PostYear[], context: HorizonContext): HorizonPlan['recruitment'] {
  const hired = rows.filter((row) => row.hired > 0);
  return [...Map.groupBy(hired, ({ year, post }) => `${year}|${post}`).values()]
    .toSorted(([a], [b]) => a!.year - b!.year || a!.post - b!.post)
    .map((same) => {
      const { year, post } = same[0]!;
      const { cluster, stage, subject } = context.facts.posts[post]!;
      const people = context.facts.futures.map((_, future) => same.find((row) => row.future === future)?.hired ?? 0);
      return { schoolYear: monthOf(context, year), cluster, stage, subject, people };
    });
}

function planGoal(goal: GoalResult): HorizonPlan['goals'][number] {
  const rule = horizonGoalRules.find((candidate) => candidate.goal === goal.id);
  if (rule === undefined) throw new RangeError(`the model of several years has no goal ${goal.id}`);
  return {
    model: 'horizon',
    id: goal.id,
    rule: rule.id,
    title: rule.title,
    unit: goal.unit,
    resolution: goal.resolution,
    value: goal.value,
    bound: goal.bound,
    gap: goal.status === 'proven' ? 0 : goal.bound === null ? null : Math.max(0, goal.value - goal.bound),
    proof: goal.proof,
    confirmedBy: [...goal.confirmedBy],
    status: goal.status,
    base: null,
  };
}

function audited({ county, policy }: HorizonQuestion, plan: HorizonPlan): HorizonPlan {
  const audit = recordedHorizonAudit(county, policy.values, horizonDecisions(plan));
  const whole = { ...plan, audit };
  const broken = audit.rules.filter(({ passed }) => passed === false).map(({ id }) => id);
  return audit.passed === false ? withFault(whole, 'planning.auditFailed', { rules: broken.join('、') }) : whole;
}

const withFault = (plan: HorizonPlan, code: string, values: Finding['values']): HorizonPlan => ({
  ...plan,
  status: 'error',
  findings: [...plan.findings, ...recordedFindings([{ level: 'error', code, place: {}, values }])],
});

/** The decisions inside the document, in the form the audit checks. */
function horizonDecisions({ request, futures }: HorizonPlan): HorizonDecisions {
  return {
    years: request.years,
    futures: request.futures,
    posts: futures.flatMap(({ id, posts }) =>
      posts.map((post) => ({
        future: id,
        schoolYear: post.schoolYear,
        cluster: post.cluster,
        stage: post.stage,
        subject: post.subject,
        hired: post.hired,
        arrived: post.arrived,
        departed: post.departed,
        retrainedIn: post.retrainedIn,
        retrainedOut: post.retrainedOut,
        people: post.people,
        unfilled: post.unfilled,
        surplus: post.surplus,
      })),
    ),
  };
}

/** Bytes of `horizon.json`: the same question gives the same, unless a clock stopped the solve. */
export const horizonJson = (plan: HorizonPlan): string => `${JSON.stringify(plan, null, 1)}\n`;
