/** Scenarios as they were submitted: immutable, named by their content. */
import type { Kysely } from 'kysely';
import { Scenario, scenarioId } from '../scenario/scenario.ts';
import type { Database } from './schema.ts';

export interface KeptScenario {
  readonly seq: number;
  readonly id: string;
  readonly scenario: Scenario;
  readonly createdAt: string;
}

export interface ScenarioRepository {
  /** Keeps a scenario; the same content again gives the one that is there, with `created` false. */
  add(scenario: Scenario): Promise<{ kept: KeptScenario; created: boolean }>;
  find(id: string): Promise<KeptScenario | null>;
  /** Newest first; only those that came before `before`. */
  list(page: { readonly limit: number; readonly before: number | null }): Promise<readonly KeptScenario[]>;
}

export function scenarioRepository(db: Kysely<Database>, now: () => Date): ScenarioRepository {
  const find = async (id: string): Promise<KeptScenario | null> => {
    const row = await db.selectFrom('scenario').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : keptOf(row);
  };
  return {
    find,
    add: async (scenario) => {
      const id = scenarioId(scenario);
      const inserted = await db
        .insertInto('scenario')
        .values({ id, document_json: JSON.stringify(scenario), created_at: now().toISOString() })
        .onConflict((row) => row.column('id').doNothing())
        .executeTakeFirst();
      const kept = await find(id);
      if (kept === null) throw new Error('a scenario vanished after it was written');
      return { kept, created: inserted.numInsertedOrUpdatedRows === 1n };
    },
    list: async ({ limit, before }) => {
      let query = db.selectFrom('scenario').selectAll().orderBy('seq', 'desc').limit(limit);
      if (before !== null) query = query.where('seq', '<', before);
      return (await query.execute()).map(keptOf);
    },
  };
}

const keptOf = (row: { seq: number; id: string; document_json: string; created_at: string }): KeptScenario => ({
  seq: row.seq,
  id: row.id,
  scenario: Scenario.parse(JSON.parse(row.document_json)),
  createdAt: row.created_at,
});
