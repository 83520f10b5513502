/** Problem details (RFC 9457) as the service answers them. */
import { z } from 'zod';

const values = z.record(z.string(), z.union([z.string(), z.number()]));

export const ProblemPart = z
  .strictObject({
    code: z.string().describe('Registered code; see /v1/problems'),
    level: z.enum(['error', 'warning', 'assumption']),
    detail: z.string().describe('Place, what is wrong and what to do, in the language asked for'),
    pointer: z.string().optional().describe('JSON pointer into the request body'),
    parameter: z.string().optional().describe('Name of the query, path or header parameter'),
    table: z.string().optional().describe('Table of the county data'),
    row: z.int().optional().describe('Row as the user sees it; the header is row 1'),
    column: z.string().optional(),
    values,
  })
  .describe('One thing found');

export const Problem = z
  .strictObject({
    type: z.string().describe('Address of the description of this code'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong and what to do'),
    code: z.string().describe('Registered code; see /v1/problems'),
    instance: z.string().describe('Path of the request'),
    values: values.optional(),
    errors: z.array(ProblemPart).optional().describe('Everything found, at once'),
  })
  .describe('Problem details, RFC 9457. Words are Chinese unless Accept-Language asks for English.');
export type Problem = z.infer<typeof Problem>;
export type ProblemPart = z.infer<typeof ProblemPart>;
