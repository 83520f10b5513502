/** /openapi.json and the reference page, both from the routes' own schemas; nothing is fetched from elsewhere. */
import { randomBytes } from 'node:crypto';
import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import program from '../../package.json' with { type: 'json' };
import { CountyUpload } from './schemas/county.ts';

const noncePlaceholder = 'nonce-of-this-answer';

export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '均衡 Junheng',
        version: program.version,
        description:
          '县域教师编制分配、交流轮岗与待遇测算接口。错误一律为 RFC 9457 问题详情，语言随 Accept-Language，默认中文。\n\n' +
          'Staffing, rotation and pay planning for counties. Errors are RFC 9457 problem details, Chinese unless ' +
          'Accept-Language asks for English.',
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'counties', description: '县域数据 / County data' },
        { name: 'policies', description: '政策参数 / Policy values and their sources' },
        { name: 'scenarios', description: '情景 / What-ifs' },
        { name: 'plans', description: '测算任务与方案 / Planning runs and plans' },
        { name: 'alternatives', description: '备选名单 / Lists near the best of a plan' },
        { name: 'horizons', description: '多年预测 / Several years' },
        { name: 'comparisons', description: '方案比较 / Plans side by side' },
        { name: 'problems', description: '问题代码 / Problem codes' },
        { name: 'health', description: '运行状态 / Health' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) =>
      'openapiObject' in document ? complete(document.openapiObject) : document.swaggerObject,
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(referencePage);
}

interface OpenApiDocument {
  paths?: Record<string, { post?: object } | undefined>;
  components?: { schemas?: object };
}

/** Adds what the routes' schemas cannot say: the upload, which is read as a stream, and the name of the any-JSON schema. */
function complete<Document extends Partial<OpenApiDocument>>(document: Document): Document {
  // The only recursive schema is "any JSON"; the transform refers to it by numbers and leaves its definition out.
  const named: Document = JSON.parse(
    JSON.stringify(document).replaceAll(/"#\/components\/schemas\/schema\d+"/g, '"#/components/schemas/JsonValue"'),
  );
  const upload = z.toJSONSchema(CountyUpload, { target: 'draft-2020-12', io: 'input' });
  const { $schema: _dialect, ...schema } = upload;
  Object.assign(named, {
    components: {
      ...named.components,
      schemas: { ...named.components?.schemas, JsonValue: { description: 'Any JSON' } },
    },
  });
  Object.assign(named.paths?.['/v1/counties']?.post ?? {}, {
    requestBody: { required: true, content: { 'multipart/form-data': { schema } } },
  });
  return named;
}

async function referencePage(app: FastifyInstance): Promise<void> {
  // The page carries an inline script and styles of its own; they run under a nonce that is new with every answer.
  app.addHook('onSend', async (_request, reply, payload) => {
    if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('text/html')) return payload;
    const nonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', referencePolicy(nonce));
    return payload.replaceAll(noncePlaceholder, nonce);
  });
  await app.register(scalar, {
    routePrefix: '/reference',
    logLevel: 'warn',
    configuration: {
      pageTitle: '均衡 Junheng · 接口说明',
      nonce: noncePlaceholder,
      url: '/openapi.json',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
}

const referencePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The reference writes style elements while it runs, which cannot all carry the nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
