/** One planning run as the service speaks of it. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { PolicyOverride } from '../county/county.ts';
import { type HorizonPlan, HorizonRequest } from '../planning/horizon-plan.ts';
import { Plan, PlanGoal, type PlannedScenario } from '../planning/plan.ts';
import { mostScenarios, Scenario } from '../scenario/scenario.ts';
import type { Origin, RunState, RunTable } from './schema.ts';

export const defaultMegabytes = 3072;

/** What a client asked for, with every default filled in. */
export const RunOrder = z.strictObject({
  county: z.string(),
  only: z.enum(['quota', 'rotation', 'pay']).nullable(),
  seed: z.int().min(0),
  deadlineSeconds: z.number().positive(),
  /** Memory of the planning itself; the solvers have their own. */
  memoryMegabytes: z.int().positive().default(defaultMegabytes),
  policy: z.array(PolicyOverride),
  /** Several years instead of a plan of one; null = one year. */
  horizon: HorizonRequest.nullable().default(null),
  /** One on top of the other. */
  scenarios: z.array(Scenario).max(mostScenarios),
});
export type RunOrder = z.infer<typeof RunOrder>;

const LightGoal = PlanGoal.pick({
  model: true,
  id: true,
  rule: true,
  title: true,
  unit: true,
  resolution: true,
  value: true,
  bound: true,
  gap: true,
  base: true,
  status: true,
  proof: true,
  levels: true,
}).extend({
  model: z.enum([...PlanGoal.shape.model.options, 'horizon']),
  confirmedBy: PlanGoal.shape.confirmedBy.default([]),
});

const PlannedWords = z.strictObject({ zh: z.string(), en: z.string() });

/** What a list shows of a plan; no person is in it. */
export const RunSummary = z.strictObject({
  goals: z.array(LightGoal),
  audit: z.strictObject({
    /** null: there was no plan to audit. */
    passed: z.boolean().nullable(),
    rulesPassed: z.int().min(0),
    rulesFailed: z.array(z.strictObject({ id: z.string(), title: z.strictObject({ zh: z.string(), en: z.string() }) })),
    rulesNotApplicable: z.int().min(0),
  }),
  counts: z.strictObject({
    schools: z.int().min(0).nullable(),
    posts: z.int().min(0).nullable(),
    moves: z.int().min(0).nullable(),
    itinerants: z.int().min(0).nullable(),
  }),
  diagnosis: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  /** What contradicts what, and each way out by itself; null where none was found. */
  waysOut: z
    .strictObject({
      words: PlannedWords,
      ways: z.array(z.strictObject({ words: PlannedWords, planned: z.boolean() })),
    })
    .nullable()
    .default(null),
  identity: Plan.shape.identity,
});
export type RunSummary = z.infer<typeof RunSummary>;

export interface Run {
  readonly seq: number;
  readonly id: string;
  readonly order: RunOrder;
  /** The scenarios of the order in words, with the names of this county. */
  readonly scenarios: readonly PlannedScenario[];
  readonly policyHash: string;
  readonly contentHash: string;
  readonly program: string;
  readonly origin: Origin;
  readonly state: RunState;
  readonly attempts: number;
  readonly cancelRequested: boolean;
  readonly problem: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  readonly planStatus: string | null;
  readonly summary: RunSummary | null;
  readonly timings: Readonly<Record<string, number>> | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** The light form of a plan. */
export function summaryOf({ goals, audit, quota, rotation, diagnosis, identity }: Plan): RunSummary {
  return {
    goals: goals.map(lightGoal),
    audit: lightAudit(audit),
    counts: {
      schools: quota?.schools.length ?? null,
      posts: quota?.used ?? null,
      moves: rotation?.moves.length ?? null,
      itinerants: quota?.itinerants.length ?? null,
    },
    diagnosis: diagnosis === null ? null : wholeDiagnosis(diagnosis),
    waysOut: diagnosis === null ? null : waysOutOf(diagnosis),
    identity,
  };
}

/** The light form of several years. */
export function horizonSummaryOf({ goals, audit, diagnosis, identity }: HorizonPlan): RunSummary {
  const { requestHash: _request, ...own } = identity;
  return {
    goals: goals.map(lightGoal),
    audit: lightAudit(audit),
    counts: { schools: null, posts: null, moves: null, itinerants: null },
    diagnosis: diagnosis === null ? null : wholeDiagnosis(diagnosis),
    waysOut: null,
    identity: { ...own, only: null },
  };
}

type LightGoal = RunSummary['goals'][number];

const lightGoal = ({
  parts: _parts,
  certificate: _certificate,
  levels,
  ...goal
}: LightGoal & Pick<PlanGoal, 'parts' | 'certificate'>): LightGoal => ({
  ...goal,
  // The worst school is enough to say what the figure means.
  ...(levels !== undefined && { levels: levels.slice(0, 1) }),
});

const lightAudit = ({ passed, rules }: Plan['audit']): RunSummary['audit'] => ({
  passed,
  rulesPassed: rules.filter((rule) => rule.passed === true).length,
  rulesFailed: rules.filter((rule) => rule.passed === false).map(({ id, title }) => ({ id, title })),
  rulesNotApplicable: rules.filter((rule) => rule.passed === null).length,
});

/** The headline with the ways out it announces; without any, with what must give. */
function wholeDiagnosis({ words, relaxations, waysOut = [] }: NonNullable<Plan['diagnosis']>): RunSummary['diagnosis'] {
  const told = waysOut.length > 0 ? waysOut : relaxations;
  return {
    zh: [words.zh, ...told.map((way) => way.words.zh)].join(''),
    en: [words.en, ...told.map((way) => way.words.en)].join(' '),
  };
}

const waysOutOf = ({ words, waysOut = [] }: NonNullable<Plan['diagnosis']>): RunSummary['waysOut'] =>
  waysOut.length === 0 ? null : { words, ways: waysOut.map((way) => ({ words: way.words, planned: way.planned })) };

export const runOf = (row: Selectable<RunTable>): Run => ({
  seq: row.seq,
  id: row.id,
  order: RunOrder.parse(JSON.parse(row.order_json)),
  scenarios: JSON.parse(row.scenarios_json),
  policyHash: row.policy_hash,
  contentHash: row.content_hash,
  program: row.program,
  origin: row.origin,
  state: row.state,
  attempts: row.attempts,
  cancelRequested: row.cancel_requested === 1,
  problem:
    row.problem_code === null ? null : { code: row.problem_code, values: JSON.parse(row.problem_values_json ?? '{}') },
  planStatus: row.plan_status,
  summary: row.summary_json === null ? null : RunSummary.parse(JSON.parse(row.summary_json)),
  timings: row.timings_json === null ? null : JSON.parse(row.timings_json),
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
});
