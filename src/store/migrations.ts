/** Steps from an empty file to the present tables. A step that has shipped never changes; later ones are added. */
import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { canonicalHash } from '../policy/canonical.ts';
import { cleanedCounty, cleanedFindings } from './cleaned-county.ts';
import { withOperations } from './old-orders.ts';

const first: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table county (
        id text primary key,
        code text not null,
        name text not null,
        planning_month text not null,
        notice text,
        schools integer not null,
        teachers integer not null,
        pupils integer not null,
        warnings integer not null,
        assumptions integer not null,
        county_json text not null,
        findings_json text not null,
        origin text not null check (origin in ('request', 'demo')),
        created_at text not null
      ) strict`.execute(db);
    await sql`
      create table run (
        seq integer primary key autoincrement,
        id text not null unique,
        county_id text not null references county (id),
        order_json text not null,
        policy_hash text not null,
        program text not null,
        origin text not null check (origin in ('request', 'demo')),
        idempotency_key text unique,
        order_hash text not null,
        state text not null check (state in ('queued', 'running', 'done', 'infeasible', 'failed', 'cancelled')),
        attempts integer not null,
        cancel_requested integer not null check (cancel_requested in (0, 1)),
        problem_code text,
        problem_values_json text,
        plan_status text,
        summary_json text,
        timings_json text,
        created_at text not null,
        started_at text,
        ended_at text
      ) strict`.execute(db);
    await sql`create index run_by_state on run (state, seq)`.execute(db);
    await sql`create index run_by_county on run (county_id, seq)`.execute(db);
    await sql`
      create table plan (
        run_id text primary key references run (id) on delete cascade,
        text text not null
      ) strict`.execute(db);
    await sql`
      create table run_event (
        run_id text not null references run (id) on delete cascade,
        seq integer not null,
        kind text not null check (kind in ('state', 'progress')),
        data_json text not null,
        at text not null,
        primary key (run_id, seq)
      ) strict, without rowid`.execute(db);
    await sql`create table heartbeat (id integer primary key check (id = 1), at text not null) strict`.execute(db);
  },
};

/** Scenarios become lists of operations, kept under their content hash; runs say in words what they were asked. */
const second: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table scenario (
        seq integer primary key autoincrement,
        id text not null unique,
        document_json text not null,
        created_at text not null
      ) strict`.execute(db);
    await sql`alter table run add column scenarios_json text not null default '[]'`.execute(db);
    const { rows } = await sql<{ id: string; order_json: string }>`select id, order_json from run`.execute(db);
    for (const { id, order_json } of rows)
      await sql`update run set order_json = ${withOperations(order_json)} where id = ${id}`.execute(db);
  },
};

/** Runs know their content and their client; keys stand apart, since several may lead to one run. */
const third: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await sql`
      create table idempotency (
        key text primary key,
        order_hash text not null,
        run_id text not null references run (id) on delete cascade
      ) strict`.execute(db);
    await sql`
      insert into idempotency (key, order_hash, run_id)
      select idempotency_key, order_hash, id from run where idempotency_key is not null`.execute(db);
    // The old column of keys is unique and so cannot be dropped; it is no longer read.
    await sql`alter table run add column content_hash text not null default ''`.execute(db);
    await sql`alter table run add column client text not null default ''`.execute(db);
    await sql`create index run_by_content on run (content_hash, seq)`.execute(db);
  },
};

interface KeptRow {
  readonly id: string;
  readonly county_json: string;
  readonly findings_json: string;
}

/**
 * Counties lose the identity numbers that earlier versions did not see. A cleaned county is another version; plans of the
 * old one repeat its texts and stand for data that are no longer there, so they go, and their runs say so.
 */
const fourth: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    const { rows: ids } = await sql<{ id: string }>`select id from county`.execute(db);
    // One at a time: a county is some megabytes.
    for (const { id } of ids) {
      const { rows } = await sql<KeptRow>`select id, county_json, findings_json from county where id = ${id}`.execute(
        db,
      );
      for (const row of rows) await cleanCounty(db, row);
    }
  },
};

async function cleanCounty(db: Kysely<never>, { id, county_json, findings_json }: KeptRow): Promise<void> {
  const findings = JSON.stringify(cleanedFindings(JSON.parse(findings_json)));
  const county = cleanedCounty(JSON.parse(county_json));
  if (county === null) {
    if (findings !== findings_json)
      await sql`update county set findings_json = ${findings} where id = ${id}`.execute(db);
    return;
  }
  // As `countyHash` of what an import of today would keep.
  const cleanId = canonicalHash(county).slice('sha256:'.length);
  await sql`
    insert into county
    select ${cleanId}, code, ${county.name}, planning_month, ${county.notice}, schools, teachers, pupils, warnings,
      assumptions, ${JSON.stringify(county)}, ${findings}, origin, created_at
    from county where id = ${id}
    on conflict (id) do nothing`.execute(db);
  await sql`delete from plan where run_id in (select id from run where county_id = ${id})`.execute(db);
  await sql`
    update run set county_id = ${cleanId}, order_json = json_set(order_json, '$.county', ${cleanId}), state = 'failed',
      problem_code = 'service.countyCleaned', problem_values_json = '{}', plan_status = null, summary_json = null,
      content_hash = '', ended_at = coalesce(ended_at, created_at)
    where county_id = ${id}`.execute(db);
  await sql`delete from county where id = ${id}`.execute(db);
}

export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-counties-and-runs': first,
    '0002-scenarios': second,
    '0003-content-and-clients': third,
    '0004-identity-numbers': fourth,
  }),
};
