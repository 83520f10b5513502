/** The inside of a thread that looks for lists near the best of a plan: one question in, progress and the lists out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AlternativesQuestion, planAlternatives } from '../alternatives/plan-alternatives.ts';
import { createOptimiser } from '../solver/optimiser.ts';
import type { ThreadData } from './planning-thread.ts';
import { serveThread } from './serve-thread.ts';

if (parentPort === null) throw new Error('alternatives-worker runs inside a thread only');
const data: ThreadData<AlternativesQuestion> = workerData;
await serveThread(parentPort, data, async (question, { signal, onProgress }) => {
  const optimiser = createOptimiser();
  try {
    return await planAlternatives(question, { optimiser, signal, onProgress });
  } finally {
    await optimiser.close();
  }
});
