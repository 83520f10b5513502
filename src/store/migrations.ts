/** Steps from an empty file to the present tables. A step that has shipped never changes; later ones are added. */
import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { holdsNumber } from '../county/numbers-in-orders.ts';
import { canonicalHash } from '../policy/canonical.ts';
import { cleanedCounty, cleanedFindings } from './cleaned-county.ts';
import { cleanedOrder } from './cleaned-order.ts';
import { cleanedScenarios } from './cleaned-scenarios.ts';
import type { Json } from './json.ts';
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

/**
 * Scenarios, orders and what clients called themselves lose such numbers too. A cleaned scenario is another one, and those
 * that grew out of it name it by its new hash. The plan of a cleaned order repeats its texts, so it goes and its run says so;
 * other orders stay what was ordered, lineage and all.
 */
const fifth: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await cleanScenarios(db);
    const { rows: runs } = await sql<KeptRun>`
      select run.id, order_json, scenarios_json, client, idempotency_key, county.code as salt
      from run join county on county.id = run.county_id`.execute(db);
    for (const run of runs) await cleanRun(db, run);
    const { rows: keys } = await sql<{ key: string }>`select key from idempotency`.execute(db);
    // Refused today, so that nobody sends it again.
    for (const { key } of keys)
      if (holdsNumber(key, '')) await sql`delete from idempotency where key = ${key}`.execute(db);
  },
};

async function cleanScenarios(db: Kysely<never>): Promise<void> {
  const { rows: counties } = await sql<{ code: string; name: string }>`select code, name from county`.execute(db);
  const codes = new Map(counties.flatMap(({ code, name }) => [[name, code] as const, [code, code] as const]));
  const { rows } = await sql<{ id: string; document_json: string }>`select id, document_json from scenario`.execute(db);
  const kept = rows.map(({ id, document_json }) => ({ id, document: JSON.parse(document_json) }));
  for (const { id, cleaned } of cleanedScenarios(kept, codes)) {
    // In its place, so that the list keeps its order; the same may have been submitted without numbers since.
    await sql`
      update or ignore scenario set id = ${cleaned.id}, document_json = ${JSON.stringify(cleaned.document)}
      where id = ${id}`.execute(db);
    await sql`delete from scenario where id = ${id}`.execute(db);
  }
}

interface KeptRun {
  readonly id: string;
  readonly order_json: string;
  readonly scenarios_json: string;
  readonly client: string;
  readonly idempotency_key: string | null;
  readonly salt: string;
}

async function cleanRun(db: Kysely<never>, run: KeptRun): Promise<void> {
  const { id, salt } = run;
  const client = cleanedOrder(run.client, salt);
  const key = run.idempotency_key !== null && holdsNumber(run.idempotency_key, '') ? null : run.idempotency_key;
  if (client !== run.client || key !== run.idempotency_key)
    await sql`update run set client = ${client}, idempotency_key = ${key} where id = ${id}`.execute(db);
  const order = cleanedText(run.order_json, salt);
  const scenarios = cleanedText(run.scenarios_json, salt);
  if (order === null && scenarios === null) return;
  await sql`delete from plan where run_id = ${id}`.execute(db);
  // A run whose county was cleaned has said so already.
  await sql`
    update run set order_json = ${order ?? run.order_json}, scenarios_json = ${scenarios ?? run.scenarios_json},
      problem_code = iif(problem_code = 'service.countyCleaned', problem_code, 'service.orderCleaned'),
      state = 'failed', problem_values_json = '{}', plan_status = null, summary_json = null, content_hash = '',
      ended_at = coalesce(ended_at, created_at)
    where id = ${id}`.execute(db);
}

/** The same JSON without numbers, or null where it holds none. */
function cleanedText(json: string, salt: string): string | null {
  const document: Json = JSON.parse(json);
  const cleaned = JSON.stringify(cleanedOrder(document, salt));
  return cleaned === JSON.stringify(document) ? null : cleaned;
}

/** What both steps did not see yet: identity numbers that a spreadsheet took for numbers. */
const sixth: Migration = {
  async up(db: Kysely<never>): Promise<void> {
    await fourth.up(db);
    await fifth.up(db);
  },
};

/** Steps that remove what names somebody. */
export const cleaning: readonly string[] = [
  '0004-identity-numbers',
  '0005-numbers-in-orders',
  '0006-numbers-of-spreadsheets',
];

export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-counties-and-runs': first,
    '0002-scenarios': second,
    '0003-content-and-clients': third,
    '0004-identity-numbers': fourth,
    '0005-numbers-in-orders': fifth,
    '0006-numbers-of-spreadsheets': sixth,
  }),
};
