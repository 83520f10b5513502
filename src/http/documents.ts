/** Reading counties and writing workbooks, as the routes see them; where they run is not their business. */
import type { County } from '../county/county.ts';
import type { Mapping } from '../county/mapping.ts';
import type { Finding } from '../problems/problem.ts';

/** Reads a folder of CSV files or one workbook; `county` is null when there are errors. */
export type ReadCounty = (
  path: string,
  options: {
    readonly planningMonth: string;
    /** What the client says its headers mean. */
    readonly mappingFile?: string;
    /** What headers meant in earlier imports. */
    readonly learnt?: Mapping;
  },
) => Promise<{
  readonly county: County | null;
  readonly findings: readonly Finding[];
  /** The meaning of headers that was used. */
  readonly mapping: Mapping;
}>;

/** The plan comes as its text: reading and checking some megabytes is work for a thread too. */
export type WritePlanWorkbook = (planText: string, county: County) => Promise<Uint8Array>;

/** Plans of runs as their texts, with the names of schools and people that the plans only know by code. */
export interface RunsToCompare {
  readonly runs: readonly { readonly run: string; readonly planText: string }[];
  readonly onlyDifferences: boolean;
  readonly schools: readonly (readonly [code: string, name: string])[];
  readonly teachers: readonly (readonly [id: string, name: string])[];
}

/** The comparison as JSON text. @throws ProblemError `comparison.howMany`, `comparison.differentCounties` */
export type CompareRuns = (given: RunsToCompare) => Promise<string>;
export type WriteComparisonWorkbook = (comparisonText: string) => Promise<Uint8Array>;
export type WriteHorizonWorkbook = (horizonText: string) => Promise<Uint8Array>;
export type WriteAlternativesWorkbook = (alternativesText: string) => Promise<Uint8Array>;
