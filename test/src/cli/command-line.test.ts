import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { small } from '../county/small-county.ts';

const junheng = fileURLToPath(new URL('../../../src/cli/junheng.ts', import.meta.url));

/** Runs the program as a person would: exit code and what was printed where. One that hangs is ended in the end. */
const runIn = (
  environment: NodeJS.ProcessEnv,
  ...words: readonly string[]
): Promise<{ exit: number; out: string; err: string }> =>
  new Promise((done) => {
    const options = { env: { ...process.env, ...environment }, timeout: 50_000, killSignal: 'SIGKILL' } as const;
    const child = execFile(process.execPath, [junheng, ...words], options, (_, out, err) =>
      done({ exit: child.exitCode ?? -1, out, err }),
    );
  });
const run = (...words: readonly string[]) => runIn({}, ...words);

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-line-'));
  for (const [name, text] of Object.entries(small)) await writeFile(file(`${name}.csv`), text);
  await writeFile(file('broken.json'), '{"format": "junheng-scenario/2",\n  oops }');
  await writeFile(
    file('shape.json'),
    '{"format": "junheng-scenario/2", "operations": [{"op": "setPosts", "total": "九"}, {"op": "fly"}], "extra": 1}',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a command line that cannot be understood ends with 2 and says so in one language', () => {
  test.each([
    [['frob'], '没有名为 frob 的命令。用法见 npx junheng --help。\n'],
    [['plann', '--lang', 'en'], 'There is no command plann. Did you mean plan? See npx junheng --help.\n'],
    [['check', '--foo', 'x'], '没有名为 --foo 的选项。用法见 npx junheng --help。\n'],
    [['plan', '--lang=en'], 'The argument county is missing. Write it after the command'],
    [['plan', 'x', '--only', 'y'], '「--only」的取值“y”不合要求：可选：quota、rotation、pay。请改正后重试。\n'],
    [['plan', 'x', '--deadline', '0'], '「--deadline」的取值“0”不合要求：须为 1 至 7200 的整数。请改正后重试。\n'],
    [['plan', 'x', '--deadline', '99999999'], '「--deadline」的取值“99999999”不合要求：须为 1 至 7200 的整数。'],
    [
      ['horizon', 'x', '--deadline', '7201', '--lang', 'en'],
      'The value "7201" of --deadline cannot be used: it should be a whole number from 1 to 7200.',
    ],
    [['schema', 'frob'], '「文件种类」的取值“frob”不合要求：可选：plan、'],
  ])('%j', async (words, said) => {
    const { exit, out, err } = await run(...words);
    expect([exit, out, err.slice(0, said.length)]).toEqual([2, '', said]);
  });
});

test('who stops reading in the middle, as head does, sees no stack trace', async () => {
  const child = spawn(process.execPath, [junheng, 'schema', 'plan'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [err, [exit]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect([exit, err]).toEqual([0, '']);
});

/** A folder of the system that takes none and says it is not there. */
const onLinux = process.platform === 'linux';

test.runIf(onLinux)(
  'a folder that cannot be made is told at once, for output and for the data of the service',
  async () => {
    const output = await run('plan', folder, '--out', '/proc/nope/out');
    expect([output.exit, output.out, output.err]).toEqual([
      2,
      '',
      '/proc/nope 无法读写：找不到该文件或文件夹。请处理后重试，或改用其他路径。\n',
    ]);
    const data = await runIn({ JUNHENG_DATA: '/proc/nope' }, 'serve');
    expect([data.exit, data.out, data.err]).toEqual([
      1,
      '',
      '数据目录“/proc/nope”无法写入（ENOENT）。请检查目录权限和磁盘空间，或用 JUNHENG_DATA 指定另一个目录。\nThe data folder "/proc/nope" cannot be written (ENOENT). Check its permissions and the disk, or name another folder in JUNHENG_DATA.\n',
    ]);
  },
  60_000,
);

test('help keeps to one language', async () => {
  const [zh, en] = await Promise.all([run('plan', '--help'), run('plan', '--help', '--lang', 'en')]);
  expect([zh.exit, en.exit]).toEqual([0, 0]);
  expect(en.out).not.toMatch(/[\u4e00-\u9fff]/);
  expect(zh.out).not.toMatch(/Usage|Options|default|choices| \/ /);
  expect(zh.out).not.toMatch(/[[<][a-z-]+[\]>]/);
  expect(zh.out).toContain('--only <项目>');
  expect(zh.out).toContain('时限，整数秒，1 至 7200（默认：1800）');
  expect(en.out.replaceAll(/\s+/g, ' ')).toContain('time limit, whole seconds from 1 to 7200 (default: 1800)');
}, 60_000);

test('a county that cannot be planned ends with 3; each way out is written as a scenario that then gives a plan', async () => {
  const few = {
    format: 'junheng-scenario/2',
    title: { zh: '编制 2 名', en: 'Two posts' },
    operations: [{ op: 'setPosts', total: 2 }],
  };
  await writeFile(file('few.json'), JSON.stringify(few));
  const plan = (...more: readonly string[]) =>
    run('plan', folder, '--only', 'quota', '--scenario', file('few.json'), ...more);
  const told = await plan('--out', file('told'));
  expect(told.exit).toBe(3);
  expect(told.out).toContain('按可分配编制 2 名，无法满足');
  expect(told.out).toMatch(/办法1：编制总量增加 \d+ 名。/);
  expect(told.out).toContain(`    --scenario ${file('told/办法1.json')}\n`);
  const json = JSON.parse((await plan('--out', file('told'), '--json')).out);
  expect(json.files.waysOut.length).toBeGreaterThanOrEqual(2);
  for (const way of json.files.waysOut) {
    // The way alone: what the run changed is in it.
    const under = await run('plan', folder, '--only', 'quota', '--scenario', way, '--out', file('under'));
    expect(JSON.parse(await readFile(way, 'utf8')).operations[0]).toEqual({ op: 'setPosts', total: 2 });
    expect([under.exit, way]).toEqual([0, way]);
  }
}, 120_000);

test('a plan is verified without a solver; one with another figure is refused with 5 and the place', async () => {
  const out = file('verified');
  expect((await run('plan', folder, '--only', 'quota', '--out', out)).exit).toBe(0);
  const plan = join(out, 'plan.json');
  const kept = await run('verify', plan, '--county', folder);
  expect([kept.exit, kept.out]).toEqual([0, expect.stringMatching(/^核对通过：\d+ 项数值全部相符。/)]);
  expect(kept.out).toMatch(/最优性未核对、以方案所述为准的目标 \d+ 项：/);
  const document = JSON.parse(await readFile(plan, 'utf8'));
  document.quota.schools[0].posts += 1;
  await writeFile(plan, JSON.stringify(document));
  const refused = await run('verify', plan, '--county', folder, '--lang', 'en');
  expect(refused.exit).toBe(5);
  expect(refused.out).toContain('Refused: ');
  const posts = document.quota.schools[0].posts;
  expect(refused.out).toContain(`quota.schools[0].posts: the plan says ${posts}, recomputed ${posts - 1}`);
  document.scenarios = [{ id: 'sha256:x', title: { zh: '招聘 40 名', en: '' }, derivedFrom: [], operations: [] }];
  await writeFile(plan, JSON.stringify(document));
  const alone = await run('verify', plan, '--county', folder);
  expect([alone.exit, alone.err]).toEqual([
    2,
    expect.stringContaining('是情景方案（招聘 40 名），核对时没有给出情景。请加 --scenario'),
  ]);
  document.status = 'none';
  await writeFile(plan, JSON.stringify(document));
  const nothing = await run('verify', plan, '--county', folder);
  expect([nothing.exit, nothing.err]).toEqual([2, expect.stringContaining('没有形成方案')]);
}, 120_000);

describe('files that cannot be used', () => {
  test('a folder without a plan is named, and no mistake of spelling is looked for in it', async () => {
    const { exit, err } = await run('compare', file('nowhere'), file('gone.json'));
    expect([exit, err]).toEqual([2, expect.stringContaining(`找不到方案文件 ${file('nowhere/plan.json')}。`)]);
  });

  test('a path that does not exist is the whole answer', async () => {
    const { exit, err } = await run('check', file('none'));
    expect([exit, err]).toEqual([2, `找不到 ${file('none')}。请核对路径。\n`]);
  });

  test('a scenario that is missing, broken or of another form is told without English', async () => {
    const [missing, broken, shape] = await Promise.all(
      ['none.json', 'broken.json', 'shape.json'].map((name) => run('check', folder, '--scenario', file(name))),
    );
    expect(missing?.err).toContain(`文件 ${file('none.json')} 无法按 JSON 读取：找不到该文件或文件夹。`);
    expect(broken?.err).toContain('无法按 JSON 读取：第 2 行第 3 个字符附近写法有误。');
    expect(shape?.err).toContain('/operations/0/total：应为数字。请改正。');
    expect(shape?.err).toContain('/operations/1/op：应为以下之一：closeSchool、');
    expect(shape?.err).toContain('没有名为 extra 的项目。');
    expect([missing?.exit, broken?.exit, shape?.exit]).toEqual([2, 2, 2]);
  }, 60_000);

  test('for programs the problem comes as JSON with every finding', async () => {
    await writeFile(file('教师.csv'), '标识,姓名,现任教学校,任教学科\nT1,王某,001,炼丹\nT2,李某,002,炼丹\n');
    const { exit, out, err } = await run('check', folder, '--json');
    expect([exit, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({ problem: 'planning.countyNotRead' });
    expect(JSON.parse(out).findings.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(2);
  });
});
