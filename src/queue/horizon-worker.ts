/** The inside of a thread that plans several years: one question in, progress and one document out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type HorizonQuestion, type HorizonRun, planHorizon } from '../planning/horizon.ts';
import { createOptimiser } from '../solver/optimiser.ts';
import type { ThreadData } from './planning-thread.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort === null) throw new Error('horizon-worker runs inside a thread only');
const data: ThreadData<HorizonQuestion> = workerData;
await serveThread(parentPort, data, async (question, { signal, onProgress }): Promise<HorizonRun> => {
  const optimiser = createOptimiser();
  const started = performance.now();
  try {
    onProgress({ stage: 'horizon', goal: null, value: null, bound: null });
    const plan = await planHorizon(question, {
      optimiser,
      signal,
      onProgress: (step) => onProgress({ stage: 'horizon', ...step }),
    });
    return { plan, timings: { horizon: Math.round(performance.now() - started) } };
  } finally {
    await optimiser.close();
  }
});
