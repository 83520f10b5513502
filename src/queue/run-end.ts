/** How a planning ended, in the states a client sees. */
import type { Plan } from '../planning/plan.ts';
import type { PlanRun } from '../planning/plan-county.ts';
import { planJson } from '../planning/plan-json.ts';
import { ProblemError } from '../problems/problem.ts';
import { type RunOrder, summaryOf } from '../store/run.ts';
import type { RunEnd } from '../store/runs.ts';

type Problem = NonNullable<RunEnd['problem']>;

const hasDecisions = ({ quota, rotation, pay }: Plan): boolean => quota !== null || rotation !== null || pay !== null;

const kept = (plan: Plan): NonNullable<RunEnd['plan']> => ({
  status: plan.status,
  summary: summaryOf(plan),
  text: planJson(plan),
});

/** What the plan itself says went wrong. */
function reasonOf({ findings }: Plan): Problem {
  const error = findings.findLast(({ level }) => level === 'error');
  return error === undefined
    ? { code: 'service.planningFailed', values: {} }
    : { code: error.code, values: error.values };
}

/** The end of a planning that ran its course. */
export function endOf({ plan, timings }: PlanRun, order: RunOrder): RunEnd {
  switch (plan.status) {
    case 'optimal':
    case 'feasible':
      return { state: 'done', problem: null, plan: kept(plan), timings };
    case 'infeasible':
      return { state: 'infeasible', problem: null, plan: kept(plan), timings };
    case 'none': {
      // The models that were finished in time stay: the county waited for them.
      const problem = { code: 'service.planningOutOfTime', values: { seconds: order.deadlineSeconds } };
      return { state: 'failed', problem, plan: hasDecisions(plan) ? kept(plan) : null, timings };
    }
    case 'error':
      // The document is kept: it says which rule the audit found broken. The state says that it may not be used.
      return { state: 'failed', problem: reasonOf(plan), plan: kept(plan), timings };
  }
}

/** The end of a planning that was told to stop: the best plan so far is kept when there is one. */
export const cancelledEnd = (run: PlanRun | null): RunEnd => ({
  state: 'cancelled',
  problem: null,
  plan: run !== null && hasDecisions(run.plan) ? kept(run.plan) : null,
  timings: run?.timings ?? null,
});

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
