/** A process of its own for the tests: writes a county and a run, says so, and then only waits to be killed. */
import { ProblemError } from '../../../src/problems/problem.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { smallCounty } from '../../support/planning-fixture.ts';
import { newRun } from './new-run.ts';

const [folder = ''] = process.argv.slice(2);
try {
  const store = await openStore({ folder });
  const { version } = await store.counties.add(smallCounty(), [], 'request');
  const { run } = await store.runs.submit(newRun(version.id), { capacity: 5, perClient: 5, retryAfterSeconds: 1 });
  process.stdout.write(`acknowledged ${run.id}\n`);
  setInterval(() => {}, 60_000);
} catch (cause) {
  process.stdout.write(`refused ${cause instanceof ProblemError ? cause.code : String(cause)}\n`);
}
