/** The pages in a real browser, against a listening service, without any other network. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { heldPlanning, smallCounty } from '../support/planning-fixture.ts';
import { type TestService, testService } from '../support/service-fixture.ts';
import { openBrowser } from './browser.ts';

const pictures = join(tmpdir(), 'junheng-pictures');
let browser: Browser;
let page: Page;
let service: TestService;
let address: string;
/** Everything the browser complained about: refused scripts and styles, failed loads, errors. */
let complaints: string[];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  complaints = [];
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
});
afterEach(async () => {
  await page.context().close();
  await service.end();
});

async function serve(options: Parameters<typeof testService>[0] = {}): Promise<void> {
  service = await testService(options);
  address = await service.app.listen({ host: '127.0.0.1', port: 0 });
}

/** The page as it stands, in both languages; ends in the language it was in. */
async function picture(name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const here = page.url();
  if (new URL(here).pathname !== '/') return;
  await page.goto(`${address}/?lang=en`);
  await page.screenshot({ path: join(pictures, `${name}-english.png`), fullPage: true });
  await page.goto(here);
}

async function orderPlan(facts: Parameters<typeof smallCounty>[0] = {}, order: object = {}): Promise<string> {
  const { version } = await service.store.counties.add(smallCounty(facts), [], 'request');
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/plans',
    payload: { county: version.id, ...order },
  });
  return answer.json().id;
}

describe('the status page', () => {
  it('says in Chinese that all is well and nothing has been asked for yet', async () => {
    await serve();
    await page.goto(address);
    expect(await page.title()).toBe('均衡 · 县域教师编制与交流测算');
    expect(await page.locator('.tile.sound').count()).toBe(4);
    expect(await page.locator('section[aria-labelledby=runs] .empty').innerText()).toContain('还没有测算任务');
    await picture('status-empty');
    expect(complaints).toEqual([]);
  });

  it('shows progress while a run is under way, and its goals and audit when it is done, without reloading', async () => {
    const held = heldPlanning();
    await serve({ plan: held.plan, demoFolder: 'demo' });
    await service.demo.prepare();
    await held.started;
    await page.goto(address);
    const demo = page.locator('section[aria-labelledby=demo]');
    expect(await demo.locator('.badge').innerText()).toBe('合成数据');
    await demo.getByRole('status').filter({ hasText: '分配岗位' }).waitFor();
    await picture('status-running');
    held.release();
    await demo.locator('.run.done').waitFor();
    expect(await demo.locator('.audit').innerText()).toContain('独立复核：全部通过');
    expect(await demo.locator('tbody tr').last().innerText()).toMatch(
      /音体美缺课\s+6 节\/周\s+未证明最优，最多还可能减少 1 节\/周，占总量 200 的 0\.50%，不会低于 5 节\/周/,
    );
    await picture('status-done');
    expect(complaints).toEqual([]);
  });

  it('is English at one click, and keeps to the width of a phone', async () => {
    await serve({ demoFolder: 'demo' });
    await service.demo.prepare();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await page.getByRole('link', { name: 'English' }).click();
    await page.locator('.run.done').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.audit').innerText()).toContain('Independent audit: All passed');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBe(0);
    const overlapping = await page.locator('tbody tr:not(.model)').evaluateAll(
      (rows) =>
        rows.filter((row) => {
          const [title, value] = [row.querySelector('th'), row.querySelector('td.value')];
          if (title === null || value === null) return true;
          return title.getBoundingClientRect().right > value.getBoundingClientRect().left;
        }).length,
    );
    expect(overlapping).toBe(0);
    await picture('status-phone');
    expect(complaints).toEqual([]);
  });

  it('follows the language of the browser', async () => {
    await serve();
    const context = await browser.newContext({ locale: 'en-GB' });
    const english = await context.newPage();
    await english.goto(address);
    expect(await english.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });

  it('cancels a run at a click, says what was kept, and plans the demo again at another', async () => {
    const held = heldPlanning();
    await serve({ plan: held.plan, demoFolder: 'demo' });
    await service.demo.prepare();
    await held.started;
    await orderPlan({ name: '待算县' });
    await page.goto(address);
    page.on('dialog', (dialog) => dialog.accept());
    const waiting = page.locator('section[aria-labelledby=runs] .run');
    expect(await waiting.locator('.state').innerText()).toContain('前面还有 1 个任务');
    await waiting.getByRole('button', { name: '取消本次测算' }).click();
    await waiting.getByText('任务在排队时被取消，没有开始测算').waitFor();
    const demo = page.locator('section[aria-labelledby=demo]');
    await demo.getByRole('button', { name: '取消本次测算' }).click();
    await demo.getByText('保留了取消前得到的最好方案（岗位分配）').waitFor();
    await picture('status-cancelled');
    held.release();
    await demo.getByRole('button', { name: '重新测算' }).click();
    await demo.locator('.run.done').waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps what the reader has unfolded while the page goes on', async () => {
    const held = heldPlanning();
    await serve({ plan: held.plan });
    await orderPlan({}, { only: 'quota', policy: [{ parameter: 'quota.pointFloor', value: 3, source: '试算' }] });
    await held.started;
    await page.goto(address);
    await page.getByText('本次设定的情景和参数').click();
    const used = () => page.locator('.progress .figures-inline').innerText();
    const before = await used();
    await page.waitForFunction(
      (text) => document.querySelector('.progress .figures-inline')?.textContent?.includes(text) === false,
      before,
    );
    expect(await page.locator('details').getAttribute('open')).toBe('');
    expect(await page.locator('.steps [aria-current=step]').innerText()).toBe('分配岗位');
    held.release();
    await page.locator('.run.done').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says of a run that failed what to do', async () => {
    await serve({ plan: async () => Promise.reject(new Error('张三丰')) });
    await orderPlan();
    await page.goto(address);
    await page.locator('.run.failed').waitFor();
    expect(await page.locator('.problem').innerText()).toContain('请记录任务编号并联系维护人员');
    await picture('status-failed');
    expect(complaints).toEqual([]);
  });

  it('escapes what people wrote and names nobody', async () => {
    await serve();
    await orderPlan({ name: '<script>alert(1)</script>县' });
    await page.goto(address);
    await page.locator('.run.done').waitFor();
    expect(await page.locator('.run h3').innerText()).toContain('<script>alert(1)</script>县');
    expect(await page.content()).not.toContain('张三丰');
    expect(complaints).toEqual([]);
  });

  it('says when the service is gone, and recovers', async () => {
    await serve();
    await page.goto(address);
    await page.route('**/status?*', (route) => route.abort());
    await page.locator('#lost').waitFor({ state: 'visible' });
    expect(await page.locator('#lost').innerText()).toContain('正在自动重试');
    await page.unroute('**/status?*');
    await page.locator('#lost').waitFor({ state: 'hidden' });
  });

  it('can be used from the keyboard: the first stop skips to the content', async () => {
    await serve();
    await page.goto(address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  });
});

describe('the reference page', () => {
  it('shows the operations, with nothing loaded from elsewhere and nothing refused', async () => {
    await serve();
    const hosts = new Set<string>();
    page.on('request', (request) => {
      if (request.url().startsWith('http')) hosts.add(new URL(request.url()).origin);
    });
    await page.goto(`${address}/reference`);
    await page.getByRole('heading', { name: '导入县域数据 / Import a county' }).waitFor();
    await picture('reference');
    expect(await page.getByText('OpenAPI 3.1.0').count()).toBe(1);
    expect([...hosts]).toEqual([address]);
    expect(complaints).toEqual([]);
  });
});
