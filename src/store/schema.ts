/** The tables of the store as kysely sees them. Times are ISO 8601 in UTC, written by us, never by the database. */
import type { Generated } from 'kysely';

export const runStates = ['queued', 'running', 'done', 'infeasible', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** States that never change again. */
export const endedStates = ['done', 'infeasible', 'failed', 'cancelled'] as const satisfies readonly RunState[];

export const isEnded = (state: RunState): boolean => endedStates.some((ended) => ended === state);

/** Who asked: a client, or the service itself for the county it shows at first start. */
export type Origin = 'request' | 'demo';

interface CountyTable {
  id: string;
  code: string;
  name: string;
  planning_month: string;
  notice: string | null;
  schools: number;
  teachers: number;
  pupils: number;
  warnings: number;
  assumptions: number;
  county_json: string;
  findings_json: string;
  origin: Origin;
  created_at: string;
}

export interface RunTable {
  /** Order of submission; also the page cursor. */
  seq: Generated<number>;
  id: string;
  county_id: string;
  /** `{county, only, seed, deadlineSeconds, policy, scenarios}` as accepted. */
  order_json: string;
  scenarios_json: string;
  policy_hash: string;
  program: string;
  origin: Origin;
  /** Hash of the request as it came. */
  order_hash: string;
  /** Hash of everything that decides the plan: equal hash, equal plan unless a clock stopped a solve. */
  content_hash: string;
  /** Who asked, for fairness in the queue: a name of the client's own, else its address. */
  client: string;
  state: RunState;
  attempts: number;
  cancel_requested: number;
  problem_code: string | null;
  problem_values_json: string | null;
  plan_status: string | null;
  /** Goals, audit totals and identity, so that lists need not open the plan. */
  summary_json: string | null;
  timings_json: string | null;
  created_at: string;
  started_at: string | null;
  ended_at: string | null;
}

/** The plan's exact bytes, apart from the run so that lists stay light. */
interface PlanTable {
  run_id: string;
  text: string;
}

interface RunEventTable {
  run_id: string;
  /** 1, 2, 3 … within the run; the id a client sends back as Last-Event-ID. */
  seq: number;
  kind: 'state' | 'progress';
  data_json: string;
  at: string;
}

interface ScenarioTable {
  /** Order of arrival; also the page cursor. */
  seq: Generated<number>;
  id: string;
  document_json: string;
  created_at: string;
}

/** Keys that clients sent with an order, so that sending it again gives the same run. */
interface IdempotencyTable {
  key: string;
  order_hash: string;
  run_id: string;
}

interface HeartbeatTable {
  id: number;
  at: string;
}

export interface Database {
  county: CountyTable;
  run: RunTable;
  plan: PlanTable;
  run_event: RunEventTable;
  scenario: ScenarioTable;
  idempotency: IdempotencyTable;
  heartbeat: HeartbeatTable;
}
