/** What happened in a run, numbered, so that a client that lost its connection goes on where it was. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { PlanProgress } from '../planning/plan-county.ts';
import type { Database, RunState } from './schema.ts';

export type RunHappening =
  | { readonly kind: 'state'; readonly state: RunState }
  | ({ readonly kind: 'progress' } & PlanProgress);

export type RunEvent = { readonly seq: number; readonly at: string } & RunHappening;

export interface RunEventRepository {
  append(run: string, happening: RunHappening): Promise<void>;
  after(run: string, seq: number): Promise<readonly RunEvent[]>;
  latestProgress(run: string): Promise<PlanProgress | null>;
}

/** Appends within the caller's transaction; numbers are 1, 2, 3 … within the run. */
export async function appendEvent(
  connection: Kysely<Database> | Transaction<Database>,
  run: string,
  { kind, ...data }: RunHappening,
  at: string,
): Promise<void> {
  await connection
    .insertInto('run_event')
    .values({
      run_id: run,
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from run_event where run_id = ${run})`,
      kind,
      data_json: JSON.stringify(data),
      at,
    })
    .execute();
}

export function runEventRepository(db: Kysely<Database>, now: () => Date): RunEventRepository {
  return {
    append: (run, happening) => appendEvent(db, run, happening, now().toISOString()),
    after: async (run, seq) => {
      const rows = await db
        .selectFrom('run_event')
        .selectAll()
        .where('run_id', '=', run)
        .where('seq', '>', seq)
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({ seq: row.seq, at: row.at, kind: row.kind, ...JSON.parse(row.data_json) }));
    },
    latestProgress: async (run) => {
      const row = await db
        .selectFrom('run_event')
        .select('data_json')
        .where('run_id', '=', run)
        .where('kind', '=', 'progress')
        .orderBy('seq', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.data_json);
    },
  };
}
