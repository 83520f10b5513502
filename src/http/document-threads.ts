/**
 * Reading uploads and writing workbooks in threads: both take seconds of processor time for a large county, and an
 * upload that needs too much memory ends its thread, not the service.
 */
import type { Piscina } from 'piscina';

import { threadPool } from '../solver/thread-pool.ts';
import type {
  CompareRuns,
  ReadCounty,
  WriteAlternativesWorkbook,
  WriteComparisonWorkbook,
  WriteHorizonWorkbook,
  WritePlanWorkbook,
} from './documents.ts';

export interface DocumentThreads {
  readonly readCounty: ReadCounty;
  readonly planWorkbook: WritePlanWorkbook;
  readonly compare: CompareRuns;
  readonly comparisonWorkbook: WriteComparisonWorkbook;
  readonly horizonWorkbook: WriteHorizonWorkbook;
  readonly alternativesWorkbook: WriteAlternativesWorkbook;
  close(): Promise<void>;
}

export function documentThreads(): DocumentThreads {
  const pool: Piscina = threadPool({
    filename: new URL('document-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return {
    readCounty: (path, options) => pool.run({ path, options }, { name: 'read' }),
    planWorkbook: (planText, county) => pool.run({ planText, county }, { name: 'write' }),
    compare: (given) => pool.run(given, { name: 'compare' }),
    comparisonWorkbook: (comparisonText) => pool.run(comparisonText, { name: 'writeComparison' }),
    horizonWorkbook: (horizonText) => pool.run(horizonText, { name: 'writeHorizon' }),
    alternativesWorkbook: (alternativesText) => pool.run(alternativesText, { name: 'writeAlternatives' }),
    close: () => pool.destroy(),
  };
}
