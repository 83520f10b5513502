/**
 * The service has no accounts yet and holds personal data: only its own pages and programs may use it. Pages of other
 * sites are refused, also when they reach a loopback address under a borrowed name.
 */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem.ts';

export interface SecurityOptions {
  /** Host names a request may carry; null = any (the service stands behind a name of its own). */
  readonly hostNames: readonly string[] | null;
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function secure(app: FastifyInstance, { hostNames }: SecurityOptions): Promise<void> {
  await app.register(helmet, {
    // Plain HTTP on the machine itself is the normal case; a proxy in front adds transport security.
    hsts: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  app.addHook('onRequest', async (request) => {
    if (hostNames !== null && !hostNames.includes(request.hostname)) throw new ProblemError('service.foreignPage');
    if (!readingMethods.has(request.method) && isForeign(request)) throw new ProblemError('service.foreignPage');
  });
}

function isForeign({ headers }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}
