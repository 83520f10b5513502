/** /metrics for Prometheus: requests by route and status, runs by state, the process itself. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/open-store.ts';

export interface ServiceMetrics {
  text(): Promise<string>;
  readonly contentType: string;
}

/** A registry of its own for each application, so that two in one process do not count together. */
export function measure(app: FastifyInstance, store: Store): ServiceMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'junheng_' });
  const requests = new Histogram({
    name: 'junheng_http_request_seconds',
    help: 'Time to answer, by route pattern; streams count until they end',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'junheng_plan_runs',
    help: 'Planning runs by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const [state, runs] of Object.entries(await store.runs.countByState())) this.set({ state }, runs);
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  return { text: () => registry.metrics(), contentType: registry.contentType };
}
