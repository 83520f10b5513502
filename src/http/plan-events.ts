/** /v1/plans/:id/events: what happens in a run, as it happens, ending with its final state. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import type { RunEvent } from '../store/run-events.ts';
import { isEnded } from '../store/schema.ts';
import type { ServiceContext } from './context.ts';
import { runOrProblem } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { progressView } from './run-view.ts';
import { noBody } from './schemas/common.ts';
import { EventHeaders, RunParams } from './schemas/plan-run.ts';

const stream = 'text/event-stream';

export const planEventRoutes =
  ({ store, queue }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/plans/:id/events',
      {
        sse: 'manual',
        schema: {
          operationId: 'followPlan',
          summary: '测算进度（服务器推送） / Progress as server-sent events',
          description:
            'Events `state` {state} and `progress` {stage, goal, value, bound, gap, groups, words}, numbered within the run; the last one, ' +
            '`end` {state}, closes the stream. Send Last-Event-ID to go on where the connection broke.',
          tags: ['plans'],
          params: RunParams,
          headers: EventHeaders,
          response: {
            200: answer('The stream of events', z.string(), stream),
            204: noBody.describe('The run has ended and the client has every event'),
            ...problems(badRequest, 'service.runUnknown', 'service.notAcceptable'),
          },
        },
      },
      async (request, reply) => {
        if (!accepts(request.headers.accept)) throw new ProblemError('service.notAcceptable');
        const run = await runOrProblem(store, request.params.id);
        const after = Number.parseInt(request.headers['last-event-id'] ?? '0', 10);
        const gone = new AbortController();
        reply.sse.onClose(() => gone.abort());
        const events = queue.follow(run.id, after, gone.signal);
        const first = await events.next();
        if (first.done === true) {
          await reply.code(204).send();
          return;
        }
        await reply.sse.send(message(first.value));
        for await (const event of events) await reply.sse.send(message(event));
      },
    );
  };

function accepts(header: string | undefined): boolean {
  return header === undefined || /text\/event-stream|text\/\*|\*\/\*/.test(header);
}

function message({ seq, kind, at, ...data }: RunEvent): { id: string; event: string; data: object } {
  if ('state' in data) return { id: String(seq), event: isEnded(data.state) ? 'end' : kind, data: { at, ...data } };
  return { id: String(seq), event: kind, data: { at, ...progressView(data) } };
}
