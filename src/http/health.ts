/** For whoever watches the service: alive, ready, and its figures. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { programVersion } from '../planning/program.ts';
import type { ServiceContext } from './context.ts';
import type { ServiceMetrics } from './metrics.ts';
import { answer, problems } from './problem-responses.ts';
import { readinessOf } from './readiness.ts';

const tags = ['health'];
const Health = z.strictObject({ status: z.literal('ok'), program: z.string() });
const Readiness = z.strictObject({
  ready: z.boolean(),
  store: z.enum(['writable', 'unwritable']),
  worker: z.enum(['alive', 'stopped']),
  demo: z.enum(['none', 'importing', 'refused', 'queued', 'running', 'done', 'infeasible', 'failed', 'cancelled']),
});

export const healthRoutes =
  (context: ServiceContext, metrics: ServiceMetrics): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/healthz',
      {
        logLevel: 'warn',
        schema: {
          operationId: 'getHealth',
          summary: '进程存活 / The process answers',
          tags,
          response: { 200: answer('Alive', Health), ...problems() },
        },
      },
      async () => ({ status: 'ok' as const, program: programVersion }),
    );

    app.get(
      '/readyz',
      {
        logLevel: 'warn',
        schema: {
          operationId: 'getReadiness',
          summary: '可以受理 / The store takes writes, the worker works, the demo county is planned or being planned',
          tags,
          response: { 200: answer('Ready', Readiness), 503: answer('Not ready, and why', Readiness), ...problems() },
        },
      },
      async (_request, reply) => {
        const readiness = await readinessOf(context);
        reply.code(readiness.ready ? 200 : 503);
        return readiness;
      },
    );

    app.get(
      '/metrics',
      {
        logLevel: 'warn',
        schema: {
          operationId: 'getMetrics',
          summary: '运行指标 / Figures for Prometheus',
          tags,
          response: { 200: answer('Prometheus text', z.string(), 'text/plain'), ...problems() },
        },
      },
      async (_request, reply) =>
        reply.header('content-type', metrics.contentType).send(Buffer.from(await metrics.text())),
    );
  };
