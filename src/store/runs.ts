/** Planning runs: accepted orders, where each stands, and the plan each gave. */
import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { PlannedScenario, PlanStatus } from '../planning/plan.ts';
import { ProblemError } from '../problems/problem.ts';
import { type Run, type RunOrder, type RunSummary, runOf } from './run.ts';
import { appendEvent } from './run-events.ts';
import { type Database, endedStates, type Origin, type RunState, type RunTable } from './schema.ts';

export interface NewRun {
  readonly order: RunOrder;
  readonly scenarios: readonly PlannedScenario[];
  readonly policyHash: string;
  readonly program: string;
  readonly origin: Origin;
  readonly idempotencyKey: string | null;
  /** Hash of the request as it came, to tell a repeat from another request under the same key. */
  readonly orderHash: string;
  /** Hash of everything that decides the plan. */
  readonly contentHash: string;
  /** True: planned anew although an equal run is there. */
  readonly again: boolean;
  /** Who asks, for fairness in the queue. */
  readonly client: string;
}

export interface RunEnd {
  readonly state: 'done' | 'infeasible' | 'failed' | 'cancelled';
  readonly problem: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  readonly plan: { readonly status: PlanStatus; readonly summary: RunSummary; readonly text: string } | null;
  readonly timings: Readonly<Record<string, number>> | null;
}

interface RunPage {
  readonly limit: number;
  /** Only runs submitted before this one. */
  readonly before: number | null;
  readonly state: RunState | null;
  readonly county: string | null;
}

/** `repeated`: why no new run was made; null when one was. */
export interface Submitted {
  readonly run: Run;
  readonly repeated: 'key' | 'content' | null;
}

export interface RunRepository {
  /**
   * Writes the run as queued; when this resolves the run is on the disk. A repeat under the same key, or of the same
   * content as a run that waits, runs or has its plan, gives the run that is there.
   * @throws ProblemError `service.idempotencyReused`, `service.queueFull`, `service.clientQueueFull`
   */
  submit(run: NewRun, limits: QueueLimits): Promise<Submitted>;
  find(id: string): Promise<Run | null>;
  list(page: RunPage): Promise<readonly Run[]>;
  latestOf(origin: Origin): Promise<Run | null>;
  planText(id: string): Promise<string | null>;
  countByState(): Promise<Readonly<Record<RunState, number>>>;
  /**
   * A queued run becomes running; null when none waits. Clients take turns: next is the oldest run of the client whose
   * last turn is longest ago.
   */
  takeNext(): Promise<Run | null>;
  end(id: string, end: RunEnd): Promise<void>;
  /** A queued run ends as cancelled at once; a running one is marked and goes on until its planning lets go. */
  requestCancel(id: string): Promise<Run | null>;
  /** Running → queued again after the process died under it; the attempt counts. */
  requeue(id: string): Promise<void>;
  /** Running → queued again because the service is being stopped in good order; the attempt does not count. */
  handBack(id: string): Promise<void>;
  /** At start: runs left running by a process that is gone. */
  leftRunning(): Promise<readonly Run[]>;
}

export interface QueueLimits {
  /** Runs that may wait, of all clients. */
  readonly capacity: number;
  /** Of one client; less than `capacity`, so that nobody can shut the others out. */
  readonly perClient: number;
  /** When to try again while nothing is known of how long runs take. */
  readonly retryAfterSeconds: number;
}

type Connection = Kysely<Database> | Transaction<Database>;

export function runRepository(db: Kysely<Database>, now: () => Date): RunRepository {
  const at = () => now().toISOString();
  const rows = (connection: Connection) => connection.selectFrom('run').selectAll();
  const find = async (id: string, connection: Connection = db): Promise<Run | null> => {
    const row = await rows(connection).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : runOf(row);
  };
  const must = async (id: string, connection: Connection): Promise<Run> => {
    const run = await find(id, connection);
    if (run === null) throw new Error('a run vanished after it was written');
    return run;
  };
  const announce = (connection: Connection, id: string, state: RunState) =>
    appendEvent(connection, id, { kind: 'state', state }, at());
  const backToQueue = (id: string, attempts: (before: number) => number): Promise<void> =>
    db.transaction().execute(async (transaction) => {
      const run = await must(id, transaction);
      if (run.state !== 'running') return;
      await transaction
        .updateTable('run')
        .set({ state: 'queued', started_at: null, attempts: attempts(run.attempts) })
        .where('id', '=', id)
        .execute();
      await announce(transaction, id, 'queued');
    });

  return {
    find: (id) => find(id),
    submit: (given, limits) =>
      db.transaction().execute(async (transaction) => {
        const repeated = await repeatOf(transaction, given);
        if (repeated !== null) return { run: repeated, repeated: 'key' };
        const equal = given.again ? null : await equalTo(transaction, given);
        if (equal !== null) {
          await rememberKey(transaction, given, equal.id);
          return { run: equal, repeated: 'content' };
        }
        await refuseWhenFull(transaction, given.client, limits);
        const id = randomUUID();
        await transaction
          .insertInto('run')
          .values({
            id,
            county_id: given.order.county,
            order_json: JSON.stringify(given.order),
            scenarios_json: JSON.stringify(given.scenarios),
            policy_hash: given.policyHash,
            program: given.program,
            origin: given.origin,
            order_hash: given.orderHash,
            content_hash: given.contentHash,
            client: given.client,
            state: 'queued',
            attempts: 0,
            cancel_requested: 0,
            created_at: at(),
          })
          .execute();
        await rememberKey(transaction, given, id);
        await announce(transaction, id, 'queued');
        return { run: await must(id, transaction), repeated: null };
      }),
    list: async ({ limit, before, state, county }) => {
      let query = rows(db).orderBy('seq', 'desc').limit(limit);
      if (before !== null) query = query.where('seq', '<', before);
      if (state !== null) query = query.where('state', '=', state);
      if (county !== null) query = query.where('county_id', '=', county);
      return (await query.execute()).map(runOf);
    },
    latestOf: async (origin) => {
      const row = await rows(db).where('origin', '=', origin).orderBy('seq', 'desc').executeTakeFirst();
      return row === undefined ? null : runOf(row);
    },
    planText: async (id) => {
      const row = await db.selectFrom('plan').select('text').where('run_id', '=', id).executeTakeFirst();
      return row?.text ?? null;
    },
    countByState: () => countByState(db),
    takeNext: () =>
      db.transaction().execute(async (transaction) => {
        const row = await nextInTurn(transaction);
        if (row === undefined) return null;
        await transaction
          .updateTable('run')
          .set({ state: 'running', started_at: at(), attempts: row.attempts + 1 })
          .where('id', '=', row.id)
          .execute();
        await announce(transaction, row.id, 'running');
        return must(row.id, transaction);
      }),
    end: (id, { state, problem, plan, timings }) =>
      db.transaction().execute(async (transaction) => {
        const changed = await transaction
          .updateTable('run')
          .set({
            state,
            problem_code: problem?.code ?? null,
            problem_values_json: problem === null ? null : JSON.stringify(problem.values),
            plan_status: plan?.status ?? null,
            summary_json: plan === null ? null : JSON.stringify(plan.summary),
            timings_json: timings === null ? null : JSON.stringify(timings),
            ended_at: at(),
          })
          .where('id', '=', id)
          .where('state', 'not in', [...endedStates])
          .executeTakeFirst();
        if (changed.numUpdatedRows !== 1n) throw new Error('a run that has ended does not end again');
        if (plan !== null) await transaction.insertInto('plan').values({ run_id: id, text: plan.text }).execute();
        await announce(transaction, id, state);
      }),
    requestCancel: (id) =>
      db.transaction().execute(async (transaction) => {
        const run = await find(id, transaction);
        if (run === null) return null;
        const change = transaction.updateTable('run').where('id', '=', id);
        if (run.state === 'queued') {
          await change.set({ state: 'cancelled', cancel_requested: 1, ended_at: at() }).execute();
          await announce(transaction, id, 'cancelled');
        } else if (run.state === 'running') {
          await change.set({ cancel_requested: 1 }).execute();
        }
        return must(id, transaction);
      }),
    requeue: (id) => backToQueue(id, (attempts) => attempts),
    handBack: (id) => backToQueue(id, (attempts) => attempts - 1),
    leftRunning: async () => (await rows(db).where('state', '=', 'running').orderBy('seq').execute()).map(runOf),
  };
}

async function repeatOf(transaction: Connection, { idempotencyKey, orderHash }: NewRun): Promise<Run | null> {
  if (idempotencyKey === null) return null;
  const row = await transaction
    .selectFrom('idempotency')
    .innerJoin('run', 'run.id', 'idempotency.run_id')
    .selectAll('run')
    .select('idempotency.order_hash as keptHash')
    .where('key', '=', idempotencyKey)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.keptHash !== orderHash) throw new ProblemError('service.idempotencyReused');
  return runOf(row);
}

async function rememberKey(transaction: Connection, given: NewRun, run: string): Promise<void> {
  if (given.idempotencyKey === null) return;
  const row = { key: given.idempotencyKey, order_hash: given.orderHash, run_id: run };
  await transaction.insertInto('idempotency').values(row).execute();
}

/** A run of the same content that waits, runs or came to its own end. One that failed or is being cancelled is no answer. */
async function equalTo(transaction: Connection, { contentHash }: NewRun): Promise<Run | null> {
  const row = await transaction
    .selectFrom('run')
    .selectAll()
    .where('content_hash', '=', contentHash)
    .where('state', 'in', ['queued', 'running', 'done', 'infeasible'])
    .where('cancel_requested', '=', 0)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : runOf(row);
}

/** The oldest waiting run of the client whose last turn is longest ago; who has had none comes first. */
async function nextInTurn(transaction: Connection): Promise<Selectable<RunTable> | undefined> {
  return transaction
    .selectFrom('run')
    .selectAll()
    .where('state', '=', 'queued')
    .orderBy(sql`(select max(turn.started_at) from run as turn where turn.client = run.client)`, (order) =>
      order.asc().nullsFirst(),
    )
    .orderBy('seq')
    .executeTakeFirst();
}

async function refuseWhenFull(
  transaction: Connection,
  client: string,
  { capacity, perClient, retryAfterSeconds }: QueueLimits,
): Promise<void> {
  const { queued } = await countByState(transaction);
  const own = await transaction
    .selectFrom('run')
    .select(sql<number>`count(*)`.as('runs'))
    .where('state', '=', 'queued')
    .where('client', '=', client)
    .executeTakeFirstOrThrow();
  if (queued < capacity && own.runs < perClient) return;
  const seconds = (await usualSeconds(transaction)) ?? retryAfterSeconds;
  if (queued >= capacity) throw new ProblemError('service.queueFull', { queued, seconds });
  throw new ProblemError('service.clientQueueFull', { queued: own.runs, seconds });
}

/** A place becomes free when a run ends: how long runs took of late, in the middle; null while none has ended. */
async function usualSeconds(transaction: Connection): Promise<number | null> {
  const rows = await transaction
    .selectFrom('run')
    .select(['started_at', 'ended_at'])
    .where('started_at', 'is not', null)
    .where('ended_at', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(5)
    .execute();
  const seconds = rows
    .map(({ started_at, ended_at }) => (Date.parse(ended_at ?? '') - Date.parse(started_at ?? '')) / 1000)
    .sort((a, b) => a - b);
  const middle = seconds[Math.floor(seconds.length / 2)];
  return middle === undefined ? null : Math.min(600, Math.max(1, Math.ceil(middle)));
}

async function countByState(connection: Connection): Promise<Record<RunState, number>> {
  const counts = { queued: 0, running: 0, done: 0, infeasible: 0, failed: 0, cancelled: 0 };
  const rows = await connection
    .selectFrom('run')
    .select(['state', sql<number>`count(*)`.as('runs')])
    .groupBy('state')
    .execute();
  for (const { state, runs } of rows) counts[state] = runs;
  return counts;
}
