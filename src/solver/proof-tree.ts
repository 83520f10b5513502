/**
 * A branch tree small enough to be written down: every leaf is closed by multipliers of the rows, which prove that the goal
 * cannot be below the target there, or that nothing keeps the rows at all. Whoever adds the leaves up needs no solver.
 */
import { certify, compare } from '../../models/lp/certificate.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import type { Engine } from './engine.ts';
import { dualsOfLeastBreach } from './least-breach.ts';
import { boundByDuals } from './pass.ts';
import type { ProofLeaf, Step } from './port.ts';

/** More leaves than this nobody wants to read. */
const MOST_LEAVES = 200;
const WHOLE = 1e-6;
/** Multipliers are whole multiples of a small step: a longer ray is written down more exactly. */
const LONG = 2 ** 16;
const nothing: CompiledExpression = { indices: new Int32Array(), values: new Float64Array(), constant: 0 };

/** Leaves that together prove the target; null where they were too many, or time ran out. */
export function proofTree(
  engine: Engine,
  problem: LinearProblem,
  goal: CompiledExpression,
  target: number,
  left: () => number,
): readonly ProofLeaf[] | null {
  const leaves: ProofLeaf[] = [];
  const open: (readonly Step[])[] = [[]];
  const relaxation = engine.relaxation(problem);
  try {
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const milliseconds = left();
      if (milliseconds <= 0 || leaves.length + open.length >= MOST_LEAVES) return null;
      const box = within(problem, path);
      relaxation.setBounds(box.lower, box.upper);
      const result = relaxation.minimise(goal, milliseconds);
      if (result.status === 'infeasible') {
        const rows = contradiction(box, result.ray()) ?? contradiction(box, dualsOfLeastBreach(engine, box, left()));
        if (rows === null) return null;
        leaves.push({ path, rows, isEmpty: true });
        continue;
      }
      if (result.status !== 'optimal') return null;
      const proof = certify(box, goal, result.duals);
      if (proof !== null && boundByDuals(box, goal, proof) >= target) {
        leaves.push({ path, rows: proof.multipliers, isEmpty: false });
        continue;
      }
      const column = mostFractional(result.values, problem);
      if (column === null) return null;
      const value = Math.floor(result.values[column]! + WHOLE);
      open.push([...path, { column, side: 'atLeast', value: value + 1 }], [...path, { column, side: 'atMost', value }]);
    }
    return leaves;
  } finally {
    relaxation.dispose();
  }
}

/** Multipliers of rows that nothing in the box keeps together. Solvers differ in the sign of a ray, and in its length: any will do. */
function contradiction(box: LinearProblem, ray: Float64Array | null): ProofLeaf['rows'] | null {
  if (ray === null) return null;
  for (const factor of [1, -1, LONG, -LONG]) {
    const proof = certify(
      box,
      nothing,
      ray.map((multiplier) => factor * multiplier),
    );
    if (proof !== null && compare(proof.bound, 0) > 0) return proof.multipliers;
  }
  return null;
}

function within(problem: LinearProblem, path: readonly Step[]): LinearProblem {
  const [lower, upper] = [problem.lower.slice(), problem.upper.slice()];
  for (const { column, side, value } of path) {
    if (side === 'atMost') upper[column] = Math.min(upper[column]!, value);
    else lower[column] = Math.max(lower[column]!, value);
  }
  return { ...problem, lower, upper };
}

function mostFractional(values: Float64Array, { integer }: LinearProblem): number | null {
  let best: number | null = null;
  let most = WHOLE;
  for (let column = 0; column < values.length; column += 1) {
    const apart = Math.abs(values[column]! - Math.round(values[column]!));
    if (integer[column] === 1 && apart > most) [best, most] = [column, apart];
  }
  return best;
}
