/** The inside of a document thread. */
import { Alternatives } from '../alternatives/alternatives.ts';
import { Comparison } from '../comparison/comparison.ts';
import type { County } from '../county/county.ts';
import { type ReadOptions, type ReadResult, readCounty } from '../county/read-county.ts';
import { HorizonPlan } from '../planning/horizon-plan.ts';
import { Plan } from '../planning/plan.ts';
import { alternativesWorkbook } from '../workbook/alternatives-workbook.ts';
import { comparisonWorkbook } from '../workbook/comparison-workbook.ts';
import { horizonWorkbook } from '../workbook/horizon-workbook.ts';
import { planWorkbook } from '../workbook/plan-workbook.ts';
import { compareRuns } from './compare-runs.ts';
import type { RunsToCompare } from './documents.ts';

export const read = ({ path, options }: { path: string; options: ReadOptions }): Promise<ReadResult> =>
  readCounty(path, options);

export const write = ({ planText, county }: { planText: string; county: County }): Promise<Uint8Array> =>
  planWorkbook(Plan.parse(JSON.parse(planText)), county);

export const compare = async (given: RunsToCompare): Promise<string> => compareRuns(given);

export const writeComparison = (comparisonText: string): Promise<Uint8Array> =>
  comparisonWorkbook(Comparison.parse(JSON.parse(comparisonText)));

export const writeHorizon = (horizonText: string): Promise<Uint8Array> =>
  horizonWorkbook(HorizonPlan.parse(JSON.parse(horizonText)));

export const writeAlternatives = (alternativesText: string): Promise<Uint8Array> =>
  alternativesWorkbook(Alternatives.parse(JSON.parse(alternativesText)));
