import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCounty, readCountyFromFiles } from '../../../src/county/read-county.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { asFiles, ofCode, readSmall, small } from './small-county.ts';

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

  test('every header that is not the template’s is named with what it was taken for, in one line a table', async () => {
    const result = await readSmall({
      学校: '学校代码,学校名称,kind,中心校\n001,中心小学,小学,\n002,大岭教学点,教学点,001\n',
      教师: '工号,教师姓名,单位,学科\nT1,王某,001,语文\nT2,李某,002,数学\n',
    });
    const named = ofCode(result, 'county.aliasColumns');
    expect(named.map(({ level, place }) => [level, place.table])).toEqual([['assumption', '教师']]);
    expect(named.map((finding) => findingWords(finding))).toEqual([
      {
        zh: '「教师」表：列名与模板不同而按下列含义读入：“工号”作为“标识”、“教师姓名”作为“姓名”、“单位”作为“现任教学校”、“学科”作为“任教学科”。如有不符，请在列名对照中写明。',
        en: 'table 教师 (teachers): Headers other than those of the template were taken as follows: 工号 for 标识 (id), 教师姓名 for 姓名 (name), 单位 for 现任教学校 (work school), 学科 for 任教学科 (main subject). Say otherwise in the mapping where one is wrong.',
      },
    ]);
    expect(ofCode(await readSmall(), 'county.aliasColumns')).toEqual([]);
  });

  test('a table under another name than the template’s is named with what it was read as; template names are not', async () => {
    const { 学校: schools = '', 班级: classes = '', 教师: people = '' } = small;
    const result = await readCountyFromFiles(asFiles({ 县: small.县 ?? '', schools, Pupils: classes, 花名册: people }));
    expect(result.county?.teachers).toHaveLength(2);
    const named = ofCode(result, 'county.aliasTable');
    expect(named.map(({ level }) => level)).toEqual(['assumption', 'assumption']);
    expect(named.map((finding) => findingWords(finding))).toEqual([
      {
        zh: '「Pupils」表：表名与模板不同，按「班级」表读入。如有不符，请在列名对照中写明它是哪个表，或不导入（null）。',
        en: 'table Pupils: The name is not that of the template; read as the table 班级 (enrolment). Say in the mapping which table it is where this is wrong, or null to leave it out.',
      },
      {
        zh: '「花名册」表：表名与模板不同，按「教师」表读入。如有不符，请在列名对照中写明它是哪个表，或不导入（null）。',
        en: 'table 花名册 (teachers): The name is not that of the template; read as the table 教师 (teachers). Say in the mapping which table it is where this is wrong, or null to leave it out.',
      },
    ]);
    const mapping = { tables: { 花名册: '教师' }, columns: {} };
    const { 教师: _, ...others } = small;
    expect(ofCode(await readSmall({ 教师: '', 花名册: people }, { mapping }), 'county.aliasTable')).toEqual([]);
    expect(ofCode(await readCountyFromFiles(asFiles(others)), 'county.aliasTable')).toEqual([]);
  });

  test('what stands under no header is left out with a word, as where a text holds an unquoted comma', async () => {
    const result = await readSmall({
      政策: '参数,取值,依据\n交流期限,3,会议纪要,第二次\n班主任津贴下限,350,会议纪要,,\n',
    });
    expect(ofCode(result, 'county.cellsWithoutHeader')).toMatchObject([
      { level: 'warning', place: { table: '政策', row: 2 }, values: { count: 1 } },
    ]);
  });

  test('a sheet that spreadsheets name themselves is left out with a word where it holds anything', async () => {
    const result = await readSmall({ Sheet1: '姓名,电话\n王某,1\n', Sheet2: '' });
    expect(ofCode(result, 'county.unknownTable').map(({ place }) => place.table)).toEqual(['Sheet1']);
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
