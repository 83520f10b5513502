import { randomUUID } from 'node:crypto';
import type { RunOrder } from '../../../src/store/run.ts';
import type { NewRun } from '../../../src/store/runs.ts';

/** A plain order for a county, with whatever the test is about. */
export function newRun(county: string, facts: Partial<NewRun> = {}, order: Partial<RunOrder> = {}): NewRun {
  return {
    order: {
      county,
      only: null,
      seed: 1,
      deadlineSeconds: 60,
      memoryMegabytes: 3072,
      policy: [],
      scenarios: [],
      horizon: null,
      alternatives: null,
      ...order,
    },
    scenarios: [],
    policyHash: 'sha256:policy',
    program: 'junheng test',
    origin: 'request',
    idempotencyKey: null,
    orderHash: 'sha256:order',
    contentHash: `sha256:${randomUUID()}`,
    again: false,
    client: 'a client',
    ...facts,
  };
}

export const roomy = { capacity: 10, perClient: 10, retryAfterSeconds: 30 };
