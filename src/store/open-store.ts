/** Opens the embedded store of one data folder: one SQLite file, write-ahead log, every commit on the disk before it is acknowledged. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { makeFolder } from '../county/make-folder.ts';
import { ProblemError } from '../problems/problem.ts';
import { type CountyRepository, countyRepository } from './counties.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { cleaning, migrations } from './migrations.ts';
import { requireNode } from './node-version.ts';
import { type RunEventRepository, runEventRepository } from './run-events.ts';
import { type RunRepository, runRepository } from './runs.ts';
import { type ScenarioRepository, scenarioRepository } from './scenarios.ts';
import type { Database } from './schema.ts';

export interface Store {
  readonly counties: CountyRepository;
  readonly runs: RunRepository;
  readonly events: RunEventRepository;
  readonly scenarios: ScenarioRepository;
  /** Writes a row and reads it back; throws when the disk does not take it. */
  checkWritable(): Promise<void>;
  close(): Promise<void>;
}

/** Where results of models are kept in a data folder. */
export const solvedFolder = (folder: string): string => join(folder, 'solved');

export interface StoreOptions {
  readonly folder: string;
  readonly now?: () => Date;
}

/**
 * @throws ProblemError `service.nodeTooOld`, `service.dataInUse`, `service.dataUnwritable`, `service.dataNewer`
 */
export async function openStore({ folder, now = () => new Date() }: StoreOptions): Promise<Store> {
  requireNode(process.version);
  // Loaded only now: the native part must not be touched before the version is known to carry it.
  const { default: Driver } = await import('better-sqlite3');
  // Personal data: the folder is for the account that runs the service.
  openOrExplain(folder, () => makeFolder(folder, 0o700));
  const lock = openOrExplain(folder, () => lockFolder(Driver, folder));
  try {
    const db = await openDatabase(Driver, folder);
    return storeOver(db, lock, now);
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

function openOrExplain<Result>(folder: string, open: () => Result): Result {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new ProblemError('service.dataUnwritable', { folder, reason });
  }
}

async function openDatabase(Driver: typeof Sqlite, folder: string): Promise<Kysely<Database>> {
  const file = openOrExplain(folder, () => {
    const opened = new Driver(join(folder, 'junheng.sqlite'), { timeout: 5000 });
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = FULL');
    opened.pragma('foreign_keys = ON');
    // What is deleted or replaced is overwritten: it may be somebody's.
    opened.pragma('secure_delete = ON');
    return opened;
  });
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: file }) });
  const executed = await migrate(db, folder);
  // Results of models name people as the county did; they are worked out again.
  if (executed.some((name) => cleaning.includes(name)))
    await rm(solvedFolder(folder), { recursive: true, force: true });
  // The log still holds what a migration replaced.
  openOrExplain(folder, () => file.pragma('wal_checkpoint(TRUNCATE)'));
  return db;
}

/** Names of the steps that were taken now. */
async function migrate(db: Kysely<Database>, folder: string): Promise<readonly string[]> {
  const { error, results = [] } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  await db.destroy();
  if (error instanceof Error && error.message.includes('corrupted migrations')) {
    throw new ProblemError('service.dataNewer', { folder });
  }
  throw error;
}

function storeOver(db: Kysely<Database>, lock: FolderLock, now: () => Date): Store {
  return {
    counties: countyRepository(db, now),
    runs: runRepository(db, now),
    events: runEventRepository(db, now),
    scenarios: scenarioRepository(db, now),
    checkWritable: async () => {
      const at = now().toISOString();
      await db
        .insertInto('heartbeat')
        .values({ id: 1, at })
        .onConflict((row) => row.column('id').doUpdateSet({ at }))
        .execute();
    },
    close: async () => {
      await db.destroy();
      lock.release();
    },
  };
}
