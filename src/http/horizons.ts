/** /v1/horizons: order a planning of several years; its document as JSON and as a workbook. The run itself is under /v1/plans. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { HorizonPlan } from '../planning/horizon-plan.ts';
import { acceptOrder } from './accept-order.ts';
import type { ServiceContext } from './context.ts';
import { isFresh, madeOf } from './etag.ts';
import { runOrProblem } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { documentText, fresh, sendJson, sendWorkbook, workbookAnswer } from './run-documents.ts';
import { ConditionalHeaders } from './schemas/common.ts';
import { HorizonOrder } from './schemas/horizon.ts';
import { PlanOrderHeaders, RunParams, RunView } from './schemas/plan-run.ts';

const tags = ['horizons'];
const refusals = problems(badRequest, 'service.runUnknown', 'service.planNotThere');

export const horizonRoutes =
  ({ store, queue, horizonWorkbook }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/v1/horizons',
      {
        schema: {
          operationId: 'orderHorizon',
          summary: '提交多年预测 / Order a planning of several years',
          description: 'State, progress and cancelling are those of the run, under /v1/plans/{id}.',
          tags,
          headers: PlanOrderHeaders,
          body: HorizonOrder,
          response: {
            202: answer('Accepted and on the disk; Location names the run', RunView),
            ...problems(
              badRequest,
              'service.bodyUnreadable',
              'service.countyUnknown',
              'service.bodyTooLarge',
              'service.mediaTypeUnknown',
              'planning.policyNotRead',
              'horizon.notRead',
              'service.idempotencyReused',
              'service.queueFull',
              'service.clientQueueFull',
            ),
          },
        },
      },
      async (request, reply) => {
        const { again, request: horizon, ...body } = request.body;
        return acceptOrder({ store, queue }, request, reply, { ...body, again, only: null, horizon });
      },
    );

    app.get(
      '/v1/horizons/:id/result',
      {
        schema: {
          operationId: 'getHorizonResult',
          summary: '多年预测全文 horizon.json / The whole document',
          tags,
          params: RunParams,
          headers: ConditionalHeaders,
          response: { 200: answer('horizon.json', HorizonPlan), 304: fresh, ...refusals },
        },
      },
      async (request, reply) => {
        const text = await documentText(store, await runOrProblem(store, request.params.id), 'horizon');
        if (isFresh(request, reply, text)) return reply.code(304).send();
        return sendJson(reply, text);
      },
    );

    app.get(
      '/v1/horizons/:id/workbook',
      {
        schema: {
          operationId: 'getHorizonWorkbook',
          summary: '多年预测工作簿 Excel / The document as a workbook',
          tags,
          params: RunParams,
          headers: ConditionalHeaders,
          response: {
            200: workbookAnswer,
            304: fresh,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const text = await documentText(store, await runOrProblem(store, request.params.id), 'horizon');
        if (isFresh(request, reply, madeOf(text))) return reply.code(304).send();
        return sendWorkbook(reply, { plain: 'horizon', name: '多年预测' }, await horizonWorkbook(text));
      },
    );
  };
