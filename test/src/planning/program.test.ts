import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programIdentity, programVersion, sourcesHash, wholeProgram } from '../../../src/planning/program.ts';
import { temporaryFolder } from '../../support/planning-fixture.ts';

describe('the hash of the sources', () => {
  let root: ReturnType<typeof temporaryFolder>;
  const write = (name: string, text: string) => {
    mkdirSync(join(root.path, name, '..'), { recursive: true });
    writeFileSync(join(root.path, name), text);
  };
  const hash = () => sourcesHash(root.path, ['models', 'src/planning']);
  let before: string;

  beforeEach(() => {
    root = temporaryFolder();
    write('package-lock.json', '{}\n');
    write('models/quota/limits.ts', 'const a = 1;\n');
    write('src/planning/plan.ts', 'const b = 2;\n');
    before = hash();
  });
  afterEach(() => root.remove());

  it.each([
    ['a source', 'models/quota/limits.ts', 'const a = 2;\n'],
    ['a new source', 'src/planning/new.ts', ''],
    ['data of a source', 'models/table.json', '{}'],
    ['a package', 'package-lock.json', '{"packages":{}}\n'],
  ])('changes with %s', (_, name, text) => {
    write(name, text);
    expect(hash()).not.toBe(before);
  });

  it.each([
    ['line ends', 'models/quota/limits.ts', 'const a = 1;\r\n'],
    ['a text about the sources', 'models/README.md', 'words'],
    ['sources that decide nothing', 'src/web/page.ts', 'const c = 3;\n'],
  ])('does not change with %s', (_, name, text) => {
    write(name, text);
    expect(hash()).toBe(before);
  });

  it('tells apart the same text in another file', () => {
    write('models/quota/limits.ts', 'const b = 2;\n');
    write('src/planning/plan.ts', 'const a = 1;\n');
    expect(hash()).not.toBe(before);
  });
});

it('of the whole program covers the sources of the documents and is not what decides plans', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  expect(wholeProgram()).toBe(sourcesHash(root, ['models', 'src']));
  expect(wholeProgram()).not.toBe(
    sourcesHash(root, [
      'models',
      ...readdirSync(join(root, 'src'))
        .filter((folder) => folder !== 'workbook')
        .map((folder) => `src/${folder}`),
    ]),
  );
  expect(programIdentity).not.toContain(wholeProgram().slice(0, 12));
});

it('is part of the identity of the program, beside its version', () => {
  expect(programIdentity.startsWith(`${programVersion} (`)).toBe(true);
  expect(programIdentity).toMatch(/ \([0-9a-f]{12}\)$/);
});
