/** Shares one deadline among the stages of a run, by the wall clock of the caller. */
export interface Budget {
  /** Milliseconds that a stage may take: its share of what is left, never more than what is left. */
  forStage(share: number): number;
}

export function startBudget(deadlineMs: number, now: () => number = () => performance.now()): Budget {
  const end = now() + deadlineMs;
  return { forStage: (share) => Math.max(0, Math.floor((end - now()) * share)) };
}
