/** Store, queue, demo county and web application put together, and taken apart again in the right order. */
import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import { nextSchoolYear } from '../planning/school-year.ts';
import {
  createPlanQueue,
  type Foretelling,
  type Planning,
  type PlanQueueOptions,
  type Varying,
} from '../queue/plan-queue.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { buildApp } from './build-app.ts';
import { createDemo, type Demo } from './demo.ts';
import type {
  CompareRuns,
  ReadCounty,
  WriteAlternativesWorkbook,
  WriteComparisonWorkbook,
  WriteHorizonWorkbook,
  WritePlanWorkbook,
} from './documents.ts';
import { openKeptMapping } from './kept-mapping.ts';
import { describeFault } from './logging.ts';

export interface ServiceOptions {
  /** Where the data live. */
  readonly folder: string;
  readonly plan: Planning;
  readonly foretell: Foretelling;
  readonly vary: Varying;
  readonly readCounty: ReadCounty;
  readonly planWorkbook: WritePlanWorkbook;
  readonly compare: CompareRuns;
  readonly comparisonWorkbook: WriteComparisonWorkbook;
  readonly horizonWorkbook: WriteHorizonWorkbook;
  readonly alternativesWorkbook: WriteAlternativesWorkbook;
  /** Folder of the demo county; null = none. */
  readonly demoFolder: string | null;
  readonly log?: { readonly level: string; readonly stream?: DestinationStream };
  readonly hostNames?: readonly string[] | null;
  readonly queue?: Pick<PlanQueueOptions, 'limits' | 'maxAttempts' | 'progressIntervalMs' | 'graceMs'>;
  readonly now?: () => Date;
}

export interface Service {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly demo: Demo;
  /** Refuses new requests, hands the run under way back to the queue, closes the store. */
  close(): Promise<void>;
}

/** @throws ProblemError when the data folder cannot be used; see `openStore` */
export async function openService(options: ServiceOptions): Promise<Service> {
  const {
    folder,
    plan,
    readCounty,
    planWorkbook,
    compare,
    comparisonWorkbook,
    horizonWorkbook,
    alternativesWorkbook,
    foretell,
    vary,
    demoFolder,
    now = () => new Date(),
  } = options;
  const store = await openStore({ folder, now });
  const mapping = await openKeptMapping(folder);
  // The queue reports faults through the application's log, which is built after it.
  let report = (_cause: unknown, _run: string | null): void => {};
  const queue = createPlanQueue({
    store,
    plan,
    foretell,
    vary,
    onFault: (run, cause) => report(cause, run),
    ...options.queue,
  });
  const demo = createDemo({
    store,
    queue,
    readCounty,
    folder: demoFolder,
    planningMonth: nextSchoolYear(now()),
    onFault: (cause) => report(cause, null),
  });
  const { log, hostNames = null } = options;
  const app = await buildApp({
    store,
    queue,
    demo,
    readCounty,
    planWorkbook,
    compare,
    comparisonWorkbook,
    horizonWorkbook,
    alternativesWorkbook,
    mapping,
    now,
    hostNames,
    ...(log !== undefined && { log }),
  });
  report = (cause, run) => app.log.error({ fault: describeFault(cause), run }, 'planning fault');
  await queue.start();
  const stop = async (): Promise<void> => {
    // Streams end when the queue closes; only then can the server finish its last answers.
    await queue.close();
    await app.close();
    await store.close();
  };
  let stopped: Promise<void> | null = null;
  return {
    app,
    store,
    demo,
    close: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
