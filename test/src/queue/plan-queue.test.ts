import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/planning/plan.ts';
import { createPlanQueue, type Planning, type PlanQueue } from '../../../src/queue/plan-queue.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { Run } from '../../../src/store/run.ts';
import type { RunEvent } from '../../../src/store/run-events.ts';
import { isEnded } from '../../../src/store/schema.ts';
import {
  heldPlanning,
  instantForetelling,
  instantPlanning,
  instantVarying,
  planFor,
  smallCounty,
  temporaryFolder,
  until,
} from '../../support/planning-fixture.ts';
import { newRun, roomy } from '../store/new-run.ts';

let temporary: ReturnType<typeof temporaryFolder>;
let store: Store;
let queue: PlanQueue;
let county: string;

beforeEach(async () => {
  temporary = temporaryFolder();
  store = await openStore({ folder: temporary.path });
  county = (await store.counties.add(smallCounty(), [], 'request')).version.id;
});
afterEach(async () => {
  await queue.close();
  await store.close();
  temporary.remove();
});

async function work(plan: Planning, facts: { maxAttempts?: number; onFault?: () => void } = {}): Promise<void> {
  queue = createPlanQueue({
    store,
    plan,
    foretell: instantForetelling,
    vary: instantVarying,
    limits: roomy,
    graceMs: 50,
    ...facts,
  });
  await queue.start();
}

/** As after a crash: everything in memory is gone, the folder is opened anew. */
async function restart(plan: Planning, facts: { maxAttempts?: number } = {}): Promise<void> {
  await queue.close();
  await store.close();
  store = await openStore({ folder: temporary.path });
  await work(plan, facts);
}

async function ended(id: string): Promise<Run> {
  await until(async () => isEnded((await store.runs.find(id))?.state ?? 'queued'));
  const run = await store.runs.find(id);
  if (run === null) throw new Error('no run');
  return run;
}

const submit = async (facts = {}): Promise<string> => (await queue.submit(newRun(county, facts))).run.id;
const ending =
  (facts: Partial<Plan>): Planning =>
  async (request) => ({ plan: planFor(request, facts), timings: {} });

describe('a planning ends as', () => {
  it.each([
    ['optimal', 'done', null],
    ['feasible', 'done', null],
    ['infeasible', 'infeasible', null],
  ] as const)('%s → %s', async (status, state, problem) => {
    await work(ending({ status }));
    const run = await ended(await submit());
    expect([run.state, run.problem, run.planStatus]).toEqual([state, problem, status]);
  });

  it.each([
    [{}, 'none'],
    [{ quota: null }, null],
  ])('failed for want of time keeps what was finished: %o → %s', async (facts, planStatus) => {
    await work(ending({ status: 'none', ...facts }));
    const run = await ended(await submit());
    expect([run.state, run.problem?.code, run.planStatus]).toEqual(['failed', 'service.planningOutOfTime', planStatus]);
    expect((await store.runs.planText(run.id)) === null).toBe(planStatus === null);
  });

  it('failed with the reason that the plan gives, and the document is kept to be looked into', async () => {
    const words = { zh: '', en: '' };
    const values = { rules: 'Q03' };
    const found = { level: 'error' as const, code: 'planning.auditFailed', place: {}, values, words };
    await work(ending({ status: 'error', findings: [found] }));
    const run = await ended(await submit());
    expect([run.state, run.problem, run.planStatus]).toEqual([
      'failed',
      { code: 'planning.auditFailed', values },
      'error',
    ]);
    expect(await store.runs.planText(run.id)).toContain('"status": "error"');
  });

  it('failed when it throws, and nothing of the message is kept', async () => {
    await work(async () => {
      throw new Error('teacher 张三丰 broke it');
    });
    const id = await submit();
    const run = await ended(id);
    expect([run.state, run.problem]).toEqual(['failed', { code: 'service.planningFailed', values: {} }]);
    expect(JSON.stringify(await store.events.after(id, 0))).not.toContain('张三丰');
  });
});

it('plans one run at a time, in the order submitted', async () => {
  const order: string[] = [];
  let under = 0;
  await work(async (request, hooks) => {
    under += 1;
    order.push(`${request.seed} with ${under} under way`);
    const run = await instantPlanning(request, hooks);
    under -= 1;
    return run;
  });
  const ids: string[] = [];
  for (const seed of [5, 6, 7]) ids.push((await queue.submit(newRun(county, {}, { seed }))).run.id);
  for (const id of ids) await ended(id);
  expect(order).toEqual(['5 with 1 under way', '6 with 1 under way', '7 with 1 under way']);
});

describe('cancelling', () => {
  it('a running plan keeps the best plan so far', async () => {
    const held = heldPlanning();
    await work(held.plan);
    const id = await submit();
    await held.started;
    await queue.cancel(id);
    const run = await ended(id);
    expect([run.state, run.planStatus]).toEqual(['cancelled', 'feasible']);
    expect(await store.runs.planText(id)).toContain('junheng-plan/1');
  });

  it('a waiting run ends it at once, without a plan, and it is never started', async () => {
    const held = heldPlanning();
    await work(held.plan);
    const first = await submit();
    await held.started;
    const second = await submit();
    expect((await queue.cancel(second))?.state).toBe('cancelled');
    held.release();
    await ended(first);
    expect([(await ended(second)).attempts, await store.runs.planText(second)]).toEqual([0, null]);
  });

  it('without any plan yet keeps nothing', async () => {
    const none: Planning = async (request, { signal }) => {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      return { plan: planFor(request, { status: 'none', quota: null }), timings: {} };
    };
    await work(none);
    const id = await submit();
    await until(async () => (await store.runs.find(id))?.state === 'running');
    await queue.cancel(id);
    expect([(await ended(id)).state, await store.runs.planText(id)]).toEqual(['cancelled', null]);
  });
});

describe('after a restart', () => {
  it('waiting runs are planned and finished ones stay as they were', async () => {
    await work(instantPlanning);
    const done = await ended(await submit());
    const text = await store.runs.planText(done.id);
    await queue.close();
    const waiting = (await store.runs.submit(newRun(county), roomy)).run.id;
    await restart(instantPlanning);
    expect((await ended(waiting)).state).toBe('done');
    expect(await store.runs.find(done.id)).toEqual(done);
    expect(await store.runs.planText(done.id)).toBe(text);
  });

  it('a run stopped in good order begins again, and the attempt does not count', async () => {
    await work(heldPlanning().plan);
    const id = await submit();
    await until(async () => (await store.runs.find(id))?.state === 'running');
    await restart(instantPlanning);
    const run = await ended(id);
    expect([run.state, run.attempts]).toEqual(['done', 1]);
  });

  it('a run whose process died begins again and the attempt counts', async () => {
    await work(instantPlanning);
    await queue.close();
    const id = (await store.runs.submit(newRun(county), roomy)).run.id;
    await store.runs.takeNext();
    await restart(instantPlanning);
    const run = await ended(id);
    expect([run.state, run.attempts]).toEqual(['done', 2]);
  });

  it('a run that keeps taking the process down is given up with its reason', async () => {
    await work(instantPlanning);
    await queue.close();
    const id = (await store.runs.submit(newRun(county), roomy)).run.id;
    await store.runs.takeNext();
    await restart(instantPlanning, { maxAttempts: 1 });
    const run = await ended(id);
    expect([run.state, run.problem]).toEqual([
      'failed',
      { code: 'service.planningKeepsStopping', values: { attempts: 1 } },
    ]);
  });

  it('a run that was being cancelled ends as cancelled', async () => {
    await work(instantPlanning);
    await queue.close();
    const id = (await store.runs.submit(newRun(county), roomy)).run.id;
    await store.runs.takeNext();
    await store.runs.requestCancel(id);
    await restart(instantPlanning);
    expect((await ended(id)).state).toBe('cancelled');
  });
});

describe('following', () => {
  const wordOf = (event: RunEvent): string => (event.kind === 'state' ? event.state : `${event.stage} ${event.goal}`);

  async function heard(id: string, after: number): Promise<string[]> {
    const words: string[] = [];
    for await (const event of queue.follow(id, after, new AbortController().signal)) words.push(wordOf(event));
    return words;
  }

  it('hears what was and what comes, to the end', async () => {
    const held = heldPlanning();
    await work(held.plan);
    const id = await submit();
    const listening = heard(id, 0);
    await held.started;
    held.release();
    expect(await listening).toEqual(['queued', 'running', 'quota fillRate', 'done']);
  });

  it('goes on after the event last heard, and hears nothing after the end', async () => {
    await work(instantPlanning);
    const id = await submit();
    await ended(id);
    expect(await heard(id, 2)).toEqual(['quota untaughtProtected', 'done']);
    expect(await heard(id, 4)).toEqual([]);
  });

  it('stops when the listener goes', async () => {
    const held = heldPlanning();
    await work(held.plan);
    const id = await submit();
    await held.started;
    const gone = new AbortController();
    const words: string[] = [];
    for await (const event of queue.follow(id, 0, gone.signal)) {
      words.push(wordOf(event));
      if (event.kind === 'progress') gone.abort();
    }
    expect(words.at(-1)).toBe('quota fillRate');
  });
});

it('a store that fails stops the worker for a moment, not for ever', async () => {
  const faults: string[] = [];
  await work(instantPlanning, { onFault: () => faults.push('fault') });
  const { takeNext } = store.runs;
  let failures = 1;
  Object.assign(store.runs, {
    takeNext: () => (failures-- > 0 ? Promise.reject(new Error('disk')) : takeNext()),
  });
  const id = await submit();
  expect((await ended(id)).state).toBe('done');
  expect([faults, queue.alive()]).toEqual([['fault'], true]);
});
