import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/http/language.ts';
import { ProblemError } from '../../../src/problems/problem.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
beforeEach(async () => {
  service = await testService();
});
afterEach(() => service.end());

describe('problem details', () => {
  it('have every member of RFC 9457, Chinese first', async () => {
    const missing = await service.app.inject({ url: '/v1/plans/none' });
    expect(missing.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'zh',
      vary: 'Accept-Language',
    });
    expect(missing.json()).toEqual({
      type: '/v1/problems/service.runUnknown',
      title: '没有编号为“none”的测算任务。',
      status: 404,
      detail: '没有编号为“none”的测算任务。任务列表见 /v1/plans。',
      code: 'service.runUnknown',
      instance: '/v1/plans/none',
      values: { run: 'none' },
    });
  });

  it('are English for who asks for English', async () => {
    const answer = await service.app.inject({
      url: '/v1/plans/none',
      headers: { 'accept-language': 'en-GB, zh;q=0.5' },
    });
    expect([answer.headers['content-language'], answer.json().detail]).toEqual([
      'en',
      'There is no planning run "none". See /v1/plans for the list.',
    ]);
  });

  it('point to a description that exists', async () => {
    const { type } = (await service.app.inject({ url: '/nowhere' })).json();
    const description = await service.app.inject({ url: type });
    expect([description.statusCode, description.json().code]).toEqual([200, 'service.pathUnknown']);
    expect((await service.app.inject({ url: '/v1/problems/toString' })).statusCode).toBe(404);
  });

  it.each(['/v1/plans/%ZZ', `/v1/plans/${'x'.repeat(300)}`])(
    'are given even where the router gives up: %.20s',
    async (url) => {
      const answer = await service.app.inject({ url, headers: { 'accept-language': 'en' } });
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'service.pathUnknown']);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'x-request-id': expect.any(String),
      });
    },
  );

  it.each([
    ['application/json', '{"county":', 400, 'service.bodyUnreadable'],
    ['application/json', '', 400, 'service.bodyUnreadable'],
    ['text/csv', 'a,b', 415, 'service.mediaTypeUnknown'],
    ['application/json', JSON.stringify({ county: 'x'.repeat(1_100_000) }), 413, 'service.bodyTooLarge'],
  ])('%s %.12s → %d %s', async (type, payload, status, code) => {
    const headers = { 'content-type': type };
    const answer = await service.app.inject({ method: 'POST', url: '/v1/plans', headers, payload });
    expect([answer.statusCode, answer.json().code, answer.json().status]).toEqual([status, code, status]);
  });

  it('of our own faults tell nothing of what happened', async () => {
    Object.assign(service.store.counties, { list: () => Promise.reject(new Error('teacher 张三丰')) });
    const answer = await service.app.inject({ url: '/v1/counties' });
    expect([answer.statusCode, answer.json().code, answer.body.includes('张三丰')]).toEqual([
      500,
      'service.fault',
      false,
    ]);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('an answer that breaks its own schema is a fault, not a leak', async () => {
    Object.assign(service.store.counties, { list: async () => [{ id: 1, secret: '张三丰' }] });
    const answer = await service.app.inject({ url: '/v1/counties' });
    expect([answer.statusCode, answer.body.includes('张三丰')]).toEqual([500, false]);
  });
});

describe('the language', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr', 'zh'],
    ['en', 'en'],
    ['EN-us;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.2, zh;q=0.1', 'en'],
    ['en;q=0', 'zh'],
    ['*;q=0.1, en;q=x', 'en'],
  ])('of Accept-Language %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('other sites', () => {
  it.each([
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:3000' }, 403],
    [{ origin: 'http://localhost' }, 404],
    [{}, 404],
  ])('%o may not order: %d', async (headers, status) => {
    const sent = { host: 'localhost', ...headers };
    const answer = await service.app.inject({ method: 'DELETE', url: '/v1/plans/none', headers: sent });
    expect(answer.statusCode).toBe(status);
  });

  it('do not reach a loopback service under a borrowed name', async () => {
    await service.end();
    service = await testService({ hostNames: ['127.0.0.1', 'localhost'] });
    const ask = (host: string) => service.app.inject({ url: '/v1/counties', headers: { host } });
    const statuses = [await ask('rebound.example'), await ask('localhost:8080'), await ask('127.0.0.1:8080')];
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([403, 200, 200]);
  });
});

it('a problem error carries its code as message, never its values', () => {
  expect(new ProblemError('service.runUnknown', { run: '张三丰' }).message).toBe('service.runUnknown');
});
