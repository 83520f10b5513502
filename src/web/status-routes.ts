/** The pages for people: `/`, the part of it that changes, and its style and script. */
import { readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ServiceContext } from '../http/context.ts';
import { countyFindings } from '../http/county-findings.ts';
import { isFresh } from '../http/etag.ts';
import { type Language, languageOf } from '../http/language.ts';
import { readinessOf } from '../http/readiness.ts';
import { viewOf } from '../http/run-view.ts';
import { CountyParams } from '../http/schemas/county.ts';
import { programVersion } from '../planning/program.ts';
import { ProblemError } from '../problems/problem.ts';
import { findingWords } from '../problems/registry.ts';
import { findingsPage } from './findings-page.ts';
import { type StatusModel, statusContent, statusPage } from './status-page.ts';

/** The language the address names wins; otherwise the browser's. */
const Query = z.strictObject({ lang: z.enum(['zh', 'en']).optional() });
const schema = { hide: true, querystring: Query };
const runsShown = 10;

const staticFile = (name: string): Buffer => readFileSync(new URL(`static/${name}`, import.meta.url));
const staticFiles = [
  { url: '/static/status.css', type: 'text/css; charset=utf-8', content: staticFile('status.css') },
  { url: '/static/status.js', type: 'text/javascript; charset=utf-8', content: staticFile('status.js') },
];

export const statusRoutes =
  (context: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    const languageFor = (request: FastifyRequest, named: Language | undefined): Language =>
      named ?? languageOf(request.headers['accept-language']);
    const page = async (render: (model: StatusModel, language: Language) => string, language: Language) =>
      Buffer.from(render(await statusModel(context), language));

    app.get('/', { schema, logLevel: 'warn' }, async (request, reply) => {
      const language = languageFor(request, request.query.lang);
      const content = await page(statusPage, language);
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-language', language)
        .header('vary', 'Accept-Language')
        .header('cache-control', 'no-cache')
        .send(content);
    });

    app.get('/status', { schema, logLevel: 'warn' }, async (request, reply) => {
      const language = languageFor(request, request.query.lang);
      const content = await page((model) => statusContent(model, language).text, language);
      reply.header('content-language', language).header('vary', 'Accept-Language');
      if (isFresh(request, reply, content)) return reply.code(304).send();
      return reply.header('content-type', 'text/html; charset=utf-8').send(content);
    });

    app.get(
      '/counties/:id/findings',
      { schema: { ...schema, params: CountyParams }, logLevel: 'warn' },
      async (request, reply) => {
        const { id } = request.params;
        const language = languageFor(request, request.query.lang);
        const [county, findings] = await Promise.all([
          context.store.counties.find(id),
          countyFindings(context.store, id),
        ]);
        if (county === null || findings === null) throw new ProblemError('service.countyUnknown', { county: id });
        const worded = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
        reply.header('content-language', language).header('vary', 'Accept-Language');
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-cache')
          .send(Buffer.from(findingsPage(county, worded, language)));
      },
    );

    for (const { url, type, content } of staticFiles) {
      app.get(url, { schema: { hide: true }, logLevel: 'warn' }, async (request, reply) => {
        if (isFresh(request, reply, content)) return reply.code(304).send();
        return reply.header('content-type', type).send(content);
      });
    }
  };

async function statusModel(context: ServiceContext): Promise<StatusModel> {
  const { store, queue, demo } = context;
  const [readiness, counts, queued, newest] = await Promise.all([
    readinessOf(context),
    store.runs.countByState(),
    store.runs.list({ limit: queue.limits.capacity, before: null, state: 'queued', county: null }),
    store.runs.list({ limit: runsShown + 1, before: null, state: null, county: null }),
  ]);
  const state = demo.state();
  const demoId = state.kind === 'ordered' ? state.run : null;
  const others = newest.filter(({ id }) => id !== demoId).slice(0, runsShown);
  return {
    now: context.now(),
    program: programVersion,
    readiness,
    waiting: counts.queued,
    running: counts.running,
    // Newest first: whoever stands last in the list is next after what is under way.
    ahead: new Map(queued.map(({ id }, index) => [id, queued.length - 1 - index + counts.running])),
    demo: await demoPart(context),
    runs: await Promise.all(others.map((run) => viewOf(run, store))),
  };
}

async function demoPart({ store, demo }: ServiceContext): Promise<StatusModel['demo']> {
  const state = demo.state();
  if (state.kind !== 'ordered') return null;
  const [county, run] = await Promise.all([store.counties.find(state.county), store.runs.find(state.run)]);
  return county === null || run === null ? null : { county, run: await viewOf(run, store) };
}
