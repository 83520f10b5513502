/** Ctrl-C during a planning: the first asks it to stop and keep what it has, a second ends the program as ever. */
import { ProblemError } from '../problems/problem.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** Throws where the planning was stopped with nothing decided: then there is nothing to write. */
  readonly refuseUndecided: (decided: boolean) => void;
  /** Leaves Ctrl-C as it was. */
  readonly release: () => void;
}

export function onInterrupt(): Interrupt {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  process.once('SIGINT', abort);
  return {
    signal: stop.signal,
    refuseUndecided: (decided) => {
      if (stop.signal.aborted && !decided) throw new ProblemError('planning.cancelledUndecided');
    },
    release: () => process.off('SIGINT', abort),
  };
}
