/** Orders for planning runs, whether a client or the service itself gives them. */
import { programVersion } from '../planning/identity.ts';
import { canonicalHash } from '../policy/canonical.ts';
import { ProblemError } from '../problems/problem.ts';
import type { PlanQueue } from '../queue/plan-queue.ts';
import { planningRequest } from '../queue/planning-request.ts';
import type { Store } from '../store/open-store.ts';
import type { Run, RunOrder } from '../store/run.ts';
import type { Origin, RunState } from '../store/schema.ts';
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

/** Checks an order against its county and policy, then puts it in the queue. */
export async function submitOrder(
  { store, queue }: { readonly store: Store; readonly queue: PlanQueue },
  order: RunOrder,
  { origin, idempotencyKey }: { readonly origin: Origin; readonly idempotencyKey: string | null },
): Promise<{ run: Run; repeated: boolean }> {
  const imported = await store.counties.load(order.county);
  if (imported === null) throw new ProblemError('service.countyUnknown', { county: order.county });
  const { policy, scenarios } = planningRequest(imported, order);
  return queue.submit({
    order,
    scenarios,
    policyHash: policy.hash,
    program: programVersion,
    origin,
    idempotencyKey,
    orderHash: canonicalHash(order),
  });
}
