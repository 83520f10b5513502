/** Ways out of a run without a plan, each as the order that asks for it: sent to /v1/plans as it stands, it has a plan. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Plan } from '../planning/plan.ts';
import { ProblemError } from '../problems/problem.ts';
import { mostScenarios, Scenario } from '../scenario/scenario.ts';
import { acceptOrder } from './accept-order.ts';
import type { ServiceContext } from './context.ts';
import { runOrProblem } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { documentText } from './run-documents.ts';
import { Words } from './schemas/common.ts';
import { PlanOrder, PlanOrderHeaders, RunParams, RunView } from './schemas/plan-run.ts';

const WaysOutView = z
  .strictObject({
    words: Words.nullable().describe('What contradicts what; null when the run has a plan'),
    ways: z.array(
      z.strictObject({
        words: Words.describe('What gives, and whom it concerns'),
        request: PlanOrder.describe('Body for POST /v1/plans'),
      }),
    ),
  })
  .describe('Any one of the ways will do');

type WaysOut = z.output<typeof WaysOutView>;

async function waysOutOf(store: ServiceContext['store'], id: string): Promise<WaysOut> {
  const run = await runOrProblem(store, id);
  const { horizon: _several, ...order } = run.order;
  const { diagnosis } = JSON.parse(await documentText(store, run, 'plan')) as Plan;
  return {
    words: diagnosis?.words ?? null,
    // An order holds so many scenarios and no more; nobody has piled up that many yet.
    ways: (order.scenarios.length < mostScenarios ? (diagnosis?.waysOut ?? []) : []).map(({ words, scenario }) => ({
      words,
      request: { ...order, again: false, scenarios: [...order.scenarios, Scenario.parse(scenario)] },
    })),
  };
}

export const waysOutRoutes =
  ({ store, queue }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/plans/:id/ways-out',
      {
        schema: {
          operationId: 'getWaysOut',
          summary: '无法满足时的可行办法，可直接提交 / Ways out of a run without a plan, as orders',
          tags: ['plans'],
          params: RunParams,
          response: {
            200: answer('Ways out; none when the run has a plan', WaysOutView),
            ...problems(badRequest, 'service.runUnknown', 'service.planNotThere'),
          },
        },
      },
      async ({ params: { id } }) => waysOutOf(store, id),
    );

    app.post(
      '/v1/plans/:id/ways-out/:way',
      {
        schema: {
          operationId: 'orderWayOut',
          summary: '按所列可行办法测算 / Order the plan of one way out',
          tags: ['plans'],
          params: RunParams.extend({ way: z.coerce.number().int().min(1).max(20).describe('1 is the first') }),
          headers: PlanOrderHeaders,
          response: {
            202: answer('The run; Location names it', RunView),
            ...problems(
              badRequest,
              'service.runUnknown',
              'service.planNotThere',
              'service.wayUnknown',
              'service.countyUnknown',
              'planning.policyNotRead',
              'service.idempotencyReused',
              'service.queueFull',
              'service.clientQueueFull',
            ),
          },
        },
      },
      async (request, reply) => {
        const { id, way } = request.params;
        const { ways } = await waysOutOf(store, id);
        const order = ways[way - 1]?.request;
        if (order === undefined) throw new ProblemError('service.wayUnknown', { way, ways: ways.length });
        return acceptOrder({ store, queue }, request, reply, { ...order, horizon: null });
      },
    );
  };
