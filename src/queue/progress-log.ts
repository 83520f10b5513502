/**
 * Thins the stream of progress: a new stage or goal is written at once, further values of the same goal at most once
 * an interval, and the last value is never lost. Solvers report many times a second; every write goes to the disk.
 */
import type { PlanProgress } from '../planning/plan-county.ts';

export interface ProgressLog {
  note(progress: PlanProgress): void;
  /** Writes what is still held back and waits for all writes. */
  flush(): Promise<void>;
}

export interface ProgressLogOptions {
  readonly write: (progress: PlanProgress) => Promise<void>;
  readonly intervalMs: number;
  readonly now?: () => number;
}

export function progressLog({ write, intervalMs, now = () => performance.now() }: ProgressLogOptions): ProgressLog {
  let written: PlanProgress | null = null;
  let writtenAt = 0;
  let held: PlanProgress | null = null;
  let writes = Promise.resolve();

  const put = (progress: PlanProgress): void => {
    written = progress;
    writtenAt = now();
    held = null;
    writes = writes.then(() => write(progress));
  };
  const sameGoal = (progress: PlanProgress): boolean =>
    written !== null && written.stage === progress.stage && written.goal === progress.goal;

  return {
    note: (progress) => {
      if (sameGoal(progress) && now() - writtenAt < intervalMs) {
        held = progress;
        return;
      }
      if (held !== null && !sameGoal(progress)) put(held);
      put(progress);
    },
    flush: () => {
      if (held !== null) put(held);
      return writes;
    },
  };
}
