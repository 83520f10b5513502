/** The results of a sweep as a document: `sweep.json`. */
import { z } from 'zod';
import { Indicator } from '../comparison/comparison.ts';
import { PlannedScenario, PlanStatus } from '../planning/plan.ts';
import { SweepRequest } from './sweep-request.ts';

const Words = z.strictObject({ zh: z.string(), en: z.string() });

/** What is kept of the plan of one point. */
export const SweepRow = z.strictObject({
  point: z.int().min(0),
  titles: z.array(Words).describe('One an axis'),
  status: PlanStatus,
  planId: z.string(),
  clockStopped: z.boolean(),
  values: z.record(z.string(), z.number().nullable()).describe('By id of the indicator'),
});
export type SweepRow = z.infer<typeof SweepRow>;

export const SweepHead = Indicator.pick({ id: true, group: true, title: true, unit: true, direction: true });
export type SweepHead = z.infer<typeof SweepHead>;

export const SweepResult = z
  .strictObject({
    format: z.literal('junheng-sweep-result/1'),
    county: z.strictObject({ code: z.string(), name: z.string(), planningMonth: z.string() }),
    scenarios: z.array(PlannedScenario).describe('What all points stand on'),
    request: SweepRequest,
    points: z.int().min(0),
    indicators: z.array(SweepHead),
    rows: z.array(SweepRow).describe('Points that were planned, in their order'),
    frontier: z.strictObject({
      indicators: z.array(z.strictObject({ indicator: z.string(), direction: z.enum(['lower', 'higher']) })),
      points: z.array(z.int()).describe('Nobody is better in one of them without being worse in another'),
      knees: z
        .array(z.strictObject({ indicators: z.array(z.string()).length(2), point: z.int(), bend: z.number() }))
        .describe('For two indicators: where giving a little more of one stops winning much of the other'),
    }),
  })
  .describe('Results of a sweep');
export type SweepResult = z.infer<typeof SweepResult>;
