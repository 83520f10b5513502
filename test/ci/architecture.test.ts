/** The arrows of design: imports point inwards, and the check that holds them really fails on a planted violation. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let house: string;

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'architecture-'));
  await cp(join(root, '.ci/architecture.cjs'), join(house, 'architecture.cjs'));
  await cp(join(root, 'tsconfig.json'), join(house, 'tsconfig.json'));
});
afterEach(() => rm(house, { recursive: true }));

async function plant(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
}

function cruise(): Promise<{ failed: boolean; output: string }> {
  const command = join(root, 'node_modules/.bin/depcruise');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, '--config', 'architecture.cjs', '.'],
      { cwd: house },
      (failure, stdout, stderr) => resolve({ failed: failure !== null, output: `${stdout}${stderr}` }),
    );
  });
}

test('a lawful house passes', async () => {
  await plant({
    'models/words.ts': 'export type Words = string;\n',
    'models/audit/twin.ts': "import type { Words } from '../words.ts';\nexport type Twin = Words;\n",
  });
  expect(await cruise()).toMatchObject({ failed: false });
});

test.each([
  [
    'models-import-only-models-and-county',
    {
      'src/solver/port.ts': 'export const port = 1;\n',
      'models/quota/rule.ts': "import { port } from '../../src/solver/port.ts';\nexport const rule = port;\n",
    },
  ],
  [
    'audit-shares-no-arithmetic',
    {
      'models/demand/demand.ts': 'export const demand = 1;\n',
      'models/audit/quota/total.ts': "import { demand } from '../../demand/demand.ts';\nexport const total = demand;\n",
    },
  ],
  ...['planning', 'scenario', 'comparison', 'verify'].map((core): [string, Record<string, string>] => [
    'core-does-not-know-the-rim',
    {
      'src/http/app.ts': 'export const app = 1;\n',
      [`src/${core}/plan.ts`]: "import { app } from '../http/app.ts';\nexport const plan = app;\n",
    },
  ]),
  [
    'solver-knows-no-domain',
    {
      'src/county/county.ts': 'export const county = 1;\n',
      'src/solver/engine.ts': "import { county } from '../county/county.ts';\nexport const engine = county;\n",
    },
  ],
  ...['quota', 'timetable', 'horizon'].map((model): [string, Record<string, string>] => [
    'solver-knows-no-domain',
    {
      [`models/${model}/build.ts`]: 'export const rows = 1;\n',
      'src/solver/engine.ts': `import { rows } from '../../models/${model}/build.ts';\nexport const engine = rows;\n`,
    },
  ]),
  [
    'no-circular',
    {
      'src/county/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
      'src/county/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
    },
  ],
] as [string, Record<string, string>][])('a planted violation of %s fails', async (rule, files) => {
  await plant(files);
  const { failed, output } = await cruise();
  expect(failed).toBe(true);
  expect(output).toContain(rule);
});
