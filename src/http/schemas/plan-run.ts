import { z } from 'zod';
import { longestDeadlineSeconds } from '../../planning/deadline.ts';
import { PlannedScenario, PlanStatus } from '../../planning/plan.ts';
import { GivenOverride } from '../../scenario/scenario.ts';
import { defaultMegabytes, RunSummary } from '../../store/run.ts';
import { runStates } from '../../store/schema.ts';
import { OrderedScenarios } from '../ordered-scenarios.ts';
import { Words } from './common.ts';

export const RunParams = z.strictObject({ id: z.string().min(1).max(80).describe('Id of a planning run') });

/** What a client sends; defaults are those of the command line, so that both give the same plan. */
export const PlanOrder = z
  .strictObject({
    county: z.string().min(1).max(80).describe('Id of a county version'),
    only: z.enum(['quota', 'rotation', 'pay']).nullable().default(null).describe('One model alone; null = all'),
    seed: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .default(1)
      .describe('Seed of the lot among equals; publish it before the run'),
    deadlineSeconds: z.number().min(1).max(longestDeadlineSeconds).default(1800).describe('Wall time, seconds'),
    memoryMegabytes: z
      .int()
      .min(256)
      .max(16_384)
      .default(defaultMegabytes)
      .describe('Memory of the planning itself, MB; the solvers have their own'),
    again: z
      .boolean()
      .default(false)
      .describe('true = plan anew although an equal run is there, e.g. when a clock had stopped it'),
    policy: z.array(GivenOverride).max(500).default([]).describe('Values that replace the county’s own for this run'),
    scenarios: OrderedScenarios,
  })
  .describe('Order for one planning run');

export const PlanOrderHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('The same key with the same body gives the same run, however often it is sent'),
  'junheng-client': z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe('Who asks; clients take turns in the queue. Without it, the address it asks from'),
});

export const RunQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional().describe('nextCursor of the page before'),
  state: z.enum(runStates).optional(),
  county: z.string().min(1).max(80).optional(),
});

const ProgressView = z.strictObject({
  stage: z.enum(['check', 'quota', 'timetable', 'rotation', 'heads', 'pay', 'horizon', 'audit', 'waysOut']),
  goal: z.string().nullable(),
  value: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().min(0).nullable().describe('How far the value may be from the best at most, in the unit of the goal'),
  groups: z
    .strictObject({ done: z.int().min(0), of: z.int().min(0) })
    .nullable()
    .describe(
      'Groups (or ways out) settled, where a stage takes them one by one and no goal of the whole county is known yet',
    ),
  words: Words.describe('Stage, and goal or groups, in words'),
});

const AskedValue = z.strictObject({ parameter: z.string(), title: Words, unit: z.string(), value: z.json() });

const Asked = z
  .strictObject({
    words: Words.describe('One line: which models, which scenarios, how many values of its own'),
    policy: z.array(AskedValue).describe('Values given with the order'),
    scenarios: z
      .array(PlannedScenario)
      .describe('In the order in which they work; whom a decision concerns stays inside'),
  })
  .describe('What the run was asked, to tell it from others');
export type Asked = z.infer<typeof Asked>;

export const RunView = z
  .strictObject({
    id: z.string(),
    state: z.enum(runStates),
    cancelRequested: z.boolean(),
    county: z.strictObject({
      id: z.string(),
      name: z.string(),
      planningMonth: z.string(),
      notice: z.string().nullable(),
      origin: z.enum(['request', 'demo']),
      importedAt: z.iso.datetime().describe('When this version came in: versions of one county share its name'),
      schools: z.int().min(0),
      teachers: z.int().min(0),
    }),
    origin: z.enum(['request', 'demo']),
    horizon: z.boolean().describe('True: several years; its result is horizon.json, under its result link'),
    alternatives: z
      .string()
      .nullable()
      .describe(
        'The plan whose near lists were sought: its result holds them, under its result link; null = no such run',
      ),
    only: z.enum(['quota', 'rotation', 'pay']).nullable(),
    seed: z.int().min(0),
    deadlineSeconds: z.number(),
    memoryMegabytes: z.int(),
    overrides: z.int().min(0).describe('Policy values given with the order, without those of its scenarios'),
    asked: Asked,
    policyHash: z.string(),
    contentHash: z
      .string()
      .describe('Equal content, equal run: an order of the same content is answered with this one'),
    program: z.string(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    attempts: z.int().min(0).describe('How often it was started; more than 1 after the service was stopped under it'),
    progress: ProgressView.nullable().describe('Where the run stands, while it runs'),
    planStatus: PlanStatus.nullable().describe(
      'Status that stands in the plan kept; `none` also where a run was stopped before its plan was whole and only finished parts are kept',
    ),
    summary: RunSummary.nullable().describe('Goals with proof, audit and identity; null while there is no plan'),
    problem: z
      .strictObject({ code: z.string(), words: Words })
      .nullable()
      .describe('Why the run failed, or was cancelled with nothing to keep, and what to do'),
    timings: z.record(z.string(), z.number()).nullable().describe('Milliseconds by stage'),
    links: z.strictObject({
      self: z.string(),
      events: z.string(),
      result: z.string().nullable(),
      workbook: z.string().nullable(),
    }),
  })
  .describe('One planning run, light: the plan itself is behind its result link');
export type RunView = z.infer<typeof RunView>;

export const RunPageView = z.strictObject({ runs: z.array(RunView), nextCursor: z.string().nullable() });

export const EventHeaders = z.looseObject({
  'last-event-id': z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .describe('Number of the last event received'),
});
