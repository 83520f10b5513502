/**
 * The county that a new installation shows: imported and planned in the background at first start, and again when the
 * data, the policy or the program have changed since.
 */
import { programIdentity } from '../planning/program.ts';
import { ProblemError } from '../problems/problem.ts';
import type { PlanQueue } from '../queue/plan-queue.ts';
import { planningRequest } from '../queue/planning-request.ts';
import type { Store } from '../store/open-store.ts';
import { defaultMegabytes, type Run, type RunOrder } from '../store/run.ts';
import { isEnded } from '../store/schema.ts';
import type { ReadCounty } from './documents.ts';
import { submitOrder } from './orders.ts';

export interface DemoOptions {
  readonly store: Store;
  readonly queue: PlanQueue;
  readonly readCounty: ReadCounty;
  /** Folder of the demo county; null = none. */
  readonly folder: string | null;
  readonly planningMonth: string;
  readonly onFault: (cause: unknown) => void;
}

type DemoState =
  | { readonly kind: 'none' }
  | { readonly kind: 'importing' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'ordered'; readonly county: string; readonly run: string };

export interface Demo {
  state(): DemoState;
  /** Imports and orders; resolves when the run is in the queue or known to be there already. Never throws. */
  prepare(): Promise<void>;
  /**
   * Orders the demo again, unless its run is waiting or under way: then that one.
   * @throws ProblemError `service.noDemo`, `service.queueFull`
   */
  planAgain(): Promise<Run>;
}

export function createDemo(options: DemoOptions): Demo {
  let state: DemoState = options.folder === null ? { kind: 'none' } : { kind: 'importing' };
  let ordering: Promise<Run> | null = null;

  async function orderAgain(): Promise<Run> {
    if (state.kind !== 'ordered') throw new ProblemError('service.noDemo');
    const present = await options.store.runs.find(state.run);
    if (present !== null && !isEnded(present.state)) return present;
    const run = await submitDemo(options, state.county);
    state = { ...state, run: run.id };
    return run;
  }

  return {
    state: () => state,
    prepare: async () => {
      if (options.folder === null) return;
      try {
        state = await ordered(options, options.folder);
      } catch (cause) {
        state = { kind: 'refused' };
        options.onFault(cause);
      }
    },
    planAgain: () => {
      // Two who ask at the same time get the same run.
      ordering ??= orderAgain().finally(() => {
        ordering = null;
      });
      return ordering;
    },
  };
}

async function submitDemo({ store, queue }: Pick<DemoOptions, 'store' | 'queue'>, county: string): Promise<Run> {
  const { run } = await submitOrder({ store, queue }, demoOrder(county), {
    origin: 'demo',
    idempotencyKey: null,
    client: 'demo',
    again: true,
  });
  return run;
}

async function ordered({ store, queue, readCounty, planningMonth }: DemoOptions, folder: string): Promise<DemoState> {
  const { county, findings } = await readCounty(folder, { planningMonth });
  if (county === null) return { kind: 'refused' };
  const { version } = await store.counties.add(county, findings, 'demo');
  const order = demoOrder(version.id);
  const { policy } = planningRequest({ county, findings }, order);
  const latest = await store.runs.latestOf('demo');
  if (latest !== null && stillHolds(latest, order, policy.hash))
    return { kind: 'ordered', county: version.id, run: latest.id };
  const run = await submitDemo({ store, queue }, version.id);
  return { kind: 'ordered', county: version.id, run: run.id };
}

/** The defaults of the command line, so that its plan.json is the same. */
const demoOrder = (county: string): RunOrder => ({
  county,
  only: null,
  seed: 1,
  deadlineSeconds: 1800,
  memoryMegabytes: defaultMegabytes,
  policy: [],
  scenarios: [],
  horizon: null,
  alternatives: null,
});

/** A run that was cancelled holds too: a person did not want it, and says so when they want it again. */
function stillHolds(run: Run, order: RunOrder, policyHash: string): boolean {
  const sameIdentity =
    run.order.county === order.county && run.policyHash === policyHash && run.program === programIdentity;
  return sameIdentity && run.state !== 'failed';
}
