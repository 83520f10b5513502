/** What the routes work with. Everything with an effect comes in here, so that tests can give their own. */

import type { PlanQueue } from '../queue/plan-queue.ts';
import type { Store } from '../store/open-store.ts';
import type { Demo } from './demo.ts';
import type {
  CompareRuns,
  ReadCounty,
  WriteAlternativesWorkbook,
  WriteComparisonWorkbook,
  WriteHorizonWorkbook,
  WritePlanWorkbook,
} from './documents.ts';
import type { KeptMapping } from './kept-mapping.ts';

export interface ServiceContext {
  readonly store: Store;
  readonly queue: PlanQueue;
  readonly readCounty: ReadCounty;
  readonly planWorkbook: WritePlanWorkbook;
  readonly compare: CompareRuns;
  readonly comparisonWorkbook: WriteComparisonWorkbook;
  readonly horizonWorkbook: WriteHorizonWorkbook;
  readonly alternativesWorkbook: WriteAlternativesWorkbook;
  readonly mapping: KeptMapping;
  readonly demo: Demo;
  readonly now: () => Date;
}
