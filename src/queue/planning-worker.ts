/** The inside of a planning thread: one request in, progress and one plan out. */
import { parentPort, workerData } from 'node:worker_threads';
import { planCounty } from '../planning/plan-county.ts';
import { createOptimiser } from '../solver/optimiser.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort === null) throw new Error('planning-worker runs inside a thread only');
await serveThread(parentPort, workerData, async (request, hooks) => {
  const optimiser = createOptimiser();
  try {
    return await planCounty(request, { optimiser, ...hooks });
  } finally {
    await optimiser.close();
  }
});
