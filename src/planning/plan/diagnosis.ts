/** Why there is no plan, and the ways out. */
import { z } from 'zod';
import { Words } from './common.ts';

export const Diagnosis = z.strictObject({
  /** The model without a plan. Members that may be absent are so in plans of earlier versions. */
  stage: z.enum(['quota', 'rotation', 'heads', 'pay', 'horizon']).optional(),
  words: Words,
  /** What plain arithmetic shows, before anything is solved. */
  checks: z
    .array(z.strictObject({ rules: z.array(z.string()), subjects: z.array(z.string()), words: Words }))
    .optional(),
  conflicts: z.array(z.strictObject({ rule: z.string(), subjects: z.array(z.string()), words: Words })),
  relaxations: z.array(
    z.strictObject({
      rule: z.string(),
      amount: z.number(),
      unit: Words,
      subjects: z.array(z.string()),
      words: Words,
    }),
  ),
  /** Ways out, any one of which will do: scenarios to be run as they stand. */
  waysOut: z
    .array(
      z.strictObject({
        words: Words,
        /** Schools by name, people by id, whom it concerns. */
        affected: z.array(z.string()),
        scenario: z.strictObject({
          format: z.literal('junheng-scenario/2'),
          title: Words,
          derivedFrom: z.array(z.string()),
          operations: z.array(z.json()),
        }),
        /** The county was planned under it, all models and the audit; false: this model alone was seen to have a plan. */
        planned: z.boolean(),
      }),
    )
    .optional(),
  /** The relaxations were checked: a plan keeps everything else. */
  verified: z.boolean(),
});
