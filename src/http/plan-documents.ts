/** The plan of a run: as JSON, byte for byte what the command line writes, and as a workbook. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Plan } from '../planning/plan.ts';
import { planningRequest } from '../queue/planning-request.ts';
import type { ServiceContext } from './context.ts';
import { isFresh, madeOf } from './etag.ts';
import { runOrProblem } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { documentText, fresh, sendJson, sendWorkbook, workbookAnswer } from './run-documents.ts';
import { ConditionalHeaders } from './schemas/common.ts';
import { RunParams } from './schemas/plan-run.ts';

const refusals = problems(badRequest, 'service.runUnknown', 'service.planNotThere');

export const planDocumentRoutes =
  ({ store, planWorkbook }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/plans/:id/result',
      {
        schema: {
          operationId: 'getPlanResult',
          summary: '方案全文 plan.json / The whole plan',
          tags: ['plans'],
          params: RunParams,
          headers: ConditionalHeaders,
          response: { 200: answer('plan.json', Plan), 304: fresh, ...refusals },
        },
      },
      async (request, reply) => {
        const text = await documentText(store, await runOrProblem(store, request.params.id), 'plan');
        if (isFresh(request, reply, text)) return reply.code(304).send();
        return sendJson(reply, text);
      },
    );

    app.get(
      '/v1/plans/:id/workbook',
      {
        schema: {
          operationId: 'getPlanWorkbook',
          summary: '方案工作簿 Excel / The plan as a workbook',
          tags: ['plans'],
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
        const run = await runOrProblem(store, request.params.id);
        const text = await documentText(store, run, 'plan');
        // The workbook follows from the plan and from the program that writes it.
        if (isFresh(request, reply, madeOf(text))) return reply.code(304).send();
        const imported = await store.counties.load(run.order.county);
        if (imported === null) throw new Error('the county of a run is missing');
        const { county } = planningRequest(imported, run.order);
        return sendWorkbook(reply, { plain: 'plan', name: `${county.name}方案` }, await planWorkbook(text, county));
      },
    );
  };
