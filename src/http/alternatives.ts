/** /v1/alternatives: order lists near the best of a plan; the lists as JSON and as a workbook, each as a plan. The run itself is under /v1/plans. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Alternatives, AlternativesBundle } from '../alternatives/alternatives.ts';
import { Plan } from '../planning/plan.ts';
import { planJson } from '../planning/plan-json.ts';
import { programVersion } from '../planning/program.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Store } from '../store/open-store.ts';
import { acceptOrder } from './accept-order.ts';
import type { ServiceContext } from './context.ts';
import { isFresh } from './etag.ts';
import { runOrProblem } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { documentText, fresh, sendJson, sendWorkbook, workbookAnswer } from './run-documents.ts';
import { AlternativesOrder, ListParams } from './schemas/alternatives.ts';
import { ConditionalHeaders } from './schemas/common.ts';
import { PlanOrderHeaders, RunParams, RunView } from './schemas/plan-run.ts';

const tags = ['alternatives'];
const refusals = problems(badRequest, 'service.runUnknown', 'service.planNotThere');

export const alternativesRoutes =
  ({ store, queue, alternativesWorkbook }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/v1/alternatives',
      {
        schema: {
          operationId: 'orderAlternatives',
          summary: '提交备选名单任务 / Order lists near the best of a plan',
          description: 'State, progress and cancelling are those of the run, under /v1/plans/{id}.',
          tags,
          headers: PlanOrderHeaders,
          body: AlternativesOrder,
          response: {
            202: answer('Accepted and on the disk; Location names the run', RunView),
            ...problems(
              badRequest,
              'service.bodyUnreadable',
              'service.runUnknown',
              'service.planNotThere',
              'alternatives.noList',
              'service.bodyTooLarge',
              'service.mediaTypeUnknown',
              'service.idempotencyReused',
              'service.queueFull',
              'service.clientQueueFull',
            ),
          },
        },
      },
      async (request, reply) => {
        const { plan, count, ...given } = request.body;
        const run = await runOrProblem(store, plan);
        await documentText(store, run, 'plan');
        if (run.state !== 'done' || run.summary?.counts.moves == null)
          throw new ProblemError('alternatives.noList', { plan });
        const { scenarios, ...order } = run.order;
        return acceptOrder({ store, queue }, request, reply, {
          ...order,
          ...given,
          scenarios: [...scenarios],
          alternatives: { plan, count },
        });
      },
    );

    app.get(
      '/v1/alternatives/:id/result',
      {
        schema: {
          operationId: 'getAlternatives',
          summary: '备选名单 alternatives.json / The lists, side by side with the best',
          tags,
          params: RunParams,
          headers: ConditionalHeaders,
          response: { 200: answer('alternatives.json', Alternatives), 304: fresh, ...refusals },
        },
      },
      async (request, reply) => {
        const text = await listsText(store, request.params.id);
        if (isFresh(request, reply, text)) return reply.code(304).send();
        return sendJson(reply, text);
      },
    );

    app.get(
      '/v1/alternatives/:id/workbook',
      {
        schema: {
          operationId: 'getAlternativesWorkbook',
          summary: '备选名单工作簿 Excel / The lists as a workbook',
          tags,
          params: RunParams,
          headers: ConditionalHeaders,
          response: { 200: workbookAnswer, 304: fresh, ...refusals },
        },
      },
      async (request, reply) => {
        const text = await listsText(store, request.params.id);
        if (isFresh(request, reply, `workbook ${programVersion} ${text}`)) return reply.code(304).send();
        return sendWorkbook(reply, { plain: 'alternatives', name: '备选名单' }, await alternativesWorkbook(text));
      },
    );

    app.get(
      '/v1/alternatives/:id/plans/:number',
      {
        schema: {
          operationId: 'getAlternativePlan',
          summary: '一份备选名单的方案全文 plan.json / One of the lists as a whole plan',
          tags,
          params: ListParams,
          headers: ConditionalHeaders,
          response: {
            200: answer('plan.json', Plan),
            304: fresh,
            ...problems(badRequest, 'service.runUnknown', 'service.planNotThere', 'alternatives.listUnknown'),
          },
        },
      },
      async (request, reply) => {
        const { id, number } = request.params;
        const { plans } = await bundleOf(store, id);
        const plan = plans[number - 1];
        if (plan === undefined) throw new ProblemError('alternatives.listUnknown', { number, lists: plans.length });
        const text = planJson(plan);
        if (isFresh(request, reply, text)) return reply.code(304).send();
        return sendJson(reply, text);
      },
    );
  };

const bundleOf = async (store: Store, id: string): Promise<AlternativesBundle> =>
  AlternativesBundle.parse(JSON.parse(await documentText(store, await runOrProblem(store, id), 'alternatives')));

const listsText = async (store: Store, id: string): Promise<string> =>
  `${JSON.stringify((await bundleOf(store, id)).alternatives, null, 2)}\n`;
