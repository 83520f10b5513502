import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../../support/planning-fixture.ts';
import { type TestService, testService } from '../../support/service-fixture.ts';

let service: TestService;
beforeEach(async () => {
  service = await testService({ demoFolder: 'demo' });
  await service.demo.prepare();
  await until(async () => (await service.store.runs.latestOf('demo'))?.state === 'done');
});
afterEach(() => service.end());

it.each([
  ['/', undefined, 'zh'],
  ['/', 'en-GB,en;q=0.9,zh;q=0.5', 'en'],
  ['/', 'fr', 'zh'],
  ['/?lang=zh', 'en', 'zh'],
  ['/?lang=en', 'zh-CN', 'en'],
  ['/status', 'en', 'en'],
  ['/status?lang=zh', 'en', 'zh'],
])('%s with Accept-Language %s is %s, its notice too', async (url, accept, language) => {
  const headers = accept === undefined ? {} : { 'accept-language': accept };
  const answer = await service.app.inject({ url, headers });
  expect(answer.headers).toMatchObject({ 'content-language': language, vary: 'Accept-Language' });
  const [said, notSaid] =
    language === 'zh' ? ['本县数据为合成数据', 'Synthetic data:'] : ['Synthetic data:', '本县数据为合成数据'];
  expect(answer.body).toContain(said);
  expect(answer.body).not.toContain(notSaid);
});
