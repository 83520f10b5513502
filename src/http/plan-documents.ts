/** The plan of a run: as JSON, byte for byte what the command line writes, and as a workbook. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Plan } from '../planning/plan.ts';
import { programVersion } from '../planning/program.ts';
import { ProblemError } from '../problems/problem.ts';
import { planningRequest } from '../queue/planning-request.ts';
import type { ServiceContext } from './context.ts';
import { isFresh } from './etag.ts';
import { runOrProblem, stateValues } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { ConditionalHeaders, noBody } from './schemas/common.ts';
import { RunParams } from './schemas/plan-run.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const fresh = noBody.describe('The client’s copy is current');
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
        const text = await planText(store, request.params.id);
        if (isFresh(request, reply, text)) return reply.code(304).send();
        reply.header('content-type', 'application/json; charset=utf-8');
        // Bytes pass unchanged; serialising again would need the same key order and spacing for ever.
        return reply.send(Buffer.from(text));
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
            200: answer('Excel workbook', z.string().meta({ contentMediaType: workbookType }), workbookType),
            304: fresh,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const text = await planText(store, request.params.id);
        // The workbook follows from the plan and from the program that writes it.
        if (isFresh(request, reply, `workbook ${programVersion} ${text}`)) return reply.code(304).send();
        const run = await runOrProblem(store, request.params.id);
        const imported = await store.counties.load(run.order.county);
        if (imported === null) throw new Error('the county of a run is missing');
        const { county } = planningRequest(imported, run.order);
        const workbook = await planWorkbook(text, county);
        return reply
          .header('content-type', workbookType)
          .header('content-disposition', attachment(`${county.name}方案.xlsx`))
          .send(Buffer.from(workbook));
      },
    );
  };

/** @throws ProblemError `service.runUnknown`, `service.planNotThere` */
export async function planText(store: ServiceContext['store'], id: string): Promise<string> {
  const run = await runOrProblem(store, id);
  // Several years are a document of another kind, under an address of their own.
  if (run.order.horizon !== null) throw new ProblemError('service.runUnknown', { run: id });
  const text = await store.runs.planText(id);
  if (text === null) throw new ProblemError('service.planNotThere', stateValues(run.state));
  return text;
}

/** RFC 6266: a plain name for old clients, the Chinese one for the rest. */
const attachment = (name: string): string =>
  `attachment; filename="plan.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
