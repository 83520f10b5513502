import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countyHash } from '../../../src/planning/identity.ts';
import { ProblemError } from '../../../src/problems/problem.ts';
import { requireNode } from '../../../src/store/node-version.ts';
import { openStore, type Store } from '../../../src/store/open-store.ts';
import type { NewRun } from '../../../src/store/runs.ts';
import { smallCounty, temporaryFolder } from '../../support/planning-fixture.ts';
import { newRun, roomy } from './new-run.ts';

const folder = temporaryFolder;
let temporary: ReturnType<typeof folder>;
let store: Store;

beforeEach(async () => {
  temporary = folder();
  store = await openStore({ folder: temporary.path });
});
afterEach(async () => {
  await store.close();
  temporary.remove();
});

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'nothing thrown',
    (cause: unknown) => (cause instanceof ProblemError ? cause.code : String(cause)),
  );

describe('county versions', () => {
  it('get the hash of their content as id, and the same content gives the version that is there', async () => {
    const first = await store.counties.add(smallCounty(), [], 'request');
    const again = await store.counties.add(smallCounty(), [], 'request');
    expect(first.version.id).toBe(countyHash(smallCounty()));
    expect([first.created, again.created]).toEqual([true, false]);
    expect(again.version).toEqual(first.version);
    expect(await store.counties.list()).toHaveLength(1);
  });

  it('differ as soon as one pupil differs', async () => {
    const first = await store.counties.add(smallCounty(), [], 'request');
    const other = smallCounty();
    const second = await store.counties.add({ ...other, planningMonth: '2027-09' }, [], 'request');
    expect(second.version.id).not.toBe(first.version.id);
  });

  it('come back as they went in, with their findings', async () => {
    const finding = {
      level: 'warning',
      code: 'service.fault',
      place: { table: '教师', row: 3 },
      values: { n: 1 },
    } as const;
    const { version } = await store.counties.add(smallCounty(), [finding], 'request');
    expect(await store.counties.load(version.id)).toEqual({ county: smallCounty(), findings: [finding] });
    expect([version.warnings, version.assumptions, version.pupils, version.teachers]).toEqual([1, 0, 40, 1]);
  });

  it('are read and checked once while in use, at most three of them, and nobody can change them', async () => {
    const months = ['2026-09', '2027-09', '2028-09', '2029-09'];
    const ids: string[] = [];
    for (const planningMonth of months)
      ids.push((await store.counties.add(smallCounty({ planningMonth }), [], 'request')).version.id);
    const [first = '', second = '', third = '', fourth = ''] = ids;
    const before = await store.counties.load(first);
    await store.counties.load(second);
    await store.counties.load(third);
    expect(await store.counties.load(first)).toBe(before);
    const other = await store.counties.load(second);
    await store.counties.load(fourth);
    expect(await store.counties.load(first)).toBe(before);
    expect(await store.counties.load(second)).toBe(other);
    // The third was used least recently and had to go; it comes back equal.
    const again = await store.counties.load(third);
    expect(again?.county).toEqual(smallCounty({ planningMonth: '2028-09' }));
    expect(Object.isFrozen(before?.county.teachers[0]?.appraisals)).toBe(true);
  });

  it('are listed without anything about a person', async () => {
    await store.counties.add(smallCounty(), [], 'request');
    expect(JSON.stringify(await store.counties.list())).not.toContain('张三丰');
  });
});

describe('runs', () => {
  it('are refused for a county that is not there: foreign keys are on', async () => {
    await expect(store.runs.submit(newRun('nowhere'), roomy)).rejects.toThrow(/FOREIGN KEY/);
  });

  it('repeat under one key gives the same run; another order under it is refused', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const first = await store.runs.submit(newRun(version.id, { idempotencyKey: 'k' }), roomy);
    const again = await store.runs.submit(newRun(version.id, { idempotencyKey: 'k' }), roomy);
    expect([first.repeated, again.repeated, again.run.id]).toEqual([null, 'key', first.run.id]);
    const other = store.runs.submit(newRun(version.id, { idempotencyKey: 'k', orderHash: 'sha256:other' }), roomy);
    expect(await codeOf(other)).toBe('service.idempotencyReused');
  });

  it('are refused above capacity, but a repeat is still answered', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const one = { capacity: 1, perClient: 1, retryAfterSeconds: 30 };
    const first = await store.runs.submit(newRun(version.id, { idempotencyKey: 'k' }), one);
    expect(await codeOf(store.runs.submit(newRun(version.id), one))).toBe('service.queueFull');
    const repeat = await store.runs.submit(newRun(version.id, { idempotencyKey: 'k' }), one);
    expect(repeat.run.id).toBe(first.run.id);
  });

  it('are taken oldest first and end once', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const first = await store.runs.submit(newRun(version.id), roomy);
    await store.runs.submit(newRun(version.id), roomy);
    const taken = await store.runs.takeNext();
    expect([taken?.id, taken?.state, taken?.attempts]).toEqual([first.run.id, 'running', 1]);
    const end = { state: 'failed', problem: { code: 'service.fault', values: {} }, plan: null, timings: null } as const;
    await store.runs.end(first.run.id, end);
    await expect(store.runs.end(first.run.id, end)).rejects.toThrow('does not end again');
    expect(await store.runs.countByState()).toMatchObject({ queued: 1, running: 0, failed: 1 });
  });

  it('of the same content are the run that is there, unless it failed or one asks for it anew', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const same = { contentHash: 'sha256:same' };
    const submit = (facts: Partial<NewRun>) => store.runs.submit(newRun(version.id, { ...same, ...facts }), roomy);
    const first = await submit({ idempotencyKey: 'a' });
    const second = await submit({ idempotencyKey: 'b' });
    expect([first.repeated, second.repeated, second.run.id]).toEqual([null, 'content', first.run.id]);
    // The key of the second leads to the same run for ever, whatever becomes of it.
    expect((await submit({ idempotencyKey: 'b', contentHash: 'sha256:changed' })).repeated).toBe('key');
    const anew = await submit({ again: true });
    expect([anew.repeated, anew.run.id === first.run.id]).toEqual([null, false]);
    await store.runs.requestCancel(anew.run.id);
    await store.runs.requestCancel(first.run.id);
    expect((await submit({})).repeated).toBeNull();
  });

  it('are taken in turns of their clients: who was served last waits longest', async () => {
    await store.close();
    let minute = 0;
    store = await openStore({ folder: temporary.path, now: () => new Date(60_000 * minute++) });
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    for (const client of ['a', 'a', 'a', 'b', 'c', 'b']) await store.runs.submit(newRun(version.id, { client }), roomy);
    const end = { state: 'failed', problem: null, plan: null, timings: null } as const;
    const order: string[] = [];
    for (let run = await store.runs.takeNext(); run !== null; run = await store.runs.takeNext()) {
      order.push(String(run.seq));
      await store.runs.end(run.id, end);
    }
    expect(order).toEqual(['1', '4', '5', '2', '6', '3']);
  });

  it('of one client cannot fill the queue, and say when to try again', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const limits = { capacity: 3, perClient: 2, retryAfterSeconds: 17 };
    const submit = (client: string) => store.runs.submit(newRun(version.id, { client }), limits);
    await submit('a');
    await submit('a');
    await expect(submit('a')).rejects.toMatchObject({
      code: 'service.clientQueueFull',
      values: { queued: 2, seconds: 17 },
    });
    await submit('b');
    expect(await codeOf(submit('c'))).toBe('service.queueFull');
  });

  it('number their events from 1 within the run', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const one = await store.runs.submit(newRun(version.id), roomy);
    const two = await store.runs.submit(newRun(version.id), roomy);
    await store.runs.takeNext();
    await store.events.append(one.run.id, { kind: 'progress', stage: 'pay', goal: null, value: 1, bound: null });
    const seen = await store.events.after(one.run.id, 0);
    expect(seen.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'state'],
      [2, 'state'],
      [3, 'progress'],
    ]);
    expect((await store.events.after(two.run.id, 0)).map(({ seq }) => seq)).toEqual([1]);
    expect(await store.events.latestProgress(one.run.id)).toEqual({ stage: 'pay', goal: null, value: 1, bound: null });
  });

  it('page from new to old', async () => {
    const { version } = await store.counties.add(smallCounty(), [], 'request');
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift((await store.runs.submit(newRun(version.id), roomy)).run.id);
    const all = { before: null, state: null, county: null };
    const page = await store.runs.list({ ...all, limit: 2 });
    const rest = await store.runs.list({ ...all, limit: 2, before: page.at(-1)?.seq ?? 0 });
    expect([...page, ...rest].map(({ id }) => id)).toEqual(ids);
  });
});

describe('the data folder', () => {
  it('is for one opener at a time, and free again after closing', async () => {
    expect(await codeOf(openStore({ folder: temporary.path }))).toBe('service.dataInUse');
    await store.close();
    store = await openStore({ folder: temporary.path });
    expect(await store.counties.list()).toEqual([]);
  });

  it('keeps a write-ahead log', () => {
    const file = new Sqlite(join(temporary.path, 'junheng.sqlite'), { readonly: true });
    expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    file.close();
  });

  it('of a newer program is not touched', async () => {
    await store.close();
    const file = new Sqlite(join(temporary.path, 'junheng.sqlite'));
    file.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('9999-later', '2030-01-01');
    file.close();
    const attempt = await codeOf(openStore({ folder: temporary.path }));
    const repaired = new Sqlite(join(temporary.path, 'junheng.sqlite'));
    repaired.prepare('delete from kysely_migration where name = ?').run('9999-later');
    repaired.close();
    store = await openStore({ folder: temporary.path });
    expect(attempt).toBe('service.dataNewer');
  });

  it('that is a file is explained, not a stack trace', async () => {
    const path = join(temporary.path, 'a-file');
    writeFileSync(path, '');
    expect(await codeOf(openStore({ folder: join(path, 'below') }))).toBe('service.dataUnwritable');
  });
});

describe('an older Node', () => {
  it.each(['v20.11.1', 'v22.0.0', 'nonsense'])('%s is refused before the native part is loaded', (version) => {
    expect(() => requireNode(version)).toThrow(new ProblemError('service.nodeTooOld', { version }));
  });
  it('24 and later are taken', () => {
    expect(['v24.0.0', 'v26.1.0'].map((version) => requireNode(version))).toEqual([undefined, undefined]);
  });
});
