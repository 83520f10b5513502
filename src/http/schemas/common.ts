/** Pieces that several resources share. */
import { z } from 'zod';

export const Words = z.strictObject({ zh: z.string(), en: z.string() });

export const FindingView = z
  .strictObject({
    level: z.enum(['error', 'warning', 'assumption']),
    code: z.string(),
    place: z.strictObject({
      table: z.string().optional(),
      row: z.int().optional(),
      column: z.string().optional(),
      pointer: z.string().optional(),
    }),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    words: Words.describe('Place, what is wrong and what to do'),
  })
  .describe('One thing found in the county data');

/** Headers pass through: a client may send any; only those named are looked at. */
export const ConditionalHeaders = z.looseObject({
  'if-none-match': z.string().max(2000).optional().describe('ETag of the copy the client has'),
});

export const noBody = z.undefined();
