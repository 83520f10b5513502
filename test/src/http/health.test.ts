import { Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyMapping } from '../../../src/county/mapping.ts';
import { heldPlanning, type instantPlanning, smallCounty, until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
afterEach(() => service.end());

const ready = async () => {
  const answer = await service.app.inject({ url: '/readyz' });
  return [answer.statusCode, answer.json()] as const;
};

describe('readiness', () => {
  it('needs the demo county to be planned or being planned', async () => {
    const held = heldPlanning();
    service = await testService({ plan: held.plan, demoFolder: 'demo' });
    expect((await ready())[1].demo).toBe('importing');
    await service.demo.prepare();
    await held.started;
    expect(await ready()).toEqual([200, { ready: true, store: 'writable', worker: 'alive', demo: 'running' }]);
    held.release();
    await until(async () => (await ready())[1].demo === 'done');
  });

  it('is lost when the store takes no writes', async () => {
    service = await testService();
    const { checkWritable } = service.store;
    Object.assign(service.store, { checkWritable: () => Promise.reject(new Error('disk full')) });
    expect((await ready())[1]).toMatchObject({ ready: false, store: 'unwritable' });
    Object.assign(service.store, { checkWritable });
    expect((await ready())[0]).toBe(200);
  });

  it('is lost when the demo county cannot be read', async () => {
    service = await testService({
      demoFolder: 'demo',
      readCounty: async () => ({ county: null, findings: [], mapping: emptyMapping }),
    });
    await service.demo.prepare();
    const [status, { demo }] = await ready();
    expect([status, demo]).toEqual([503, 'refused']);
  });
});

it('health answers whatever else is the matter', async () => {
  service = await testService({ demoFolder: 'demo' });
  const answer = await service.app.inject({ url: '/healthz' });
  expect([answer.statusCode, answer.json().status]).toEqual([200, 'ok']);
});

it('metrics count requests by route pattern and runs by state, and name nobody', async () => {
  service = await testService();
  const { version } = await service.store.counties.add(smallCounty(), [], 'request');
  const { id } = (
    await service.app.inject({ method: 'POST', url: '/v1/plans', payload: { county: version.id } })
  ).json();
  await until(async () => (await service.store.runs.find(id))?.state === 'done');
  await service.app.inject({ url: `/v1/plans/${id}` });
  const { body } = await service.app.inject({ url: '/metrics' });
  expect(body).toContain('junheng_plan_runs{state="done"} 1');
  expect(body).toContain('junheng_http_request_seconds_count{method="GET",route="/v1/plans/:id",status="200"} 1');
  expect(body).not.toContain(id);
});

it('the log says route, status and number of the request, never who or what', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const plan: typeof instantPlanning = async () => {
    throw new Error('教师 张三丰 broke it');
  };
  service = await testService({ plan, log: { level: 'info', stream } });
  const { version } = await service.store.counties.add(smallCounty(), [], 'request');
  const order = {
    county: version.id,
    policy: [{ parameter: 'x', value: '李四', source: '李四', document: null, date: null }],
  };
  const refused = await service.app.inject({ method: 'POST', url: '/v1/plans?name=王五', payload: order });
  const accepted = await service.app.inject({ method: 'POST', url: '/v1/plans', payload: { county: version.id } });
  await until(() => lines.some((line) => line.includes('planning fault')));
  Object.assign(service.store.counties, { list: () => Promise.reject(new Error('张三丰')) });
  await service.app.inject({ url: '/v1/counties' });
  const log = lines.join('');
  expect([refused.statusCode, accepted.statusCode]).toEqual([422, 202]);
  for (const name of ['张三丰', '李四', '王五', version.id]) expect([name, log.includes(name)]).toEqual([name, false]);
  expect(log).toContain('"route":"/v1/plans"');
  expect(log).toContain(String(refused.headers['x-request-id']));
  expect(log).toContain('"type":"Error"');
});
