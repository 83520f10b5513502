/** /v1/demo/plan: the demo county planned again at a person's wish, e.g. after its run was cancelled. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ServiceContext } from './context.ts';
import { answer, problems } from './problem-responses.ts';
import { viewOf } from './run-view.ts';
import { RunView } from './schemas/plan-run.ts';

export const demoRoutes =
  ({ store, demo }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/v1/demo/plan',
      {
        schema: {
          operationId: 'planDemo',
          summary: '重新测算示范县 / Plan the demo county again',
          description: 'While its run is waiting or under way, that run is the answer and no other is made.',
          tags: ['plans'],
          response: {
            202: answer('The run; Location names it', RunView),
            ...problems('service.noDemo', 'service.queueFull'),
          },
        },
      },
      async (_request, reply) => {
        const run = await demo.planAgain();
        reply.code(202).header('location', `/v1/plans/${run.id}`);
        return viewOf(run, store);
      },
    );
  };
