/** /v1/counties: import a county, list versions, look at one and at what was found in it. */
import { writeFile } from 'node:fs/promises';
import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { nextSchoolYear } from '../planning/school-year.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { findingWords } from '../problems/registry.ts';
import type { CountyVersion } from '../store/counties.ts';
import type { ServiceContext } from './context.ts';
import { countyFindings } from './county-findings.ts';
import { type Upload, uploadLimits, withUpload } from './county-upload.ts';
import { isFresh } from './etag.ts';
import { answer, badRequest, problems } from './problem-responses.ts';
import { ConditionalHeaders, noBody } from './schemas/common.ts';
import { CountyFindings, CountyImported, CountyList, CountyParams, CountyView } from './schemas/county.ts';

const tags = ['counties'];

export const countyRoutes =
  (context: ServiceContext): FastifyPluginAsyncZod =>
  async (app) => {
    const { store } = context;
    await app.register(multipart, {
      limits: {
        fileSize: uploadLimits.megabytes * 1024 * 1024,
        files: uploadLimits.files,
        fields: 4,
        fieldSize: uploadLimits.fieldKilobytes * 1024,
        parts: uploadLimits.files + 4,
      },
    });

    app.post(
      '/v1/counties',
      {
        bodyLimit: uploadLimits.megabytes * 1024 * 1024 + 1024 * 1024,
        schema: {
          operationId: 'importCounty',
          summary: '导入县域数据 / Import a county',
          description: 'One Excel workbook or the CSV files of one county. Nothing is kept when there are errors.',
          tags,
          response: {
            200: answer('These very data were imported before; this is that version', CountyImported),
            201: answer('A new version', CountyImported),
            ...problems(
              badRequest,
              'service.bodyUnreadable',
              'service.uploadTooLarge',
              'service.mediaTypeUnknown',
              'service.uploadEmpty',
              'service.uploadMixed',
              'service.uploadTwice',
              'service.mappingUnreadable',
              'service.countyRefused',
            ),
          },
        },
      },
      async (request, reply) => {
        const { county, findings, mapping } = await withUpload(request, (upload) => readUpload(context, upload));
        if (county === null) throw refused(findings);
        const { version, created } = await store.counties.add(county, findings, 'request');
        await context.mapping.add(mapping);
        reply.code(created ? 201 : 200).header('location', `/v1/counties/${version.id}`);
        return { ...countyView(version), findings: findings.map(findingView) };
      },
    );

    app.get(
      '/v1/counties',
      {
        schema: {
          operationId: 'listCounties',
          summary: '县域数据版本列表 / County versions',
          tags,
          response: { 200: answer('Newest first', CountyList), ...problems() },
        },
      },
      async () => ({ counties: (await store.counties.list()).map(countyView) }),
    );

    app.get(
      '/v1/counties/:id',
      {
        schema: {
          operationId: 'getCounty',
          summary: '县域数据版本 / One county version, without people',
          tags,
          params: CountyParams,
          headers: ConditionalHeaders,
          response: {
            200: answer('The version', CountyView),
            304: noBody.describe('The client’s copy is current'),
            ...problems(badRequest, 'service.countyUnknown'),
          },
        },
      },
      async (request, reply) => {
        const view = countyView(known(await store.counties.find(request.params.id), request.params.id));
        if (isFresh(request, reply, JSON.stringify(view))) return reply.code(304).send();
        return view;
      },
    );

    app.get(
      '/v1/counties/:id/findings',
      {
        schema: {
          operationId: 'getCountyFindings',
          summary: '数据核对结果 / What is to be checked or was assumed, all that takes no planning',
          tags,
          params: CountyParams,
          response: {
            200: answer('Warnings and assumptions', CountyFindings),
            ...problems(badRequest, 'service.countyUnknown'),
          },
        },
      },
      async ({ params: { id } }) => ({
        county: id,
        findings: known(await countyFindings(store, id), id).map(findingView),
      }),
    );
  };

/** Reads with what earlier imports taught about headers; what the client says now wins. */
async function readUpload(context: ServiceContext, { path, mapping, mappingFile, planningMonth }: Upload) {
  await writeFile(mappingFile, JSON.stringify(mapping));
  const learnt = await context.mapping.load();
  return context.readCounty(path, {
    planningMonth: planningMonth ?? nextSchoolYear(context.now()),
    mappingFile,
    learnt,
  });
}

function known<Value>(value: Value | null, county: string): Value {
  if (value === null) throw new ProblemError('service.countyUnknown', { county });
  return value;
}

function refused(findings: readonly Finding[]): ProblemError {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return new ProblemError('service.countyRefused', { errors }, findings);
}

const findingView = (finding: Finding) => ({
  level: finding.level,
  code: finding.code,
  place: { ...finding.place },
  values: { ...finding.values },
  words: findingWords(finding),
});

const countyView = (version: CountyVersion) => ({
  ...version,
  links: { self: `/v1/counties/${version.id}`, findings: `/v1/counties/${version.id}/findings` },
});
