/**
 * One process a data folder. The lock is a transaction held open on a small file of its own: the operating system lets
 * it go when the process ends, however it ends, and the data file stays readable for backups.
 */
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { ProblemError } from '../problems/problem.ts';

export interface FolderLock {
  release(): void;
}

/** Held here so that the garbage collector cannot close a lock whose store nobody mentions any more. */
const held = new Set<Sqlite.Database>();

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'SQLITE_BUSY' || cause.code === 'SQLITE_LOCKED');

/** Throws `service.dataInUse` when another process holds the folder. */
export function lockFolder(Database: typeof Sqlite, folder: string): FolderLock {
  const lock = new Database(join(folder, 'junheng.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (isBusy(cause)) throw new ProblemError('service.dataInUse', { folder });
    throw cause;
  }
  held.add(lock);
  return {
    release: () => {
      held.delete(lock);
      if (lock.inTransaction) lock.exec('ROLLBACK');
      lock.close();
    },
  };
}
