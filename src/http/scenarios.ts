/** /v1/scenarios: keep a what-if under its content hash, list them, read one; checked against a county where one is named. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Words } from '../../models/words.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { findingWords } from '../problems/registry.ts';
import { namesOf } from '../scenario/operations/names.ts';
import { type ImportedCounty, planningBasis } from '../scenario/planning-basis.ts';
import { Scenario, scenarioWords } from '../scenario/scenario.ts';
import type { Store } from '../store/open-store.ts';
import type { KeptScenario } from '../store/scenarios.ts';
import type { ServiceContext } from './context.ts';
import { cursorOf, positionOf } from './cursor.ts';
import { isFresh } from './etag.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { ConditionalHeaders, noBody } from './schemas/common.ts';
import { InCounty, ScenarioList, ScenarioPage, ScenarioParams, ScenarioView } from './schemas/scenario.ts';

const tags = ['scenarios'];

export const scenarioRoutes =
  ({ store }: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/v1/scenarios',
      {
        schema: {
          operationId: 'keepScenario',
          summary: '提交情景 / Keep a scenario',
          description: 'With a county, everything wrong in it is answered at once and nothing is kept.',
          tags,
          querystring: InCounty,
          body: Scenario,
          response: {
            200: answer('This very scenario was kept before', ScenarioView),
            201: answer('Kept; Location names it', ScenarioView),
            ...problems(
              badRequest,
              'service.bodyUnreadable',
              'service.bodyTooLarge',
              'service.mediaTypeUnknown',
              'service.countyUnknown',
              'planning.policyNotRead',
            ),
          },
        },
      },
      async ({ query, body }, reply) => {
        const county = await countyOf(store, query.county);
        const findings = county === null ? [] : checked(county, body);
        const { kept, created } = await store.scenarios.add(body);
        reply.code(created ? 201 : 200).header('location', `/v1/scenarios/${kept.id}`);
        return wholeView(kept, county, findings);
      },
    );

    app.get(
      '/v1/scenarios',
      {
        schema: {
          operationId: 'listScenarios',
          summary: '情景列表，新的在前 / Scenarios, newest first',
          tags,
          querystring: ScenarioPage,
          response: { 200: answer('One page', ScenarioList), ...problems(badRequest, 'service.cursorUnknown') },
        },
      },
      async ({ query }) => {
        const before = query.cursor === undefined ? null : positionOf(query.cursor);
        // One more than asked for tells whether there is a next page.
        const found = await store.scenarios.list({ limit: query.limit + 1, before });
        const page = found.slice(0, query.limit);
        const last = page.at(-1);
        return {
          scenarios: page.map((kept) => {
            const view = lightView(kept, null);
            return { ...view, summary: beginning(view.summary) };
          }),
          nextCursor: found.length > query.limit && last !== undefined ? cursorOf(last.seq) : null,
        };
      },
    );

    app.get(
      '/v1/scenarios/:id',
      {
        schema: {
          operationId: 'getScenario',
          summary: '情景全文 / One scenario',
          tags,
          params: ScenarioParams,
          querystring: InCounty,
          headers: ConditionalHeaders,
          response: {
            200: answer('The scenario', ScenarioView),
            304: noBody.describe('The client’s copy is current'),
            ...problems(badRequest, 'service.scenarioUnknown', 'service.countyUnknown', 'planning.policyNotRead'),
          },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const kept = await store.scenarios.find(id);
        if (kept === null) throw new ProblemError('service.scenarioUnknown', { scenario: id });
        const county = await countyOf(store, request.query.county);
        const view = wholeView(kept, county, county === null ? [] : checked(county, kept.scenario));
        if (isFresh(request, reply, JSON.stringify(view))) return reply.code(304).send();
        return view;
      },
    );
  };

async function countyOf(store: Store, id: string | undefined): Promise<ImportedCounty | null> {
  if (id === undefined) return null;
  const county = await store.counties.load(id);
  if (county === null) throw new ProblemError('service.countyUnknown', { county: id });
  return county;
}

/** What the scenario makes of the county. Places of faults point into the scenario itself, which is the whole body here. */
function checked(imported: ImportedCounty, scenario: Scenario): readonly Finding[] {
  const own = (finding: Finding): Finding => {
    const { pointer } = finding.place;
    return pointer === undefined ? finding : { ...finding, place: { pointer: pointer.replace('/scenarios/0', '') } };
  };
  try {
    const { findings } = planningBasis(
      { county: imported.county, findings: [] },
      { policy: [], scenarios: [scenario] },
    );
    return findings.filter(({ place }) => place.pointer?.startsWith('/scenarios/')).map(own);
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    throw new ProblemError(cause.code, cause.values, cause.findings.map(own));
  }
}

function lightView({ id, scenario, createdAt }: KeptScenario, imported: ImportedCounty | null) {
  return {
    id,
    title: scenario.title,
    derivedFrom: scenario.derivedFrom,
    summary: [...scenarioWords(scenario, namesOf(schoolsNamed(scenario, imported)))],
    createdAt,
    links: { self: `/v1/scenarios/${id}` },
  };
}

/** Operations that a list says in full; a scenario may have one for every school. */
const listedOperations = 20;

function beginning(summary: readonly Words[]): Words[] {
  const more = summary.length - listedOperations;
  // One sentence more is as short to say as to count.
  if (more <= 1) return [...summary];
  const rest = { zh: `另有 ${more} 项，详见该情景`, en: `${more} more, all in the scenario` };
  return [...summary.slice(0, listedOperations), rest];
}

/** Schools of the county, and those the scenario opens. */
const schoolsNamed = ({ operations }: Scenario, imported: ImportedCounty | null) => [
  ...(imported?.county.schools ?? []),
  ...operations.flatMap((one) => (one.op === 'openSchool' ? [{ code: one.school, name: one.name }] : [])),
];

const wholeView = (kept: KeptScenario, imported: ImportedCounty | null, findings: readonly Finding[]) => ({
  ...lightView(kept, imported),
  operations: kept.scenario.operations,
  findings: findings.map((finding) => ({
    level: finding.level,
    code: finding.code,
    place: { ...finding.place },
    values: { ...finding.values },
    words: findingWords(finding),
  })),
});
