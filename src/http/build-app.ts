/** The web application, apart from the server that listens: give it its parts, inject requests, close it. */
import { randomUUID } from 'node:crypto';
import { fastifySSE } from '@fastify/sse';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { DestinationStream } from 'pino';
import { statusRoutes } from '../web/status-routes.ts';
import { alternativesRoutes } from './alternatives.ts';
import { comparisonRoutes } from './comparisons.ts';
import type { ServiceContext } from './context.ts';
import { countyRoutes } from './counties.ts';
import { demoRoutes } from './demo-routes.ts';
import { healthRoutes } from './health.ts';
import { horizonRoutes } from './horizons.ts';
import { loggerOptions } from './logging.ts';
import { measure } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { planDocumentRoutes } from './plan-documents.ts';
import { planEventRoutes } from './plan-events.ts';
import { planRoutes } from './plans.ts';
import { policyRoutes } from './policies.ts';
import { problemCodeRoutes } from './problem-codes.ts';
import { answerProblems, answerRouterFault } from './problems.ts';
import { refuseNumbersInRequests } from './refuse-numbers.ts';
import { scenarioRoutes } from './scenarios.ts';
import { secure } from './security.ts';
import { waysOutRoutes } from './ways-out.ts';

export interface AppOptions extends ServiceContext {
  readonly log?: { readonly level: string; readonly stream?: DestinationStream };
  /** Host names a request may carry; null or absent = any. */
  readonly hostNames?: readonly string[] | null;
}

/** Builds the application; it is ready to listen or to be injected into. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { log, hostNames = null } = options;
  const app = fastify({
    logger:
      log === undefined
        ? false
        : { ...loggerOptions(log.level), ...(log.stream !== undefined && { stream: log.stream }) },
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerRouterFault,
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  answerProblems(app);
  await secure(app, { hostNames });
  refuseNumbersInRequests(app);
  const metrics = measure(app, options.store);
  await describeApi(app);
  await app.register(fastifySSE, { heartbeatInterval: 15_000 });
  await app.register(countyRoutes(options));
  await app.register(policyRoutes);
  await app.register(scenarioRoutes(options));
  await app.register(planRoutes(options));
  await app.register(planDocumentRoutes(options));
  await app.register(waysOutRoutes(options));
  await app.register(planEventRoutes(options));
  await app.register(horizonRoutes(options));
  await app.register(alternativesRoutes(options));
  await app.register(comparisonRoutes(options));
  await app.register(demoRoutes(options));
  await app.register(problemCodeRoutes);
  await app.register(healthRoutes(options, metrics));
  await app.register(statusRoutes(options));
  await app.ready();
  return app;
}
