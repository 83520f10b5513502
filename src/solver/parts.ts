/**
 * Models made of parts (a cluster of schools) with coarse and fine whole variables (posts and half periods). The search branches
 * on the coarse ones only, which bounds the whole model too; whole plans come from settling the fine ones, and get better part
 * by part: two parts free, the others as they stand.
 */
import type { Box } from '../../models/lp/certificate.ts';
import type { LinearProblem } from '../../models/lp/compile.ts';

/** As the caller names them: columns of the model. */
export interface NamedParts {
  readonly coarse: readonly number[];
  /** Columns of each part, coarse and fine; columns that belong to no part are always free. */
  readonly groups: readonly (readonly number[])[];
}

export interface Parts {
  readonly groups: readonly (readonly number[])[];
  /** For each column of the model: 1 where it is whole but not coarse. */
  readonly fine: Uint8Array;
}

export function partsOf(problem: LinearProblem, { coarse: columns, groups }: NamedParts): Parts {
  const fine = problem.integer.slice();
  for (const column of columns) fine[column] = 0;
  return { groups, fine };
}

/** The problem with fine variables divisible: what bounds it bounds the problem. Columns added later stay as they are. */
export function coarse(problem: LinearProblem, { fine }: Parts): LinearProblem {
  return { ...problem, integer: problem.integer.map((integer, column) => (fine[column] === 1 ? 0 : integer)) };
}

/** The box in which every whole column that is not fine stands as in these values. */
export function settledBox(problem: LinearProblem, { fine }: Parts, values: Float64Array): Box {
  const stands = (column: number): boolean => problem.integer[column] === 1 && fine[column] !== 1;
  return {
    lower: problem.lower.map((lower, column) => (stands(column) ? Math.round(values[column]!) : lower)),
    upper: problem.upper.map((upper, column) => (stands(column) ? Math.round(values[column]!) : upper)),
  };
}

/** What the search part by part needs of a pass. */
export interface Improvable {
  readonly best: { readonly plan: Float64Array; readonly value: number } | null;
  /** Nothing better can be found. */
  readonly isClosed: boolean;
  /** Looks for a better plan inside a box. */
  readonly near: (box: Box) => void;
}

/** Times that the pairs are looked at, at most, and how far apart in the order of parts two of a pair are. */
const ROUNDS = 2;
const REACH = 3;

/** Goes on until a round brings nothing. */
export function improveByParts({ groups }: Parts, problem: LinearProblem, pass: Improvable): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = pass.best?.value;
    for (const [position, part] of groups.entries()) {
      for (const next of groups.slice(position + 1, position + 1 + REACH)) {
        if (pass.best === null || pass.isClosed) return;
        const standing = groups.filter((other) => other !== part && other !== next);
        pass.near(withStanding(standing, problem, pass.best.plan));
      }
    }
    if (pass.best?.value === before) return;
  }
}

function withStanding(standing: readonly (readonly number[])[], problem: LinearProblem, plan: Float64Array): Box {
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
