/** A proof while a search writes it: a tree of steps, as `tree-proof.ts` lists them in preorder. */
import { type Box, certify, tightened } from '../../models/lp/certificate.ts';
import type { CompiledExpression, LinearProblem } from '../../models/lp/compile.ts';
import { dense, halves, type ProofStep } from './tree-proof.ts';

/** A place in the proof: its own step, null while it is still to be written, then the proofs of its parts. */
export interface Draft {
  step: ProofStep | null;
  parts: Draft[];
}

/**
 * How a search parted the values of whole variables, without what closed the parts. What a goal cannot have in them, the goals after
 * it cannot have either, and a search for the next one that begins with the same parts begins with better bounds.
 */
export interface Branching {
  readonly column: number;
  readonly at: number;
  readonly below: Branching | null;
  readonly above: Branching | null;
}

/** The parts alone, as far as the draft has come. */
export function branchingOf({ step, parts: [below, above] }: Draft): Branching | null {
  if (step?.kind === 'cut') return branchingOf(below!);
  if (step?.kind !== 'branch') return null;
  return { column: step.column, at: step.at, below: branchingOf(below!), above: branchingOf(above!) };
}

/** What a proof is of: no plan of the problem has goal ≤ reachable. */
export interface Proposition {
  readonly problem: LinearProblem;
  readonly goal: CompiledExpression;
  readonly reachable: number;
}

/**
 * The steps in preorder. Where a search went on with less after a plan was found, its first cuts rule out more than they did: a branch
 * whose one side is ruled out is left out, and a cut that leaves nothing closes its place.
 */
export function written(draft: Draft, { problem, goal, reachable }: Proposition): ProofStep[] {
  const steps: ProofStep[] = [];
  const open: { draft: Draft; box: Box }[] = [{ draft, box: { lower: problem.lower, upper: problem.upper } }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { step, parts } = next.draft;
    const [below, above] = parts;
    if (step === null) throw new RangeError('a proof is written down before all of its parts are closed');
    if (step.kind === 'branch') {
      const sides = halves(problem, next.box, step.column, step.at);
      if (sides === null) {
        const isBelow = next.box.upper[step.column]! <= step.at;
        open.push({ draft: isBelow ? below! : above!, box: next.box });
        continue;
      }
      steps.push(step);
      open.push({ draft: above!, box: sides[1] }, { draft: below!, box: sides[0] });
    } else if (step.kind === 'cut') {
      const part = { ...problem, ...next.box };
      const certificate = certify(part, goal, dense(step.multipliers, problem.rows.lower.length));
      const rest = certificate === null ? next.box : tightened(part, certificate, reachable);
      steps.push(rest === null ? { ...step, kind: 'tooDear' } : step);
      if (rest !== null) open.push({ draft: below!, box: rest });
    } else steps.push(step);
  }
  return steps;
}
