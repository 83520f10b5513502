/** Upper bounds that the rows say already: a dense tableau needs a row for each, and is the smaller without them. */
import type { LinearProblem } from '../../models/lp/compile.ts';

/**
 * The problem without the upper bounds that follow from a row whose variables all only add, at their lower bounds: as no
 * other upper bound is used, any number of them may go at once.
 */
export function withoutImpliedUppers(problem: LinearProblem): LinearProblem {
  const { starts, indices, values } = problem.rows;
  const upper = problem.upper.slice();
  for (const [row, side] of problem.rows.upper.entries()) {
    let room = side;
    let onlyAdds = Number.isFinite(side);
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const low = problem.lower[indices[entry]!]!;
      onlyAdds &&= values[entry]! > 0 && Number.isFinite(low);
      room -= values[entry]! * low;
    }
    if (!onlyAdds) continue;
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const column = indices[entry]!;
      const isFixed = problem.lower[column] === problem.upper[column];
      const most = problem.lower[column]! + room / values[entry]!;
      if (!isFixed && most <= problem.upper[column]!) upper[column] = Number.POSITIVE_INFINITY;
    }
  }
  return { ...problem, upper };
}
