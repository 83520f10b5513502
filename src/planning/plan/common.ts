/** What several parts of the plan share. */
import { z } from 'zod';

export const Words = z.strictObject({ zh: z.string(), en: z.string() });
export const count = z.int().min(0);

/** A typed reason: which rule, which numbers, and the sentence rendered from both. */
export const Reason = z.strictObject({
  rule: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  words: Words,
});
