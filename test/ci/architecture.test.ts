/** The arrows of design: imports point inwards, and the check that holds them really fails on a planted violation. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
  await mkdir(join(house, 'src'));
  await mkdir(join(house, 'models'));
});
afterEach(() => rm(house, { recursive: true }));

async function plant(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
}

interface Verdict {
  readonly failed: boolean;
  readonly output: string;
}

function runInHouse(command: string, ...values: readonly string[]): Promise<Verdict> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, command), ...values], { cwd: house }, (failure, stdout, stderr) =>
      resolve({ failed: failure !== null, output: `${stdout}${stderr}` }),
    );
  });
}

const cruise = () => runInHouse('node_modules/.bin/depcruise', '--config', 'architecture.cjs', '.');
const waysRound = () => runInHouse('.ci/ways-round.ts', 'src', 'models');

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

test('both parts of the check are what `npm run check` runs', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(scripts.check).toContain('npm run architecture');
  expect(scripts.architecture).toBe(
    'depcruise --config .ci/architecture.cjs src models && node .ci/ways-round.ts src models',
  );
});

const required = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
export const app = require('highs');
`;

test('createRequire in its one form is an arrow like any other', async () => {
  await plant({
    'src/http/app.ts': 'export const app = 1;\n',
    'src/county/plan.ts': required.replace("'highs'", "'../http/app.ts'"),
  });
  expect(await waysRound()).toEqual({ failed: false, output: '' });
  const { failed, output } = await cruise();
  expect(failed).toBe(true);
  expect(output).toContain('core-does-not-know-the-rim: src/county/plan.ts');
});

test('at the rim the process may be asked, and threads and files beside a module be named', async () => {
  await plant({
    'src/solver/engine.ts': required,
    'src/http/server.ts': [
      'export const environment = globalThis.process.env;',
      "export const argument = process.argv.includes('--json');",
      "export const later = () => import('./app.ts');",
      "export const worker = new URL('./document-worker.ts', import.meta.url);",
      `export const page = (name: string) => new URL(\`static/\${name}\`, import.meta.url);`,
      "export const root = new URL('../../', import.meta.url);",
    ].join('\n'),
    'src/county/words.ts': "export const process = (row: { process: string }) => row.process === 'process';\n",
  });
  expect(await waysRound()).toEqual({ failed: false, output: '' });
});

test.each([
  ['import-names-its-module', 'models/quota/rule.ts', 'export const load = (name: string) => import(name);'],
  ['import-names-its-module', 'src/http/app.ts', `export const load = (name: string) => import(\`../\${name}.ts\`);`],
  ['import-names-its-module', 'src/http/app.ts', 'export const load = (name: string) => import("../" + name);'],
  ['import-names-its-module', 'src/http/app.ts', required.replace("'highs'", 'process.env.APP')],
  ['import-names-its-module', 'src/http/app.ts', 'export const at = (n: string) => new URL(n, import.meta.url);'],
  [
    'require-is-seen',
    'src/solver/engine.ts',
    required.replace('const require', 'const load').replace('require(', 'load('),
  ],
  [
    'require-is-seen',
    'src/solver/engine.ts',
    "import { createRequire } from 'node:module';\nexport const app = createRequire(import.meta.url)('../http/app.ts');",
  ],
  [
    'require-is-seen',
    'src/solver/engine.ts',
    required.replace('import.meta.url', "new URL('../http/app.ts', import.meta.url)"),
  ],
  [
    'require-is-seen',
    'src/solver/engine.ts',
    "import { createRequire } from 'node:module';\nconst make = createRequire;\nexport const load = make(import.meta.url);",
  ],
  ['require-is-seen', 'src/solver/engine.ts', required.replace("require('highs')", 'require')],
  ['no-builtin-by-name', 'src/http/app.ts', "import * as modules from 'node:module';\nexport default modules;"],
  ['no-builtin-by-name', 'src/http/app.ts', "import modules from 'module';\nexport default modules;"],
  ['no-builtin-by-name', 'src/http/app.ts', "import { createRequire as make } from 'node:module';\nexport { make };"],
  ['no-builtin-by-name', 'src/http/app.ts', "export { createRequire } from 'node:module';"],
  ['no-builtin-by-name', 'src/http/app.ts', "export const modules = import('node:module');"],
  ['no-builtin-by-name', 'src/http/app.ts', "export const fs = process.getBuiltinModule('node:fs');"],
  ['no-builtin-by-name', 'src/http/app.ts', "export const fs = process['getBuiltinModule']('node:fs');"],
  ['thread-beside-its-starter', 'src/http/app.ts', "export const at = new URL('../web/page.ts', import.meta.url);"],
  ['core-does-not-ask-the-process', 'models/quota/rule.ts', 'export const home = process.env.HOME;'],
  ['core-does-not-ask-the-process', 'models/quota/rule.ts', 'export const home = globalThis.process.env.HOME;'],
  ['core-does-not-ask-the-process', 'src/planning/plan.ts', "export const home = globalThis['process'].env.HOME;"],
  ['core-does-not-ask-the-process', 'src/planning/plan.ts', 'const { process: own } = globalThis;\nexport { own };'],
  ['core-does-not-ask-the-process', 'src/planning/plan.ts', 'export const handed = { process };'],
  ['core-does-not-ask-the-process', 'src/planning/plan.ts', "export const own = Function('return process')();"],
  ['core-does-not-ask-the-process', 'src/planning/plan.ts', "import { env } from 'node:process';\nexport { env };"],
  ['core-does-not-ask-the-process', 'src/planning/plan.ts', "export const own = import('node:process');"],
])('a way round the arrows, %s in %s, fails: %s', async (rule, path, text) => {
  await plant({ [path]: `${text}\n` });
  const { failed, output } = await waysRound();
  expect(failed).toBe(true);
  expect(output).toContain(`error ${rule}: ${path}:`);
});
