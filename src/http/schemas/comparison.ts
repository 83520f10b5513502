import { z } from 'zod';

export const ComparisonQuery = z.strictObject({
  plans: z
    .string()
    .min(3)
    .max(4000)
    .regex(/^[^,]{1,80}(,[^,]{1,80})+$/)
    .describe('Ids of 2 to 20 runs that have a plan, separated by commas; the others are measured against the first'),
  differences: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true = only figures and rules that differ; schools and people are always only those that differ'),
});
