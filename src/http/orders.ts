/** Orders for planning runs, whether a client or the service itself gives them. */

import { checkHorizon } from '../planning/horizon-check.ts';
import { programIdentity } from '../planning/program.ts';
import { canonicalHash } from '../policy/canonical.ts';
import { ProblemError } from '../problems/problem.ts';
import type { PlanQueue } from '../queue/plan-queue.ts';
import { planningRequest } from '../queue/planning-request.ts';
import type { Store } from '../store/open-store.ts';
import type { Run, RunOrder } from '../store/run.ts';
import type { NewRun, Submitted } from '../store/runs.ts';
import type { RunState } from '../store/schema.ts';
import { stateWords } from '../web/status-words.ts';

/** The run, or `service.runUnknown`. */
export async function runOrProblem(store: Store, id: string): Promise<Run> {
  const run = await store.runs.find(id);
  if (run === null) throw new ProblemError('service.runUnknown', { run: id });
  return run;
}

/** A state as problems carry it: the word of the interface, and what people call it. */
export const stateValues = (state: RunState): Record<'state' | 'stateZh' | 'stateEn', string> => ({
  state,
  stateZh: stateWords[state].zh,
  stateEn: stateWords[state].en,
});

/** What decides the plan: neither the titles of scenarios nor the memory allowed. Another program may plan otherwise. */
const contentOf = ({
  county,
  only,
  seed,
  deadlineSeconds,
  policy,
  scenarios,
  horizon,
  alternatives,
}: RunOrder): string =>
  canonicalHash({
    program: programIdentity,
    county,
    only,
    seed,
    deadlineSeconds,
    policy,
    horizon,
    // Left out where it asks for nothing, so that runs of before keep their content.
    ...(alternatives === null ? {} : { alternatives }),
    operations: scenarios.flatMap(({ operations }) => operations),
  });

/** Checks an order against its county and policy, then puts it in the queue. */
export async function submitOrder(
  { store, queue }: { readonly store: Store; readonly queue: PlanQueue },
  order: RunOrder,
  { origin, idempotencyKey, client, again }: Pick<NewRun, 'origin' | 'idempotencyKey' | 'client' | 'again'>,
): Promise<Submitted> {
  const imported = await store.counties.load(order.county);
  if (imported === null) throw new ProblemError('service.countyUnknown', { county: order.county });
  const { county, policy, scenarios } = planningRequest(imported, order);
  if (order.horizon !== null) checkHorizon(order.horizon, county, '/request');
  return queue.submit({
    order,
    scenarios,
    policyHash: policy.hash,
    program: programIdentity,
    origin,
    idempotencyKey,
    orderHash: canonicalHash({ ...order, again }),
    contentHash: contentOf(order),
    client,
    again,
  });
}
