/**
 * Models made of parts (a cluster of schools), too large to be proven: a search with limited work bounds the goal, and better
 * plans are looked for part by part, two neighbouring parts free and the decisions of all others as they stand.
 */
import type { Box } from '../../models/lp/certificate.ts';
import type { LinearProblem } from '../../models/lp/compile.ts';

/** As the caller names them. */
export interface Parts {
  /** Whole variables (posts) of each part (a school), by position in the model. */
  readonly groups: readonly (readonly number[])[];
  /** Goals whose plans are improved part by part: it costs as much again as the search. */
  readonly improve: readonly string[];
}

/** What the search part by part needs of a pass. */
export interface Improvable {
  readonly best: { readonly plan: Float64Array; readonly value: number } | null;
  /** Nothing better can be found. */
  readonly isClosed: boolean;
  /** Looks for a better plan inside a box. */
  readonly near: (box: Box) => void;
}

/** Once around: every group with the next one. */
export function improveByParts(groups: Parts['groups'], problem: LinearProblem, pass: Improvable): void {
  for (const [position, part] of groups.entries()) {
    if (pass.best === null || pass.isClosed) return;
    const next = groups[(position + 1) % groups.length]!;
    const standing = groups.filter((other) => other !== part && other !== next);
    pass.near(withStanding(standing, problem, pass.best.plan));
  }
}

function withStanding(standing: Parts['groups'], problem: LinearProblem, plan: Float64Array): Box {
  const lower = problem.lower.slice();
  const upper = problem.upper.slice();
  for (const group of standing) {
    for (const column of group) {
      lower[column] = plan[column]!;
      upper[column] = plan[column]!;
    }
  }
  return { lower, upper };
}
