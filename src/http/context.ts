/** What the routes work with. Everything with an effect comes in here, so that tests can give their own. */

import type { County } from '../county/county.ts';
import type { Mapping } from '../county/mapping.ts';
import type { Plan } from '../planning/plan.ts';
import type { Finding } from '../problems/problem.ts';
import type { PlanQueue } from '../queue/plan-queue.ts';
import type { Store } from '../store/open-store.ts';
import type { Demo } from './demo.ts';
import type { KeptMapping } from './kept-mapping.ts';

/** Reads a folder of CSV files or one workbook; `county` is null when there are errors. */
export type ReadCounty = (
  path: string,
  options: { readonly planningMonth: string; readonly mappingFile?: string },
) => Promise<{
  readonly county: County | null;
  readonly findings: readonly Finding[];
  /** The meaning of headers that was used. */
  readonly mapping: Mapping;
}>;

export type WritePlanWorkbook = (plan: Plan, county: County) => Promise<Uint8Array>;

export interface ServiceContext {
  readonly store: Store;
  readonly queue: PlanQueue;
  readonly readCounty: ReadCounty;
  readonly planWorkbook: WritePlanWorkbook;
  readonly mapping: KeptMapping;
  readonly demo: Demo;
  readonly now: () => Date;
}
