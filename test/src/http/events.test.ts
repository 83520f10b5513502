import { get } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { heldPlanning, instantPlanning, smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
afterEach(() => service.end());

async function orderPlan(): Promise<string> {
  const { version } = await service.store.counties.add(smallCounty(), [], 'request');
  const answer = await service.app.inject({ method: 'POST', url: '/v1/plans', payload: { county: version.id } });
  return answer.json().id;
}

const ended = (id: string) => until(async () => (await service.store.runs.find(id))?.endedAt != null);

interface Message {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly at: string };
}

/** Messages of a stream as a browser takes them; comments are left out. */
const messagesIn = (stream: string): Message[] =>
  stream
    .split('\n\n')
    .filter((block) => block.includes('data: '))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) };
    });

const follow = (id: string, headers: Record<string, string> = {}) =>
  service.app.inject({ url: `/v1/plans/${id}/events`, headers: { accept: 'text/event-stream', ...headers } });

it('tells a finished run from its beginning to its end', async () => {
  service = await testService({ plan: instantPlanning });
  const id = await orderPlan();
  await ended(id);
  const answer = await follow(id);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/event-stream']);
  expect(messagesIn(answer.body)).toMatchObject([
    { id: '1', event: 'state', data: { state: 'queued' } },
    { id: '2', event: 'state', data: { state: 'running' } },
    { id: '3', event: 'progress', data: { stage: 'quota', goal: 'untaughtProtected', value: 12, bound: 10 } },
    { id: '4', event: 'end', data: { state: 'done' } },
  ]);
});

it('goes on after Last-Event-ID, and 204 ends the reconnecting of a client that has everything', async () => {
  service = await testService({ plan: instantPlanning });
  const id = await orderPlan();
  await ended(id);
  const rest = await follow(id, { 'last-event-id': '3' });
  const nothing = await follow(id, { 'last-event-id': '4' });
  expect([messagesIn(rest.body).map((message) => message.event), nothing.statusCode, nothing.body]).toEqual([
    ['end'],
    204,
    '',
  ]);
});

it('tells a run as it happens to a client that is connected', async () => {
  const held = heldPlanning();
  service = await testService({ plan: held.plan });
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const id = await orderPlan();
  let heard = '';
  const finished = Promise.withResolvers<void>();
  get(`${address}/v1/plans/${id}/events`, (answer) => {
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      heard += part;
      // Only what has already come over the wire lets the planning end.
      if (heard.includes('fillRate')) held.release();
    });
    answer.on('end', () => finished.resolve());
  });
  await finished.promise;
  expect(messagesIn(heard).map((message) => message.event)).toEqual(['state', 'state', 'progress', 'end']);
});

it('ends for connected clients when the service stops', async () => {
  service = await testService({ plan: heldPlanning().plan });
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  const id = await orderPlan();
  const finished = Promise.withResolvers<string>();
  let heard = '';
  get(`${address}/v1/plans/${id}/events`, (answer) => {
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      heard += part;
    });
    answer.on('close', () => finished.resolve(heard));
  });
  await until(() => heard.includes('fillRate'));
  const closing = service.close();
  expect(await finished.promise).not.toContain('event: end');
  await closing;
});

it.each([
  ['nothing', {}, 404, 'service.runUnknown'],
  ['known', { accept: 'application/json' }, 406, 'service.notAcceptable'],
  ['known', { 'last-event-id': 'x' }, 400, 'service.requestRefused'],
])('of %s with %o is refused', async (which, headers, status, code) => {
  service = await testService();
  const id = which === 'known' ? await orderPlan() : which;
  const answer = await follow(id, headers);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
});
