/** `node test/bench/solver.ts [people] [schools] [arcs]`: every goal's value, bound and time on a rotation-like model. */
import { createOptimiser } from '../../src/solver/optimiser.ts';
import { rotationLike } from './rotation-like.ts';

const [people = 1000, schools = 30, arcs = 20, seed = 1, mustMove = 0.05] = process.argv.slice(2).map(Number);
const model = rotationLike({ people, schools, subjects: 12, arcs, mustMove, seed });
console.log(`${model.variables.length} variables, ${model.constraints.length} rows`);
const optimiser = createOptimiser({ threads: 1 });
const begin = Date.now();
let last = begin;
const outcome = await optimiser.optimise(model, {
  deadlineMs: 180_000,
  seed: 1,
  onProgress: ({ goal, value, bound }) => {
    if (value === null) last = Date.now();
    console.log(
      `${((Date.now() - begin) / 1000).toFixed(1)} s  ${goal}  value ${value}  bound ${bound}  (+${Date.now() - last} ms)`,
    );
  },
});
console.log(outcome.kind, `${((Date.now() - begin) / 1000).toFixed(1)} s`);
if (outcome.kind === 'optimal' || outcome.kind === 'feasible')
  for (const { id, value, bound, status, proof, confirmedBy } of outcome.goals)
    console.log(id, value, bound, status, proof, confirmedBy.join(', '));
else console.log(outcome);
await optimiser.close();
