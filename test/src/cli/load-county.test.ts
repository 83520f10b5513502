import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCounty } from '../../../src/cli/load-county.ts';
import { mappingFileName } from '../../../src/county/mapping.ts';
import { small } from '../county/small-county.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-load-'));
  const files = { ...small, 教师: '标识,姓名,干活的地方,任教学科\nT1,王某,001,语文\nT2,李某,002,英文\n' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a mapping given on the command line', () => {
  const columns = { 教师: { 干活的地方: '现任教学校' } };

  test('is kept beside the data and used without being named again', async () => {
    const mapping = join(folder, 'own.json');
    await writeFile(mapping, JSON.stringify({ columns }));
    const first = await loadCounty(folder, { mapping });
    expect(JSON.parse(await readFile(join(folder, mappingFileName), 'utf8'))).toEqual({ tables: {}, columns });
    const again = await loadCounty(folder, {});
    expect(again.county).toEqual(first.county);
  });

  test('that does not exist is refused, not passed over', async () => {
    await expect(loadCounty(folder, { mapping: join(folder, 'none.json') })).rejects.toMatchObject({
      code: 'planning.unreadableJson',
    });
  });
});
