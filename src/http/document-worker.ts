/** The inside of a document thread. */
import type { County } from '../county/county.ts';
import { type ReadOptions, type ReadResult, readCounty } from '../county/read-county.ts';
import { Plan } from '../planning/plan.ts';
import { planWorkbook } from '../workbook/plan-workbook.ts';

export const read = ({ path, options }: { path: string; options: ReadOptions }): Promise<ReadResult> =>
  readCounty(path, options);

export const write = ({ planText, county }: { planText: string; county: County }): Promise<Uint8Array> =>
  planWorkbook(Plan.parse(JSON.parse(planText)), county);
