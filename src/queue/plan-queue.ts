/**
 * The queue of planning runs inside one process. A run is on the disk before it is acknowledged; one runs at a time
 * (the solvers have threads of their own); what a stopped process left behind is taken up again at the next start.
 */
import type { AlternativesQuestion, AlternativesRun } from '../alternatives/plan-alternatives.ts';
import type { HorizonQuestion, HorizonRun } from '../planning/horizon.ts';
import { Plan } from '../planning/plan.ts';
import type { PlanProgress, PlanRequest, PlanRun } from '../planning/plan-county.ts';
import type { Store } from '../store/open-store.ts';
import type { Run, RunOrder } from '../store/run.ts';
import type { RunEvent } from '../store/run-events.ts';
import type { NewRun, QueueLimits, Submitted } from '../store/runs.ts';
import { isEnded } from '../store/schema.ts';
import { planningRequest } from './planning-request.ts';
import { progressLog } from './progress-log.ts';
import { alternativesEnd, type EndOfRun, failedEnd, horizonEnd, nothingKept, planEnd } from './run-end.ts';

/** What the work of a run listens to and reports to. */
export interface RunHooks {
  /** On abort the work returns soon, with the best so far. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PlanProgress) => void;
  readonly memoryMegabytes?: number;
}

/** Plans one county for one year. */
export type Planning = (request: PlanRequest, hooks: RunHooks) => Promise<PlanRun>;
/** Lists near the best of a plan. */
export type Varying = (question: AlternativesQuestion, hooks: RunHooks) => Promise<AlternativesRun>;
/** Plans several years. */
export type Foretelling = (question: HorizonQuestion, hooks: RunHooks) => Promise<HorizonRun>;

export interface PlanQueueOptions {
  readonly store: Store;
  readonly plan: Planning;
  readonly foretell: Foretelling;
  readonly vary: Varying;
  readonly limits?: QueueLimits;
  /** A run that the process died under this many times is not tried again by itself. */
  readonly maxAttempts?: number;
  readonly progressIntervalMs?: number;
  /** How long a stopping service waits for the planning to let go. */
  readonly graceMs?: number;
  /** Told of faults of the program; the cause may hold personal data and must not be logged whole. */
  readonly onFault?: (run: string | null, cause: unknown) => void;
  readonly onEnd?: (run: Run) => void;
}

export interface PlanQueue {
  readonly limits: QueueLimits;
  /** Takes up what was left and begins to work. */
  start(): Promise<void>;
  submit(run: NewRun): Promise<Submitted>;
  cancel(id: string): Promise<Run | null>;
  /** What happened after event `after`, then what happens, until the run has ended or the listener goes. */
  follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<RunEvent, void>;
  /** True while the loop that works off the queue is sound. */
  alive(): boolean;
  /** Stops: the run under way goes back to the queue. */
  close(): Promise<void>;
}

/** Why a planning is told to stop when the service ends: nothing of it is kept, so it need not finish well. */
export const serviceStopping = new Error('the service is stopping');

const retryPauseMs = 1000;

export function createPlanQueue(options: PlanQueueOptions): PlanQueue {
  const { store, maxAttempts = 3, progressIntervalMs = 250, graceMs = 10_000 } = options;
  const {
    limits = { capacity: 24, perClient: 16, retryAfterSeconds: 30 },
    onFault = () => {},
    onEnd = () => {},
  } = options;
  let change = Promise.withResolvers<void>();
  let current: { readonly id: string; readonly stop: AbortController } | null = null;
  let closing = false;
  let sound = false;
  let loop: Promise<void> = Promise.resolve();

  const announce = (): void => {
    change.resolve();
    change = Promise.withResolvers<void>();
  };

  async function takeUpWhatWasLeft(): Promise<void> {
    for (const run of await store.runs.leftRunning()) {
      if (run.cancelRequested) await store.runs.end(run.id, nothingKept);
      else if (run.attempts < maxAttempts) await store.runs.requeue(run.id);
      else {
        const problem = { code: 'service.planningKeepsStopping', values: { attempts: run.attempts } };
        await store.runs.end(run.id, { state: 'failed', problem, plan: null, timings: null });
      }
    }
  }

  async function work(): Promise<void> {
    while (!closing) {
      const changed = change.promise;
      try {
        const run = await store.runs.takeNext();
        sound = true;
        if (run === null) await changed;
        else await perform(run);
      } catch (cause) {
        sound = false;
        onFault(null, cause);
        await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, retryPauseMs).unref())]);
      }
    }
    sound = false;
  }

  async function perform(run: Run): Promise<void> {
    const stop = new AbortController();
    current = { id: run.id, stop };
    announce();
    // A cancel that came between taking the run and this line found nothing to stop.
    if ((await store.runs.find(run.id))?.cancelRequested) stop.abort();
    const result = await planned(run, stop.signal);
    const cancelled = (await store.runs.find(run.id))?.cancelRequested === true;
    current = null;
    if (cancelled) await store.runs.end(run.id, result.kind === 'planned' ? result.end.cancelled : nothingKept);
    else if (closing) await store.runs.handBack(run.id);
    else await store.runs.end(run.id, result.kind === 'planned' ? result.end.ended : failedEnd(result.cause));
    const ended = await store.runs.find(run.id);
    if (ended !== null && isEnded(ended.state)) onEnd(ended);
    announce();
  }

  type Planned =
    | { readonly kind: 'planned'; readonly end: EndOfRun }
    | { readonly kind: 'threw'; readonly cause: unknown };

  async function planned(run: Run, signal: AbortSignal): Promise<Planned> {
    const log = progressLog({
      intervalMs: progressIntervalMs,
      write: async (progress) => {
        await store.events.append(run.id, { kind: 'progress', ...progress });
        announce();
      },
    });
    try {
      const imported = await store.counties.load(run.order.county);
      if (imported === null) throw new Error('the county of a run is missing');
      const request = planningRequest(imported, run.order);
      // Stopped while the county was being loaded: there is nothing to keep, so nothing is begun.
      signal.throwIfAborted();
      const hooks = { signal, onProgress: log.note, memoryMegabytes: run.order.memoryMegabytes };
      const end = await workOf(run.order, request, hooks);
      await log.flush();
      return { kind: 'planned', end };
    } catch (cause) {
      if (!signal.aborted) onFault(run.id, cause);
      await log.flush();
      return { kind: 'threw', cause };
    }
  }

  async function workOf(order: RunOrder, request: PlanRequest, hooks: RunHooks): Promise<EndOfRun> {
    const { horizon, alternatives } = order;
    if (horizon !== null) return horizonEnd(await options.foretell({ ...request, request: horizon }, hooks), order);
    if (alternatives === null) return planEnd(await options.plan(request, hooks), order);
    const text = await store.runs.planText(alternatives.plan);
    if (text === null) throw new Error('the plan of a run is missing');
    const best = Plan.parse(JSON.parse(text));
    return alternativesEnd(await options.vary({ ...request, best, count: alternatives.count }, hooks), best, order);
  }

  return {
    limits,
    start: async () => {
      await takeUpWhatWasLeft();
      sound = true;
      loop = work();
    },
    submit: async (run) => {
      const submitted = await store.runs.submit(run, limits);
      announce();
      return submitted;
    },
    cancel: async (id) => {
      const run = await store.runs.requestCancel(id);
      if (current?.id === id) current.stop.abort();
      announce();
      return run;
    },
    follow: async function* (id, after, signal) {
      const gone = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      let seen = after;
      while (!signal.aborted) {
        const changed = change.promise;
        const events = await store.events.after(id, seen);
        for (const event of events) {
          seen = event.seq;
          yield event;
        }
        const run = await store.runs.find(id);
        const last = events.at(-1);
        if (run === null || (isEnded(run.state) && last === undefined) || closing) return;
        if (last?.kind === 'state' && isEnded(last.state)) return;
        await Promise.race([changed, gone]);
      }
    },
    alive: () => sound,
    close: async () => {
      closing = true;
      current?.stop.abort(serviceStopping);
      announce();
      const patience = new Promise<'late'>((resolve) => setTimeout(resolve, graceMs, 'late').unref());
      // A planning that does not let go is left as running; the next start finds it and takes it up again.
      await Promise.race([loop, patience]);
    },
  };
}
