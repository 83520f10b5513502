/** An order as a client gives it: put in the queue, and answered with the run. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PlanQueue } from '../queue/plan-queue.ts';
import type { Store } from '../store/open-store.ts';
import type { RunOrder } from '../store/run.ts';
import { wholeScenarios } from './ordered-scenarios.ts';
import { submitOrder } from './orders.ts';
import { viewOf } from './run-view.ts';
import type { RunView } from './schemas/plan-run.ts';

interface GivenOrder extends Omit<RunOrder, 'scenarios'> {
  readonly scenarios: Parameters<typeof wholeScenarios>[1];
  /** Plan again although an equal run is there. */
  readonly again: boolean;
}

/** 202: accepted and on the disk. Replayed keys and content are told in headers. */
export async function acceptOrder(
  { store, queue }: { readonly store: Store; readonly queue: PlanQueue },
  request: FastifyRequest,
  reply: FastifyReply,
  { again, ...given }: GivenOrder,
): Promise<RunView> {
  const order = { ...given, scenarios: await wholeScenarios(store, given.scenarios) };
  const { run, repeated } = await submitOrder({ store, queue }, order, {
    origin: 'request',
    idempotencyKey: headerOf(request, 'idempotency-key'),
    client: headerOf(request, 'junheng-client') ?? request.ip,
    again,
  });
  reply.code(202).header('location', `/v1/plans/${run.id}`);
  if (repeated === 'key') reply.header('idempotency-replayed', 'true');
  if (repeated === 'content') reply.header('content-replayed', 'true');
  return viewOf(run, store);
}

/** The routes have checked the headers against their schema. */
function headerOf({ headers }: FastifyRequest, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}
