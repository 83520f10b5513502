import { z } from 'zod';
import { FindingView } from './common.ts';

export const CountyParams = z.strictObject({ id: z.string().min(1).max(80).describe('Id of a county version') });

export const CountyView = z
  .strictObject({
    id: z.string().describe('Hash of the content: the same data always get the same id'),
    code: z.string(),
    name: z.string(),
    planningMonth: z.string(),
    notice: z.string().nullable().describe('Shown wherever the county is shown, e.g. that its data are synthetic'),
    schools: z.int().min(0),
    teachers: z.int().min(0),
    pupils: z.int().min(0),
    warnings: z.int().min(0),
    assumptions: z.int().min(0),
    origin: z.enum(['request', 'demo']),
    createdAt: z.iso.datetime(),
    links: z.strictObject({ self: z.string(), findings: z.string() }),
  })
  .describe('One immutable version of a county; no row about a person');

export const CountyList = z.strictObject({ counties: z.array(CountyView) });
export const CountyImported = CountyView.extend({ findings: z.array(FindingView) });
export const CountyFindings = z.strictObject({ county: z.string(), findings: z.array(FindingView) });

/** Describes the upload in the OpenAPI document; the parts themselves are read as a stream. */
export const CountyUpload = z.strictObject({
  files: z
    .array(z.string().meta({ contentMediaType: 'application/octet-stream' }))
    .describe('One Excel workbook (.xlsx), or the CSV files of one county, named as in the template'),
  mapping: z
    .string()
    .meta({ contentMediaType: 'application/json' })
    .optional()
    .describe('The county’s own headers and the fields they mean, as JSON'),
  planningMonth: z
    .string()
    .optional()
    .describe('Month at which ages and terms are counted, e.g. 2026-09; used when the data do not say'),
});
