import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder } from '../../support/planning-fixture.ts';

const program = fileURLToPath(new URL('acknowledging-process.ts', import.meta.url));
let temporary: ReturnType<typeof temporaryFolder>;
const children: ChildProcess[] = [];

beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  temporary.remove();
});

async function startProcess(): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, [program, temporary.path], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { child, says: String(line).trim() };
}

it('what was acknowledged is there after kill -9, and the folder is free', async () => {
  const { child, says } = await startProcess();
  const id = /^acknowledged (.+)$/.exec(says)?.[1] ?? says;
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = await openStore({ folder: temporary.path });
  const run = await store.runs.find(id);
  await store.close();
  expect([run?.id, run?.state]).toEqual([id, 'queued']);
});

it('a second process on the same folder is told so', async () => {
  const first = await startProcess();
  const second = await startProcess();
  expect([first.says.split(' ')[0], second.says]).toEqual(['acknowledged', 'refused service.dataInUse']);
});
