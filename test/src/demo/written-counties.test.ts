/** The counties that ship with the program are exactly what the generator makes, and the import reads them back. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { County } from '../../../src/county/county.ts';
import { countyAsCsv } from '../../../src/county/export.ts';
import { readCounty } from '../../../src/county/read-county.ts';
import { generateCounty } from '../../../src/demo/generate-county.ts';
import { demoReadme, writeDemo } from '../../../src/demo/write-demo.ts';
import { canonicalHash } from '../../../src/policy/canonical.ts';
import { hualienCounty } from '../../support/hualien-county.ts';

const options = { schools: 150, teachers: 3000, seed: 7 };
const shipped: readonly (readonly [name: string, folder: URL, county: County])[] = [
  ['scenarios/yangshan', new URL('../../../scenarios/yangshan/', import.meta.url), generateCounty(options)],
  ['test/data/hualien', new URL('../../data/hualien/', import.meta.url), hualienCounty(7)],
];

describe.each(shipped)('%s', (_, folder, county) => {
  it('is what the generator makes, byte for byte', async () => {
    const files = countyAsCsv(county);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
    expect(names.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect((await readFile(new URL(name, folder), 'utf8')) === text, name).toBe(true);
  });

  it('reads back without an error and without loss', async () => {
    const { county: read, findings } = await readCounty(folder.pathname);
    expect(findings.filter(({ level }) => level !== 'assumption')).toEqual([]);
    for (const table of Object.keys(county) as (keyof County)[])
      expect(canonicalHash(read?.[table]), table).toBe(canonicalHash(county[table]));
  });
});

describe('the 阳山 folder', () => {
  it('says what it is and how to make it again', async () => {
    const readme = await readFile(new URL('../../../scenarios/yangshan/README.md', import.meta.url), 'utf8');
    expect(readme).toBe(demoReadme(options));
    expect(readme).toContain('合成数据');
    expect(readme).toContain('Vonng/adcode');
  });
});

describe('writeDemo', () => {
  it('writes the same bytes for the same seed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-'));
    try {
      const contents = async (name: string) => {
        await writeDemo(join(folder, name), { schools: 20, teachers: 320, seed: 5 });
        const files = (await readdir(join(folder, name))).sort();
        return Promise.all(files.map(async (file) => [file, await readFile(join(folder, name, file), 'utf8')]));
      };
      expect(await contents('a')).toEqual(await contents('b'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('writes a county that the import takes, up to the largest that may be asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-'));
    try {
      for (const [schools, teachers] of [
        [20, 200],
        [600, 20_000],
      ] as const) {
        const out = join(folder, String(schools));
        await writeDemo(out, { schools, teachers, seed: 7 });
        const { county, findings } = await readCounty(out);
        expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
        expect(county?.teachers).toHaveLength(teachers);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
