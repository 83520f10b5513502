import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyMapping } from '../../../src/county/mapping.ts';
import type { ReadCounty } from '../../../src/http/documents.ts';
import { openService, type ServiceOptions } from '../../../src/http/service.ts';
import { programVersion } from '../../../src/planning/program.ts';
import type { RunState } from '../../../src/store/schema.ts';
import { heldPlanning, instantPlanning, smallCounty, temporaryFolder, until } from '../../support/planning-fixture.ts';
import { testDocuments } from '../../support/service-fixture.ts';

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

/** One start of the service to its end: the demo run, and how many there have been. */
async function oneStart(
  options: Partial<ServiceOptions> = {},
): Promise<{ run: string; state: RunState; runs: number }> {
  const readCounty: ReadCounty = async () => ({ county: smallCounty(), findings: [], mapping: emptyMapping });
  const service = await openService({
    folder: temporary.path,
    plan: instantPlanning,
    readCounty,
    ...testDocuments,
    demoFolder: 'demo',
    ...options,
  });
  await service.demo.prepare();
  const state = service.demo.state();
  if (state.kind !== 'ordered') throw new Error(state.kind);
  await until(async () => (await service.store.runs.find(state.run))?.endedAt != null);
  const run = await service.store.runs.find(state.run);
  const runs = await service.store.runs.list({ limit: 100, before: null, state: null, county: null });
  await service.close();
  return { run: state.run, state: run?.state ?? 'queued', runs: runs.length };
}

it('is planned at the first start and not again at the second', async () => {
  const first = await oneStart();
  const second = await oneStart();
  expect([first.state, second.run, second.runs]).toEqual(['done', first.run, 1]);
});

it('is planned again when its data have changed', async () => {
  await oneStart();
  const changed: ReadCounty = async () => ({
    county: smallCounty({ totalPosts: 7 }),
    findings: [],
    mapping: emptyMapping,
  });
  expect((await oneStart({ readCounty: changed })).runs).toBe(2);
});

it('is planned again when its policy has changed', async () => {
  await oneStart();
  const policy = [{ parameter: 'rotation.termYears', value: 4, source: '县规定', document: null, date: null }];
  const changed: ReadCounty = async () => ({ county: smallCounty({ policy }), findings: [], mapping: emptyMapping });
  expect((await oneStart({ readCounty: changed })).runs).toBe(2);
});

it('is planned again when the program has changed, by version or by sources', async () => {
  const first = await oneStart();
  const database = new Database(join(temporary.path, 'junheng.sqlite'));
  database.prepare('update run set program = ?').run(`${programVersion} (000000000000)`);
  database.close();
  const second = await oneStart();
  expect([second.run === first.run, second.runs]).toEqual([false, 2]);
});

it('that was cancelled stays cancelled at the next start, until a person asks for it', async () => {
  const held = heldPlanning();
  const readCounty: ReadCounty = async () => ({ county: smallCounty(), findings: [], mapping: emptyMapping });
  const open = (plan: ServiceOptions['plan']) =>
    openService({
      folder: temporary.path,
      plan,
      readCounty,
      ...testDocuments,
      demoFolder: 'demo',
    });
  const first = await open(held.plan);
  await first.demo.prepare();
  await held.started;
  const state = first.demo.state();
  if (state.kind !== 'ordered') throw new Error(state.kind);
  // While its run is under way there is nothing to order again.
  expect((await first.demo.planAgain()).id).toBe(state.run);
  await first.app.inject({ method: 'DELETE', url: `/v1/plans/${state.run}` });
  await until(async () => (await first.store.runs.find(state.run))?.state === 'cancelled');
  await first.close();

  const cancelled = await oneStart();
  expect(cancelled).toEqual({ run: state.run, state: 'cancelled', runs: 1 });

  const third = await open(instantPlanning);
  await third.demo.prepare();
  expect((await third.app.inject({ url: '/' })).body).toContain('data-address="/v1/demo/plan"');
  const [one, two] = await Promise.all([1, 2].map(() => third.app.inject({ method: 'POST', url: '/v1/demo/plan' })));
  expect([one?.statusCode, one?.headers.location, two?.json().id]).toEqual([
    202,
    `/v1/plans/${one?.json().id}`,
    one?.json().id,
  ]);
  expect(one?.json()).toMatchObject({
    origin: 'demo',
    asked: { words: { zh: '编制岗位、交流轮岗、乡村待遇一并测算' } },
  });
  await until(async () => (await third.store.runs.find(one?.json().id))?.state === 'done');
  expect(third.demo.state()).toMatchObject({ run: one?.json().id });
  await third.close();
});

it('is refused where there is none', async () => {
  const service = await openService({
    folder: temporary.path,
    plan: instantPlanning,
    readCounty: async () => ({ county: null, findings: [], mapping: emptyMapping }),
    ...testDocuments,
    demoFolder: null,
  });
  const answer = await service.app.inject({ method: 'POST', url: '/v1/demo/plan' });
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'service.noDemo']);
  await service.close();
});

it('is planned again after a planning that failed', async () => {
  const broken = await oneStart({
    plan: async () => {
      throw new Error('broken');
    },
  });
  const mended = await oneStart();
  expect([broken.state, mended.state, mended.runs]).toEqual(['failed', 'done', 2]);
});
