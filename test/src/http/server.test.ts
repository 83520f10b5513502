import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenProblem, settingsFrom } from '../../../src/http/server.ts';
import { ProblemError } from '../../../src/problems/problem.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { temporaryFolder, until } from '../../support/planning-fixture.ts';

const program = fileURLToPath(new URL('serving-process.ts', import.meta.url));
let temporary: ReturnType<typeof temporaryFolder>;
const children: ChildProcess[] = [];

beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  temporary.remove();
});

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

function startProcess(environment: Record<string, string>): Started {
  const env = { ...process.env, JUNHENG_DATA: temporary.path, LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  const note = (part: Buffer): void => {
    said += String(part);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  return { child, said: () => said, exit: once(child, 'exit').then(([code]) => code) };
}

async function serving(environment: Record<string, string> = {}): Promise<Started & { address: string }> {
  const started = startProcess({ PORT: '0', ...environment });
  await until(() => started.said().includes('http://') || started.child.exitCode !== null);
  return { ...started, address: /http:\/\/\S+/.exec(started.said())?.[0] ?? started.said() };
}

describe('the service as a process', () => {
  it('prints where it is, answers while the demo county is read, and stops in good order', async () => {
    const { address, child, exit } = await serving();
    const health = await fetch(`${address}/healthz`);
    const page = await fetch(address);
    expect([health.status, page.status, address.startsWith('http://127.0.0.1:')]).toEqual([200, 200, true]);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    const store = await openStore({ folder: temporary.path });
    expect(await store.runs.leftRunning()).toEqual([]);
    await store.close();
  });

  it('says in both languages that the data folder is in use', async () => {
    await serving();
    const second = startProcess({ PORT: '0' });
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain(`“${temporary.path}”正由另一个本系统进程使用`);
    expect(second.said()).toContain('in use by another Junheng process');
  });

  it.each([
    [{ HOST: '203.0.113.7', PORT: '0' }, 'HOST 的取值“203.0.113.7”不是本机的地址', 'no address of this machine'],
    [{ HOST: 'nowhere.invalid', PORT: '0' }, 'HOST 的取值“nowhere.invalid”不是本机的地址', 'HOST=0.0.0.0'],
  ])('says in both languages, without a trace, what is wrong with %o', async (environment, zh, en) => {
    const started = startProcess(environment);
    expect(await started.exit).toBe(1);
    expect(started.said()).toContain(zh);
    expect(started.said()).toContain(en);
    expect(started.said()).not.toMatch(/^\s+at /m);
    // The data folder is free again.
    await (await openStore({ folder: temporary.path })).close();
  });

  it('says that the port is taken, and which way out there is', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const second = startProcess({ PORT: port });
    expect(await second.exit).toBe(1);
    expect(second.said()).toContain(`127.0.0.1:${port} 已被其他程序占用`);
    expect(second.said()).toContain('PORT=8081 npm start');
    other.close();
  });
});

describe('settings', () => {
  it('have defaults that keep the service on this machine', () => {
    expect(settingsFrom({})).toEqual({ host: '127.0.0.1', port: 8080, folder: resolve('var'), logLevel: 'info' });
  });

  it('come from the environment', () => {
    const environment = { HOST: '0.0.0.0', PORT: '9000', JUNHENG_DATA: '/data/j', LOG_LEVEL: 'warn' };
    expect(settingsFrom(environment)).toEqual({
      host: '0.0.0.0',
      port: 9000,
      folder: join('/data', 'j'),
      logLevel: 'warn',
    });
  });

  it('set to nothing count as not given', () => {
    expect(settingsFrom({ HOST: '', PORT: ' ', JUNHENG_DATA: '', LOG_LEVEL: '' })).toEqual(settingsFrom({}));
  });

  it.each(['eighty', '-1', '65536', '80.5'])('refuse PORT=%s', (port) => {
    expect(() => settingsFrom({ PORT: port })).toThrow(new ProblemError('service.portUnknown', { port }));
  });
});

describe('an address that the system does not give', () => {
  it.each([
    ['EACCES', 'service.portForbidden'],
    ['EADDRINUSE', 'service.portInUse'],
    ['EADDRNOTAVAIL', 'service.hostNotHere'],
    ['EMFILE', 'service.cannotListen'],
  ])('%s is %s', (code, problem) => {
    const cause = Object.assign(new Error('listen'), { code, syscall: 'listen' });
    expect(listenProblem(cause, { host: '127.0.0.1', port: 80 })).toMatchObject({ code: problem });
  });

  it('anything else stays what it is', () => {
    const cause = new TypeError('ours');
    expect(listenProblem(cause, { host: '127.0.0.1', port: 80 })).toBe(cause);
  });
});
