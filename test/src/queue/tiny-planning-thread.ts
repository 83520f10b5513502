/** A planning thread for tests: behaves as the county's name asks. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PlanRequest } from '../../../src/planning/plan-county.ts';
import { ProblemError } from '../../../src/problems/problem.ts';
import type { ThreadData } from '../../../src/queue/planning-thread.ts';
import { serveThread } from '../../../src/queue/serve-thread.ts';
import { heldPlanning, instantPlanning } from '../../support/planning-fixture.ts';

if (parentPort === null) throw new Error('runs inside a thread only');
const data: ThreadData<PlanRequest> = workerData;
await serveThread(parentPort, data, async (request, hooks) => {
  switch (request.county.name) {
    case 'held':
      return heldPlanning().plan(request, hooks);
    case 'refuses':
      throw new ProblemError('planning.policyNotRead', { count: 2 });
    case 'breaks':
      throw new TypeError('教师张三丰');
    case 'ends':
      process.exit(1);
      break;
    case 'deaf':
      return new Promise(() => setInterval(() => {}, 60_000));
    default:
      return instantPlanning(request, hooks);
  }
});
