import { describe, expect, test } from 'vitest';
import { tables } from '../../../src/county/tables.ts';
import { columnInEnglish, namesInEnglish, tableInEnglish } from '../../../src/problems/english-names.ts';
import { definitionOf, findingWords, placeWords, registry } from '../../../src/problems/registry.ts';

describe('a place in English keeps the name that stands in the data and explains it', () => {
  test.each([
    ['教师', '任教学科', 'table 教师 (teachers), row 3, column 任教学科 (main subject)'],
    ['花名册', '工号', 'table 花名册 (teachers), row 3, column 工号 (id)'],
    ['班级', '学校', 'table 班级 (enrolment), row 3, column 学校 (school)'],
    ['学校', '经度、纬度', 'table 学校 (schools), row 3, column 经度 (longitude)、纬度 (latitude)'],
    ['教师', '特长', 'table 教师 (teachers), row 3, column 特长'],
    ['食堂', '菜', 'table 食堂, row 3, column 菜'],
    ['teachers', 'main subject', 'table teachers, row 3, column main subject'],
  ])('%s %s', (table, column, words) => {
    expect(placeWords({ table, row: 3, column }).en).toBe(words);
    expect(placeWords({ table, row: 3, column }).zh).toBe(`「${table}」表第 3 行「${column}」`);
  });

  test('every table and every column has its own meaning there', () => {
    for (const { name, columns } of tables) {
      expect(tableInEnglish(name.zh)).toBe(`${name.zh} (${name.en})`);
      for (const { header } of columns) expect(columnInEnglish(header.zh, name.zh)).toBe(`${header.zh} (${header.en})`);
    }
  });
});

describe('names within a sentence', () => {
  test.each([
    ['Add the table 县.', 'Add the table 县 (county).'],
    [
      'none of 县、学校、班级 and was left out',
      'none of 县 (county)、学校 (schools)、班级 (enrolment) and was left out',
    ],
    [
      'the header 单位 was taken for 现任教学校 (work school)',
      'the header 单位 was taken for 现任教学校 (work school)',
    ],
    ['Put the tables there as 学校.csv, 班级.csv', 'Put the tables there as 学校.csv, 班级.csv'],
    ['"学校" is not a word of /columns/教师/学校', '"学校" is not a word of /columns/教师/学校'],
    ['县城 (county seat) or 乡镇驻地', '县城 (county seat) or 乡镇驻地'],
  ])('%s', (sentence, words) => {
    expect(namesInEnglish(sentence, undefined)).toBe(words);
    expect(namesInEnglish(words, undefined)).toBe(words);
  });

  test('a column is that of the table spoken of; “table …” is a table all the same', () => {
    expect(namesInEnglish('学校 is blank; see the table 学校', '班级')).toBe(
      '学校 (school) is blank; see the table 学校 (schools)',
    );
  });

  test('a header of another table, as a clerk may have written it in this one, is not explained as that one', () => {
    expect(namesInEnglish('学科 for 任教学科', '教师')).toBe('学科 for 任教学科 (main subject)');
  });

  test('what a finding quotes of names is explained as what is written in its sentence', () => {
    const finding = { level: 'error', place: { table: '教师', row: 3, column: '姓名' } } as const;
    expect(findingWords({ ...finding, code: 'county.required', values: { header: '姓名' } }).en).toBe(
      'table 教师 (teachers), row 3, column 姓名 (name): 姓名 (name) is blank. Fill it in.',
    );
    const { remedy } = definitionOf('county.severalSubjects');
    expect(remedy.en).toContain('under 任教学科 (main subject) and the others under 兼课学科 (other subjects)');
  });

  test('no registered English sentence names a table or a column without its meaning', () => {
    const names = tables.flatMap(({ name, columns }) => [name.zh, ...columns.map(({ header }) => header.zh)]);
    const bare = Object.entries(registry).flatMap(([code, { sentence, remedy }]) =>
      [...`${sentence.en} ${remedy.en}`.matchAll(/(\p{Script=Han}+)(?!\p{Script=Han}| \(|["”.]\p{L}|"|”)/gu)]
        .filter(([, run = '']) => names.includes(run))
        .map(([, run]) => `${code}: ${run}`),
    );
    expect(bare).toEqual([]);
  });
});
