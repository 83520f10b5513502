/** Threads for work that may be stopped at any moment. */
import { Piscina } from 'piscina';

/**
 * A pool that outlives what is stopped in it. An answer that was under way when its work was aborted is reported by the pool as
 * an error of nobody, and an error without a listener ends the whole planning, with the posts and lists settled so far.
 * Errors of work that somebody waits for never come here: they reject its promise.
 */
export function threadPool<Task, Result>(
  options: ConstructorParameters<typeof Piscina<Task, Result>>[0],
): Piscina<Task, Result> {
  const pool = new Piscina<Task, Result>(options);
  pool.on('error', nobodyWaits);
  return pool;
}

const nobodyWaits = (): void => {};
