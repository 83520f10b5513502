/** Starts the service: HOST, PORT and JUNHENG_DATA from the environment, one line that says where it is. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill, ProblemError } from '../problems/problem.ts';
import { definitionOf } from '../problems/registry.ts';
import { alternativesThread, horizonThread, planningThread } from '../queue/planning-thread.ts';
import { requireNode } from '../store/node-version.ts';
import { solvedFolder } from '../store/open-store.ts';
import { documentThreads } from './document-threads.ts';
import { openService, type Service } from './service.ts';

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly folder: string;
  readonly logLevel: string;
}

/**
 * A variable set to nothing counts as not given.
 * @throws ProblemError `service.portUnknown`
 */
export function settingsFrom(environment: NodeJS.ProcessEnv): ServerSettings {
  const setting = (name: string, otherwise: string): string => environment[name]?.trim() || otherwise;
  const given = setting('PORT', '8080');
  const port = /^\d{1,5}$/.test(given) ? Number.parseInt(given, 10) : Number.NaN;
  if (!(port <= 65_535)) throw new ProblemError('service.portUnknown', { port: given });
  return {
    host: setting('HOST', '127.0.0.1'),
    port,
    folder: resolve(setting('JUNHENG_DATA', 'var')),
    logLevel: setting('LOG_LEVEL', 'info'),
  };
}

/** Serves until SIGINT or SIGTERM. Problems at start are printed in both languages and end the process with code 1. */
export async function serve(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const service = await start(settingsFrom(environment));
    stopOnSignal(service);
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    process.stderr.write(`${startProblem(cause)}\n`);
    process.exitCode = 1;
  }
}

async function start(settings: ServerSettings): Promise<Service> {
  requireNode(process.version);
  const { host, folder, logLevel } = settings;
  const documents = documentThreads();
  const service = await openService({
    folder,
    foretell: horizonThread(),
    vary: alternativesThread(),
    plan: planningThread({ solvedFolder: solvedFolder(folder) }),
    readCounty: documents.readCounty,
    planWorkbook: documents.planWorkbook,
    compare: documents.compare,
    comparisonWorkbook: documents.comparisonWorkbook,
    horizonWorkbook: documents.horizonWorkbook,
    alternativesWorkbook: documents.alternativesWorkbook,
    demoFolder: demoFolder(),
    log: { level: logLevel },
    hostNames: isLoopback(host) ? ['localhost', '127.0.0.1', '[::1]', '::1', host] : null,
  });
  try {
    const address = await listen(service, settings);
    process.stdout.write(`均衡 Junheng ${address}\n`);
  } catch (cause) {
    await service.close();
    throw cause;
  }
  // Not awaited: the service answers while the demo county is read and planned.
  void service.demo.prepare();
  return service;
}

async function listen({ app }: Service, { host, port }: ServerSettings): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    throw listenProblem(cause, { host, port });
  }
}

/** Why the system does not let the service listen, by the system's own code. */
const listenProblems: Readonly<Record<string, string>> = {
  EADDRINUSE: 'service.portInUse',
  EACCES: 'service.portForbidden',
  EPERM: 'service.portForbidden',
  EADDRNOTAVAIL: 'service.hostNotHere',
  ENOTFOUND: 'service.hostNotHere',
  EAI_AGAIN: 'service.hostNotHere',
  EAFNOSUPPORT: 'service.hostNotHere',
};

/** The registered problem for what the system says of an address; anything else is a fault of ours and stays itself. */
export function listenProblem(cause: unknown, address: { readonly host: string; readonly port: number }): unknown {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return cause;
  const reason = String(cause.code);
  return new ProblemError(listenProblems[reason] ?? 'service.cannotListen', { ...address, reason });
}

function demoFolder(): string | null {
  const folder = fileURLToPath(new URL('../../scenarios/yangshan', import.meta.url));
  return existsSync(folder) ? folder : null;
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

function startProblem({ code, values }: ProblemError): string {
  const { sentence, remedy } = definitionOf(code);
  const zh = `${fill(sentence.zh, values)}${fill(remedy.zh, values)}`;
  return `${zh}\n${fill(sentence.en, values)} ${fill(remedy.en, values)}`;
}

function stopOnSignal(service: Service): void {
  let stopping = false;
  const stop = (): void => {
    // A second signal means now.
    if (stopping) process.exit(130);
    stopping = true;
    void service.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
