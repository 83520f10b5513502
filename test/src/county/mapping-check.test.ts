import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCounty } from '../../../src/county/read-county.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { ofCode, readSmall, small } from './small-county.ts';

const ownHeaders = '标识,姓名,单位,任教学科,备注\nT1,王某,001,语文,\nT2,李某,002,数学,\n';
const columns = { 教师: { 单位: '现任教学校', 备注: null } };

describe('what a mapping did is named', () => {
  test('each column taken for another, or left out, with both names', async () => {
    const result = await readSmall({ 教师: ownHeaders }, { mapping: { tables: {}, columns } });
    expect(result.county?.teachers).toHaveLength(2);
    const [taken] = ofCode(result, 'county.mappedColumn');
    expect(taken).toMatchObject({ level: 'assumption', place: { table: '教师', row: 1, column: '单位' } });
    expect(findingWords(taken!)).toEqual({
      zh: '「教师」表第 1 行「单位」：按列名对照，列名「单位」作为「现任教学校」读入。如不是，请改正列名对照。',
      en: 'table 教师 (teachers), row 1, column 单位 (work school): By the mapping, the header 单位 was taken for 现任教学校 (work school). Correct the mapping if it is not.',
    });
    expect(ofCode(result, 'county.mappedLeftOut')[0]?.place).toMatchObject({ column: '备注' });
  });

  test('each table taken for another, or left out', async () => {
    const { 班级: classes, ...others } = small;
    const result = await readSmall(
      { ...others, 班级: '', 在校生统计: classes ?? '', 食堂: '菜\n饭\n' },
      { mapping: { tables: { 在校生统计: '班级', 食堂: null, 班级: null }, columns: {} } },
    );
    expect(ofCode(result, 'county.mappedTable')[0]).toMatchObject({
      place: { table: '在校生统计' },
      values: { target: '班级' },
    });
    expect(ofCode(result, 'county.mappedTableLeftOut').map(({ place }) => place.table)).toContain('食堂');
  });
});

test('a mapping kept beside the data with an identity number in it is refused with its place, and not written again', async () => {
  const person = '440182198001010023';
  const folder = await mkdtemp(join(tmpdir(), 'mapping-'));
  try {
    for (const [name, text] of Object.entries(small)) await writeFile(join(folder, `${name}.csv`), text);
    const file = join(folder, '列名对照.json');
    const kept = JSON.stringify({ columns: { 教师: { [person]: null } } });
    await writeFile(file, kept);
    const result = await readCounty(folder, { mapping: { tables: {}, columns: {} } });
    expect([result.county, result.mapping]).toEqual([null, { tables: {}, columns: {} }]);
    expect(result.findings).toEqual([
      {
        level: 'error',
        code: 'service.identityNumberGiven',
        place: { pointer: '列名对照.json/columns/教师/4401＊' },
        values: {},
      },
    ]);
    expect(await readFile(file, 'utf8')).toBe(kept);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('an entry that names nothing in the data', () => {
  test('is an error each, with its place, what there is, and what to do', async () => {
    const result = await readSmall(
      {},
      {
        mapping: {
          tables: { 在校生统计: '班级', 县: '花名' },
          columns: { 教师: { 单位: '现任教学校' }, 在校生统计: { 人数: '学生数' }, 路程: { 分: '单程分钟' } },
        },
      },
    );
    expect(result.county).toBeNull();
    const faults = result.findings.filter(({ code }) => code.startsWith('county.mapping'));
    expect(faults.map(({ level, code, place }) => [level, code, place.pointer])).toEqual([
      ['error', 'county.mappingTableAbsent', '/tables/在校生统计'],
      ['error', 'county.mappingTargetUnknown', '/tables/县'],
      ['error', 'county.mappingHeaderAbsent', '/columns/教师/单位'],
      ['error', 'county.mappingTableUnknown', '/columns/在校生统计'],
      ['error', 'county.mappingTableAbsent', '/columns/路程'],
    ]);
    const absent = await readSmall({}, { mapping: { tables: {}, columns: { 教师: { 单位: '现任教学校' } } } });
    expect(findingWords(ofCode(absent, 'county.mappingHeaderAbsent')[0]!)).toEqual({
      zh: '/columns/教师/单位：列名对照中写有列名「单位」，但「教师」表中没有这一列（现有：标识、姓名、现任教学校、任教学科）。请把列名改为表中的实际写法，或从列名对照中删去此项。',
      en: '/columns/教师/单位: The mapping names the header 单位, which the table 教师 (teachers) does not have (there are: 标识 (id)、姓名 (name)、现任教学校 (work school)、任教学科 (main subject)). Correct the header, or delete the entry from the mapping.',
    });
  });

  test('is refused in the mapping kept beside the data as well, and a new one that does not fit is not kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'junheng-mapping-'));
    const kept = join(folder, '列名对照.json');
    try {
      for (const [name, text] of Object.entries({ ...small, 教师: ownHeaders }))
        await writeFile(join(folder, `${name}.csv`), text);
      const wrong = { tables: {}, columns: { 教师: { 单位名: '现任教学校' } } };
      expect((await readCounty(folder, { mapping: wrong })).county).toBeNull();
      await expect(access(kept)).rejects.toThrow();
      await readCounty(folder, { mapping: { tables: {}, columns } });
      expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual({ tables: {}, columns });
      await writeFile(join(folder, '教师.csv'), small.教师 ?? '');
      expect(ofCode(await readCounty(folder), 'county.mappingHeaderAbsent').map(({ place }) => place.pointer)).toEqual([
        '/columns/教师/单位',
        '/columns/教师/备注',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('is no fault when it was learnt from other data', async () => {
    const learnt = { tables: { 别县表: '班级' }, columns: { 教师: { 工作单位名: '现任教学校' } } };
    const result = await readSmall({}, { learnt });
    expect(result.county).not.toBeNull();
    expect(result.findings.filter(({ code }) => code.startsWith('county.mapp'))).toEqual([]);
  });
});
