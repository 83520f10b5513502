/** /v1/horizons: order a planning of several years; its document as JSON and as a workbook. The run itself is under /v1/plans. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { HorizonPlan } from '../planning/horizon-plan.ts';
import { programVersion } from '../planning/program.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Store } from '../store/open-store.ts';
import type { ServiceContext } from './context.ts';
import { isFresh } from './etag.ts';
import { wholeScenarios } from './ordered-scenarios.ts';
import { runOrProblem, stateValues, submitOrder } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { viewOf } from './run-view.ts';
import { ConditionalHeaders, noBody } from './schemas/common.ts';
import { HorizonOrder } from './schemas/horizon.ts';
import { PlanOrderHeaders, RunParams, RunView } from './schemas/plan-run.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tags = ['horizons'];
const fresh = noBody.describe('The client’s copy is current');
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
        const scenarios = await wholeScenarios(store, body.scenarios);
        const order = { ...body, only: null, horizon, scenarios };
        const { run, repeated } = await submitOrder({ store, queue }, order, {
          origin: 'request',
          idempotencyKey: request.headers['idempotency-key'] ?? null,
          client: request.headers['junheng-client'] ?? request.ip,
          again,
        });
        reply.code(202).header('location', `/v1/plans/${run.id}`);
        if (repeated === 'key') reply.header('idempotency-replayed', 'true');
        if (repeated === 'content') reply.header('content-replayed', 'true');
        return viewOf(run, store);
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
        const text = await horizonText(store, request.params.id);
        if (isFresh(request, reply, text)) return reply.code(304).send();
        return reply.header('content-type', 'application/json; charset=utf-8').send(Buffer.from(text));
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
            200: answer('Excel workbook', z.string().meta({ contentMediaType: workbookType }), workbookType),
            304: fresh,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const text = await horizonText(store, request.params.id);
        if (isFresh(request, reply, `workbook ${programVersion} ${text}`)) return reply.code(304).send();
        return reply
          .header('content-type', workbookType)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('多年预测.xlsx')}`)
          .send(Buffer.from(await horizonWorkbook(text)));
      },
    );
  };

/** A run of one year has no document of several: it is not under this address. */
async function horizonText(store: Store, id: string): Promise<string> {
  const run = await runOrProblem(store, id);
  if (run.order.horizon === null) throw new ProblemError('service.runUnknown', { run: id });
  const text = await store.runs.planText(id);
  if (text === null) throw new ProblemError('service.planNotThere', stateValues(run.state));
  return text;
}
