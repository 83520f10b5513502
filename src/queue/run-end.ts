/** How a planning ended, in the states a client sees. */
import type { AlternativesBundle } from '../alternatives/alternatives.ts';
import type { AlternativesRun } from '../alternatives/plan-alternatives.ts';
import { hasDecisions } from '../planning/decisions.ts';
import { type HorizonRun, horizonJson } from '../planning/horizon.ts';
import type { Plan, PlanStatus } from '../planning/plan.ts';
import type { PlanRun } from '../planning/plan-county.ts';
import { planJson } from '../planning/plan-json.ts';
import { ProblemError } from '../problems/problem.ts';
import { horizonSummaryOf, type RunOrder, summaryOf } from '../store/run.ts';
import type { RunEnd } from '../store/runs.ts';

/** How a run ends: in its own course, or because it was cancelled. */
export interface EndOfRun {
  readonly ended: RunEnd;
  readonly cancelled: RunEnd;
}

type Kept = NonNullable<RunEnd['plan']>;

/** What of a document decides how its run ends. */
interface Document {
  readonly status: PlanStatus;
  readonly findings: Plan['findings'];
  readonly kept: Kept;
  /** False: there is nothing in it that anybody could use. */
  readonly hasDecisions: boolean;
  readonly timings: RunEnd['timings'];
}

/** The end of a planning of one year. */
export function planEnd({ plan, timings }: PlanRun, order: RunOrder): EndOfRun {
  const { status, findings } = plan;
  const kept = { status, summary: summaryOf(plan), text: planJson(plan) };
  return endOf({ status, findings, kept, hasDecisions: hasDecisions(plan), timings }, order);
}

/** The end of a planning of several years. */
export function horizonEnd({ plan, timings }: HorizonRun, order: RunOrder): EndOfRun {
  const { status, findings } = plan;
  const kept = { status, summary: horizonSummaryOf(plan), text: horizonJson(plan) };
  return endOf({ status, findings, kept, hasDecisions: plan.futures.length > 0, timings }, order);
}

/** The end of a search for lists near the best: what is known of the best stands beside what was found. */
export function alternativesEnd(
  { alternatives, plans, timings }: AlternativesRun,
  best: Plan,
  order: RunOrder,
): EndOfRun {
  const { status } = best;
  const text = `${JSON.stringify({ alternatives, plans } satisfies AlternativesBundle)}\n`;
  const kept = { status, summary: { ...summaryOf(best), lists: alternatives.words }, text };
  return endOf({ status, findings: [], kept, hasDecisions: plans.length > 0, timings }, order);
}

/** The end of a planning that was stopped before it gave anything. */
export const nothingKept: RunEnd = { state: 'cancelled', problem: null, plan: null, timings: null };

const endOf = (document: Document, order: RunOrder): EndOfRun => ({
  ended: ownEnd(document, order),
  // The best plan so far is kept when there is one.
  cancelled: {
    state: 'cancelled',
    problem: null,
    plan: document.hasDecisions ? document.kept : null,
    timings: document.timings,
  },
});

function ownEnd({ status, findings, kept, hasDecisions, timings }: Document, order: RunOrder): RunEnd {
  switch (status) {
    case 'optimal':
    case 'feasible':
      return { state: 'done', problem: null, plan: kept, timings };
    case 'infeasible':
      return { state: 'infeasible', problem: null, plan: kept, timings };
    case 'none': {
      // The models that were finished in time stay: the county waited for them.
      const problem = { code: 'service.planningOutOfTime', values: { seconds: order.deadlineSeconds } };
      return { state: 'failed', problem, plan: hasDecisions ? kept : null, timings };
    }
    case 'error':
      // The document is kept: it says which rule the audit found broken. The state says that it may not be used.
      return { state: 'failed', problem: reasonOf(findings), plan: kept, timings };
  }
}

/** What the document itself says went wrong. */
function reasonOf(findings: Plan['findings']): NonNullable<RunEnd['problem']> {
  const error = findings.findLast(({ level }) => level === 'error');
  return error === undefined
    ? { code: 'service.planningFailed', values: {} }
    : { code: error.code, values: error.values };
}

/** The end of a planning that threw. Only registered codes and their values are kept, never a message. */
export const failedEnd = (cause: unknown): RunEnd => ({
  state: 'failed',
  problem:
    cause instanceof ProblemError
      ? { code: cause.code, values: cause.values }
      : { code: 'service.planningFailed', values: {} },
  plan: null,
  timings: null,
});
