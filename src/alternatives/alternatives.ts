/**
 * Rotation lists near the best, as a document: how many other people each moves, what it costs in every goal, and all of them
 * side by side. Its JSON Schema is `npx junheng schema alternatives`.
 */
import { z } from 'zod';
import { Comparison } from '../comparison/comparison.ts';
import { Plan, PlanGoal, PlanStatus } from '../planning/plan.ts';

const Words = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().min(0);

export const mostLists = 5;

const ListGoal = PlanGoal.pick({ id: true, rule: true, title: true, unit: true }).extend({
  best: z.number().describe('Value of the best list'),
  value: z.number(),
  over: z.number().describe('Value less that of the best list; below 0 where this list is better in it'),
  tolerance: z.number().min(0).describe('So much it may be over, by policy'),
});

const List = z.strictObject({
  number: z.int().min(1),
  planId: z.string(),
  status: PlanStatus,
  audited: z.boolean().nullable().describe('Every hard rule kept, by the independent audit'),
  moves: count,
  joins: count.describe('People who move here and not in the best list'),
  leaves: count.describe('People who move in the best list and not here'),
  differs: z
    .array(count)
    .describe('People who move in one and not in the other: against the best, then the lists before'),
  atMost: count.nullable().describe('No list differs by more from the one it is nearest to; null = not known'),
  proven: z.boolean().describe('No list within the tolerances is farther from those before it'),
  goals: z.array(ListGoal),
  words: Words,
});

export const Alternatives = z
  .strictObject({
    format: z.literal('junheng-alternatives/1'),
    planId: z.string().describe('The plan whose list is the best'),
    asked: z.int(),
    words: Words,
    lists: z.array(List),
    comparison: Comparison.nullable().describe(
      'The best plan and the others side by side; null when there is no other',
    ),
  })
  .describe('备选名单 / Lists near the best that move other people');

/** The lists with each of them as a plan: what a run of the service leaves. */
export const AlternativesBundle = z.strictObject({ alternatives: Alternatives, plans: z.array(Plan) });
export type AlternativesBundle = z.infer<typeof AlternativesBundle>;

export type Alternatives = z.infer<typeof Alternatives>;
export type AlternativeList = Alternatives['lists'][number];
