/** /v1/plans: order a run, list runs, look at one, cancel one. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ProblemError } from '../problems/problem.ts';
import { isEnded } from '../store/schema.ts';
import { acceptOrder } from './accept-order.ts';
import type { ServiceContext } from './context.ts';
import { cursorOf, positionOf } from './cursor.ts';
import { isFresh } from './etag.ts';
import { runOrProblem, stateValues } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { viewOf } from './run-view.ts';
import { ConditionalHeaders, noBody } from './schemas/common.ts';
import { PlanOrder, PlanOrderHeaders, RunPageView, RunParams, RunQuery, RunView } from './schemas/plan-run.ts';

const tags = ['plans'];

export const planRoutes =
  ({ store, queue }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/v1/plans',
      {
        schema: {
          operationId: 'orderPlan',
          summary: '提交测算任务 / Order a planning run',
          tags,
          headers: PlanOrderHeaders,
          body: PlanOrder,
          response: {
            202: answer(
              'Accepted and on the disk; Location names the run. Idempotency-Replayed or Content-Replayed: true says that it was there before',
              RunView,
            ),
            ...problems(
              badRequest,
              'service.bodyUnreadable',
              'service.countyUnknown',
              'service.bodyTooLarge',
              'service.mediaTypeUnknown',
              'planning.policyNotRead',
              'service.idempotencyReused',
              'service.queueFull',
              'service.clientQueueFull',
            ),
          },
        },
      },
      async (request, reply) => {
        return acceptOrder({ store, queue }, request, reply, {
          ...request.body,
          horizon: null,
          alternatives: null,
        });
      },
    );

    app.get(
      '/v1/plans',
      {
        schema: {
          operationId: 'listPlans',
          summary: '测算任务列表，新的在前 / Runs, newest first',
          tags,
          querystring: RunQuery,
          response: { 200: answer('One page of runs', RunPageView), ...problems(badRequest, 'service.cursorUnknown') },
        },
      },
      async ({ query }) => {
        const before = query.cursor === undefined ? null : positionOf(query.cursor);
        const found = await store.runs.list({
          // One more than asked for tells whether there is a next page.
          limit: query.limit + 1,
          before,
          state: query.state ?? null,
          county: query.county ?? null,
        });
        const page = found.slice(0, query.limit);
        const last = page.at(-1);
        return {
          runs: await Promise.all(page.map((run) => viewOf(run, store))),
          nextCursor: found.length > query.limit && last !== undefined ? cursorOf(last.seq) : null,
        };
      },
    );

    app.get(
      '/v1/plans/:id',
      {
        schema: {
          operationId: 'getPlan',
          summary: '测算任务状态 / One run, light',
          tags,
          params: RunParams,
          headers: ConditionalHeaders,
          response: {
            200: answer('The run as it stands', RunView),
            304: noBody.describe('The client’s copy is current'),
            ...problems(badRequest, 'service.runUnknown'),
          },
        },
      },
      async (request, reply) => {
        const view = await viewOf(await runOrProblem(store, request.params.id), store);
        if (isFresh(request, reply, JSON.stringify(view))) return reply.code(304).send();
        return view;
      },
    );

    app.delete(
      '/v1/plans/:id',
      {
        schema: {
          operationId: 'cancelPlan',
          summary: '取消测算任务，保留目前最好的方案 / Cancel, keeping the best plan so far',
          tags,
          params: RunParams,
          response: {
            202: answer('Being cancelled; its events address says when it has ended', RunView),
            ...problems(badRequest, 'service.runUnknown', 'service.runEnded'),
          },
        },
      },
      async (request, reply) => {
        const before = await runOrProblem(store, request.params.id);
        // Cancelling twice is the same wish; cancelling what came to its own end is not possible any more.
        if (isEnded(before.state) && before.state !== 'cancelled')
          throw new ProblemError('service.runEnded', stateValues(before.state));
        await queue.cancel(before.id);
        reply.code(202);
        return viewOf(await runOrProblem(store, before.id), store);
      },
    );
  };
