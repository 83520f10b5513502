/** The inside of a planning thread: one request in, progress and one plan out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type PlanRequest, planCounty } from '../planning/plan-county.ts';
import { createOptimiser } from '../solver/optimiser.ts';
import { stageFiles } from '../store/stage-files.ts';
import type { ThreadData } from './planning-thread.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort === null) throw new Error('planning-worker runs inside a thread only');
const data: ThreadData<PlanRequest> = workerData;
const memory = data.solvedFolder === null ? null : stageFiles({ folder: data.solvedFolder });
await serveThread(parentPort, data, async (request, { signal, onProgress }) => {
  const optimiser = createOptimiser();
  try {
    return await planCounty(request, { optimiser, signal, onProgress, ...(memory && { memory }) });
  } finally {
    await optimiser.close();
  }
});
