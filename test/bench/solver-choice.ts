/** `node test/bench/solver-choice.ts`: where the plain solver is quick and agrees with HiGHS, by cells of its tableau. */
import { evaluate } from '../../models/lp/check.ts';
import { compile } from '../../models/lp/compile.ts';
import type { Engine } from '../../src/solver/engine.ts';
import { highsEngine } from '../../src/solver/highs-engine.ts';
import { denseCells, javascriptLpSolverEngine } from '../../src/solver/javascript-lp-solver-engine.ts';
import { rotationLike } from './rotation-like.ts';

const highs = await highsEngine();
for (const people of [10, 20, 30, 40, 50, 60]) {
  const { problem, goals } = compile(
    rotationLike({ people, schools: 4 + Math.floor(people / 20), subjects: 4, arcs: 6, mustMove: 0.05, seed: 3 }),
  );
  const measured = (engine: Engine): { slowest: number; values: string } => {
    let slowest = 0;
    const values = goals.map((goal) => {
      if (goal.kind !== 'additive') return '';
      const begin = performance.now();
      const relaxation = engine.relaxation(problem);
      const result = relaxation.minimise(goal.expression, 20_000);
      relaxation.dispose();
      slowest = Math.max(slowest, performance.now() - begin);
      return result.status === 'optimal' ? evaluate(goal.expression, result.values).toFixed(6) : result.status;
    });
    return { slowest, values: values.join(' ') };
  };
  const plain = measured(javascriptLpSolverEngine);
  const other = measured(highs);
  const times = `${plain.slowest.toFixed(0)} ms, HiGHS ${other.slowest.toFixed(0)} ms`;
  console.log(`${denseCells(problem)} cells: slowest ${times}, ${plain.values === other.values ? 'agree' : 'DIFFER'}`);
}
