/**
 * Runs each planning in a thread of its own: building the models takes seconds of processor time, during which the
 * service still has to answer; and a thread that runs out of memory takes only its run with it.
 */
import { Worker } from 'node:worker_threads';
import type { AlternativesQuestion, AlternativesRun } from '../alternatives/plan-alternatives.ts';
import type { HorizonQuestion, HorizonRun } from '../planning/horizon.ts';
import type { PlanProgress, PlanRequest, PlanRun } from '../planning/plan-county.ts';
import { ProblemError } from '../problems/problem.ts';
import { defaultMegabytes } from '../store/run.ts';
import { type Foretelling, type Planning, type RunHooks, serviceStopping, type Varying } from './plan-queue.ts';

/** What a thread is started with. */
export interface ThreadData<Request> {
  readonly request: Request;
  readonly solvedFolder: string | null;
}

export type ThreadMessage<Run> =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'planned'; readonly run: Run }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'threw'; readonly name: string; readonly stack: string };

export interface PlanningThreadOptions {
  /** Module that plans one request; the product's own unless a test gives another. */
  readonly module?: URL;
  /** Where results of models are kept for plannings to come; null = nowhere. */
  readonly solvedFolder?: string | null;
  /** How long a planning told to stop may take to give its best plan. */
  readonly stopWithinMs?: number;
}

/** Name and place of a fault inside the thread; its message stays there. */
class PlanningFault extends Error {
  override readonly name = 'PlanningFault';
  constructor(name: string, stack: string) {
    super(name);
    this.stack = stack;
  }
}

function outOfMemory(cause: unknown, megabytes: number): ProblemError | null {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ProblemError('service.planningOutOfMemory', { megabytes }) : null;
}

export const planningThread = (options: PlanningThreadOptions = {}): Planning =>
  inThread<PlanRequest, PlanRun>({ module: new URL('planning-worker.ts', import.meta.url), ...options });

export const horizonThread = (options: PlanningThreadOptions = {}): Foretelling =>
  inThread<HorizonQuestion, HorizonRun>({ module: new URL('horizon-worker.ts', import.meta.url), ...options });

export const alternativesThread = (options: PlanningThreadOptions = {}): Varying =>
  inThread<AlternativesQuestion, AlternativesRun>({
    module: new URL('alternatives-worker.ts', import.meta.url),
    ...options,
  });

function inThread<Request, Run>({
  module,
  stopWithinMs = 60_000,
  solvedFolder = null,
}: PlanningThreadOptions & { readonly module: URL }): (request: Request, hooks: RunHooks) => Promise<Run> {
  return (request, { signal, onProgress, memoryMegabytes = defaultMegabytes }) =>
    new Promise<Run>((resolve, reject) => {
      const thread = new Worker(module, {
        workerData: { request, solvedFolder } satisfies ThreadData<Request>,
        resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      });
      let limit: NodeJS.Timeout | undefined;
      const stop = (): void => {
        thread.postMessage('stop');
        const patience = signal.reason === serviceStopping ? 0 : stopWithinMs;
        limit = setTimeout(() => void thread.terminate(), patience);
      };
      const settle = (finish: () => void): void => {
        clearTimeout(limit);
        signal.removeEventListener('abort', stop);
        finish();
        void thread.terminate();
      };
      thread.on('message', (message: ThreadMessage<Run>) => {
        if (message.kind === 'progress') onProgress(message.progress);
        else if (message.kind === 'planned') settle(() => resolve(message.run));
        else if (message.kind === 'refused') settle(() => reject(new ProblemError(message.code, message.values)));
        else settle(() => reject(new PlanningFault(message.name, message.stack)));
      });
      thread.on('error', (cause) => settle(() => reject(outOfMemory(cause, memoryMegabytes) ?? cause)));
      thread.on('exit', () => settle(() => reject(new PlanningFault('PlanningThreadEnded', ''))));
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
}
