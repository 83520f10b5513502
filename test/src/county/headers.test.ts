import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCounty } from '../../../src/county/read-county.ts';
import { ofCode, readSmall, small } from './small-county.ts';

const ownHeaders = '标识,姓名,干活的地方,任教学科\nT1,王某,001,语文\nT2,李某,002,数学\n';

describe('headers', () => {
  test('duplicate headers are refused, also two spellings of one column', async () => {
    const same = await readSmall({ 班级: '学校,年级,学生数,学生数\n001,1,40,41\n' });
    expect(ofCode(same, 'county.duplicateHeader')[0]?.place.column).toBe('学生数');
    const alike = await readSmall({ 班级: '学校,年级,学生数,在校生数\n001,1,40,41\n' });
    expect(ofCode(alike, 'county.duplicateHeader')[0]?.values).toEqual({ header: '在校生数', other: '学生数' });
    expect(alike.county).toBeNull();
  });

  test('spaces, width and brackets do not matter', async () => {
    const { county } = await readSmall({ 班级: ' 学 校 ,年级(1-9),学生数\uff08人\uff09\n001,1,40\n002,1,8\n' });
    expect(county?.enrolment).toHaveLength(2);
  });

  test('a title above the header is passed over, a row of totals is left out', async () => {
    const result = await readSmall({ 班级: '试验县2026年班级表,,\n学校,年级,学生数\n001,1,40\n002,1,8\n合计,,48\n' });
    expect(result.county?.enrolment).toHaveLength(2);
    expect(ofCode(result, 'county.totalRow')[0]?.place.row).toBe(5);
  });

  test('an unknown header is named, with the column it resembles if any; a missing one is an error', async () => {
    const result = await readSmall({ 教师: ownHeaders });
    expect(ofCode(result, 'county.strangeHeader')[0]?.values).toEqual({ header: '干活的地方' });
    expect(ofCode(result, 'county.missingColumn')[0]?.values.header).toBe('现任教学校');
    const alike = await readSmall({ 教师: ownHeaders.replace('干活的地方', '任教学校名') });
    expect(ofCode(alike, 'county.unknownHeader')[0]?.values).toEqual({ header: '任教学校名', like: '现任教学校' });
  });

  test('a table of schools without its names is one mistake, not one for every row that names a school', async () => {
    const { findings } = await readSmall({ 学校: '编码,机构\n001,中心小学\n002,大岭教学点\n' });
    expect(findings.filter(({ level }) => level === 'error').map(({ code, values }) => [code, values.header])).toEqual([
      ['county.missingColumn', '学校名称'],
    ]);
  });

  test('a mapping to no column is an error', async () => {
    const result = await readSmall(
      { 教师: ownHeaders },
      { mapping: { tables: {}, columns: { 教师: { 干活的地方: '哪里' } } } },
    );
    expect(ofCode(result, 'county.mappedToNothing')).toHaveLength(1);
  });

  test('a mapping is kept beside the data and used again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'junheng-mapping-'));
    try {
      for (const [name, text] of Object.entries({ ...small, 教师: ownHeaders }))
        await writeFile(join(folder, `${name}.csv`), text);
      const mapping = { tables: {}, columns: { 教师: { 干活的地方: '现任教学校' } } };
      expect((await readCounty(folder)).county).toBeNull();
      expect((await readCounty(folder, { mapping })).county?.teachers).toHaveLength(2);
      expect(JSON.parse(await readFile(join(folder, '列名对照.json'), 'utf8'))).toEqual(mapping);
      expect((await readCounty(folder)).county?.teachers).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('missing, repeated and unknown tables', async () => {
    const result = await readSmall({ 花名册: small.教师 ?? '', 食堂: '菜\n饭\n', 班级: '' });
    expect(ofCode(result, 'county.duplicateTable')).toHaveLength(1);
    expect(ofCode(result, 'county.unknownTable')[0]?.level).toBe('warning');
    expect(ofCode(result, 'county.missingTable')[0]?.values.name).toBe('班级');
  });
});
