/** /v1/comparisons: plans of runs side by side, as JSON and as a workbook. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { Comparison, fewestPlans, mostPlans } from '../comparison/comparison.ts';
import { ProblemError } from '../problems/problem.ts';
import { planningRequest } from '../queue/planning-request.ts';
import type { Store } from '../store/open-store.ts';
import type { Run } from '../store/run.ts';
import type { ServiceContext } from './context.ts';
import type { RunsToCompare } from './documents.ts';
import { isFresh, madeOf } from './etag.ts';
import { runOrProblem } from './orders.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { documentText, fresh, sendJson, sendWorkbook, workbookAnswer } from './run-documents.ts';
import { ConditionalHeaders } from './schemas/common.ts';
import { ComparisonQuery } from './schemas/comparison.ts';

const tags = ['comparisons'];
const refusals = problems(
  badRequest,
  'service.runUnknown',
  'service.planNotThere',
  'comparison.howMany',
  'comparison.differentCounties',
);

export const comparisonRoutes =
  ({ store, compare, comparisonWorkbook }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/comparisons',
      {
        schema: {
          operationId: 'comparePlans',
          summary: '方案比较 / Plans side by side',
          description:
            'Indicators with unit and direction, cost, rules, policy values that differ, and the schools and people whose outcome differs, with reasons.',
          tags,
          querystring: ComparisonQuery,
          headers: ConditionalHeaders,
          response: { 200: answer('The comparison', Comparison), 304: fresh, ...refusals },
        },
      },
      async (request, reply) => {
        const text = await compare(await runsToCompare(store, request.query));
        if (isFresh(request, reply, text)) return reply.code(304).send();
        return sendJson(reply, text);
      },
    );

    app.get(
      '/v1/comparisons/workbook',
      {
        schema: {
          operationId: 'getComparisonWorkbook',
          summary: '方案比较工作簿 Excel / The comparison as a workbook',
          tags,
          querystring: ComparisonQuery,
          headers: ConditionalHeaders,
          response: {
            200: workbookAnswer,
            304: fresh,
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const text = await compare(await runsToCompare(store, request.query));
        if (isFresh(request, reply, madeOf(text))) return reply.code(304).send();
        return sendWorkbook(reply, { plain: 'comparison', name: '方案比较' }, await comparisonWorkbook(text));
      },
    );
  };

async function runsToCompare(
  store: Store,
  { plans, differences }: z.output<typeof ComparisonQuery>,
): Promise<RunsToCompare> {
  const ids = plans.split(',');
  if (ids.length > mostPlans)
    throw new ProblemError('comparison.howMany', { plans: ids.length, fewest: fewestPlans, most: mostPlans });
  const runs = await Promise.all(ids.map((id) => runOrProblem(store, id)));
  const texts = await Promise.all(runs.map((run) => documentText(store, run, 'plan')));
  const names = await Promise.all(runs.map((run) => namesOf(store, run)));
  return {
    runs: runs.map(({ id }, position) => ({ run: id, planText: texts[position] ?? '' })),
    onlyDifferences: differences === 'true',
    schools: names.flatMap(({ schools }) => schools),
    teachers: names.flatMap(({ teachers }) => teachers),
  };
}

/** Names as they are under the scenarios of the run: schools that are opened, people who are hired. */
async function namesOf(store: Store, run: Run): Promise<Pick<RunsToCompare, 'schools' | 'teachers'>> {
  const imported = await store.counties.load(run.order.county);
  if (imported === null) throw new Error('the county of a run is missing');
  const { county } = planningRequest(imported, run.order);
  return {
    schools: county.schools.map(({ code, name }) => [code, name] as const),
    teachers: county.teachers.map(({ id, name }) => [id, name] as const),
  };
}
