import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registry } from '../../../src/problems/registry.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.object({ schema: z.json() })).optional() }),
  ),
  requestBody: z.object({ content: z.record(z.string(), z.json()) }).optional(),
});
const OpenApi = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'delete']), Operation)),
  components: z.object({ schemas: z.record(z.string(), z.json()) }),
});

let service: TestService;
let text: string;
let document: z.infer<typeof OpenApi>;
/** Every route the application serves, `GET /v1/plans`, without the ones made for HEAD. */
let served: string[];

beforeAll(async () => {
  service = await testService();
  text = (await service.app.inject({ url: '/openapi.json' })).body;
  document = OpenApi.parse(JSON.parse(text));
  served = [];
  for (const line of routesOf(service.app.printRoutes({ commonPrefix: false }))) served.push(line);
});
afterAll(() => service.end());

/** The router's own tree, flattened. */
function routesOf(tree: string): string[] {
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)(?:├──|└──) (.*?)(?: \(([^)]*)\))?$/u.exec(line);
    if (match === null) continue;
    const depth = (match[1]?.length ?? 0) / 4;
    above.splice(depth, Number.POSITIVE_INFINITY, match[2] ?? '');
    const path = above.join('').replace(/^\/\//, '/');
    for (const method of (match[3] ?? '').split(', ').filter((one) => one !== '' && one !== 'HEAD'))
      routes.push(`${method} ${path}`);
  }
  return routes;
}

/** Pages and their files, and the document itself. */
const pages = /^GET (\/|\/status|\/counties\/:id\/findings|\/static\/.*|\/openapi\.json|\/reference.*)$/;

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );

describe('the OpenAPI document', () => {
  it('is 3.1 and names the program', () => {
    expect([document.openapi, document.info.title]).toEqual(['3.1.0', '均衡 Junheng']);
  });

  it('has every route that is served, and no other', () => {
    const interfaces = served.filter((route) => !pages.test(route)).map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(interfaces.length).toBeGreaterThan(15);
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...new Set(interfaces)].sort());
  });

  it('has no reference that leads nowhere', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect([...text.matchAll(/"\$ref":"(?!#\/components\/schemas\/)[^"]*"/g)]).toEqual([]);
  });

  it('gives each operation a name of its own', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('declares problems as problem+json under the status of their codes', () => {
    for (const { name, operation } of operations())
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        if (Number(status) < 400 || status === '503') continue;
        expect([name, Object.keys(content ?? {})]).toEqual([name, ['application/problem+json']]);
        for (const code of description.split(', '))
          expect([code, registry[code]?.status]).toEqual([code, Number(status)]);
      }
  });

  it('lets every operation fail as the service can', () => {
    for (const { name, operation } of operations())
      expect([name, Object.keys(operation.responses)]).toEqual([name, expect.arrayContaining(['403', '500'])]);
  });

  it('asks of an order only what has no default', () => {
    const content = document.paths['/v1/plans']?.post?.requestBody?.content as Record<string, { schema: object }>;
    const body = content['application/json']?.schema;
    const asked = objectsIn(body);
    expect(asked.length).toBeGreaterThan(10);
    for (const { properties, required = [] } of asked)
      for (const name of required)
        expect([name, properties[name]]).not.toMatchObject([name, { default: expect.anything() }]);
    expect(body).toMatchObject({ required: ['county'] });
  });

  it('says what the upload takes', () => {
    expect(Object.keys(document.paths['/v1/counties']?.post?.requestBody?.content ?? {})).toEqual([
      'multipart/form-data',
    ]);
  });
});

describe('a refusal is declared by its route, with status and code:', () => {
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'multipart/form-data; boundary=x' };
  const part = (head: string, content: string) =>
    `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n--x--\r\n`;
  it.each<[string, string, { headers?: Record<string, string>; payload?: string }]>([
    ['POST', '/v1/plans', { headers: json, payload: '{"x":1}' }],
    ['POST', '/v1/plans', { headers: json, payload: '{' }],
    ['POST', '/v1/plans', { headers: json, payload: '{"county":"none"}' }],
    ['POST', '/v1/plans', { headers: json, payload: `{"county":"${'x'.repeat(1_100_000)}"}` }],
    ['POST', '/v1/plans', { headers: { 'content-type': 'text/plain' }, payload: 'x' }],
    ['POST', '/v1/plans', { headers: { ...json, origin: 'https://elsewhere.example' }, payload: '{}' }],
    ['POST', '/v1/counties', { headers: json, payload: '{}' }],
    ['POST', '/v1/counties', { headers: form, payload: part('name="mapping"', '{}') }],
    ['POST', '/v1/counties', { headers: form, payload: part('name="f"; filename="a.pdf"', '%PDF') }],
    ['POST', '/v1/counties', { headers: form, payload: part('name="mapping"', '{') }],
    ['POST', '/v1/counties', { headers: form, payload: part('name="colour"', 'red') }],
    ['POST', '/v1/counties', { headers: form, payload: '--x\r\nContent-Disposition: form-data' }],
    ['GET', '/v1/plans?limit=x', {}],
    ['GET', '/v1/plans?cursor=x', {}],
    ['GET', '/v1/plans/none', {}],
    ['DELETE', '/v1/plans/none', {}],
    ['GET', '/v1/plans/none/result', {}],
    ['GET', '/v1/plans/none/workbook', {}],
    ['GET', '/v1/plans/none/events', {}],
    ['GET', '/v1/plans/none/events', { headers: { accept: 'text/html' } }],
    ['GET', '/v1/counties/none', {}],
    ['GET', '/v1/counties/none/findings', {}],
    ['GET', '/v1/policies/packs/none', {}],
    ['GET', '/v1/problems/none', {}],
  ])('%s %.30s', async (method, url, sent) => {
    const request = {
      url,
      ...sent,
      method: method === 'POST' ? 'POST' : method === 'DELETE' ? 'DELETE' : 'GET',
    } as const;
    const answer = await service.app.inject(request);
    const path = (url.split('?')[0] ?? '')
      .replace('/packs/none', '/packs/{id}')
      .replace('/problems/none', '/problems/{code}');
    const operation = operations().find(({ name }) => name === `${method} ${path.replace('/none', '/{id}')}`);
    const declared = operation?.operation.responses[String(answer.statusCode)]?.description.split(', ');
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(declared).toContain(answer.json().code);
  });
});

it('the reference page runs its scripts under a nonce that is new each time', async () => {
  const pagesSent = [
    await service.app.inject({ url: '/reference/' }),
    await service.app.inject({ url: '/reference/' }),
  ];
  const nonces = pagesSent.map(
    ({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '',
  );
  expect(new Set(nonces).size).toBe(2);
  for (const [index, page] of pagesSent.entries()) {
    expect(page.body).toContain(`nonce="${nonces[index]}"`);
    expect(page.body).not.toMatch(/https?:\/\//);
  }
});

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** Every schema of an object within a schema. */
function objectsIn(schema: unknown): readonly ObjectSchema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return 'properties' in schema && typeof schema.properties === 'object' ? [schema as ObjectSchema, ...inner] : inner;
}
