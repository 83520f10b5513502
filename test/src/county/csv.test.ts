import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCountyFromFiles } from '../../../src/county/read-county.ts';
import { asFiles, ofCode, readSmall, small } from './small-county.ts';

describe('CSV files as counties send them', () => {
  test('the compulsory columns are enough', async () => {
    const { county, findings } = await readSmall();
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(county?.teachers.map(({ id, workSchool, mainSubject }) => [id, workSchool, mainSubject])).toEqual([
      ['T1', '001', 'chinese'],
      ['T2', '002', 'math'],
    ]);
  });

  test('leading zeros are kept, also written as ="001"', async () => {
    const { county } = await readSmall({
      学校: '学校代码,学校名称,学校类别\n="001",中心小学,小学\n"002",大岭教学点,教学点\n',
    });
    expect(county?.schools.map(({ code }) => code)).toEqual(['001', '002']);
  });

  test.each([
    ['byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GBK', (text: string) => iconv.encode(text, 'gbk')],
    [
      'GB18030 with a character GBK lacks',
      (text: string) => iconv.encode(text.replace('王某', '王\u{20000}'), 'gb18030'),
    ],
    [
      'UTF-16 by tabs, as Excel calls Unicode text',
      (text: string) => iconv.encode(text.replaceAll(',', '\t'), 'utf16le', { addBOM: true }),
    ],
  ])('%s', async (_, encode) => {
    const files = Object.entries(small).map(([name, text]) => ({ name: `${name}.csv`, bytes: encode(text) }));
    const { county } = await readCountyFromFiles(files);
    expect(county?.schools.map(({ name }) => name)).toEqual(['中心小学', '大岭教学点']);
  });

  test('bytes of no encoding are refused', async () => {
    const result = await readCountyFromFiles([{ name: '学校.csv', bytes: Uint8Array.of(0x81, 0xff, 0xff, 0x0a) }]);
    expect(result.findings.map(({ code }) => code)).toEqual(['county.unknownEncoding']);
  });

  test('a file that cannot be read hides nothing of the others, and is blamed for nothing but itself', async () => {
    const [county, schools, enrolment, teachers] = asFiles({
      ...small,
      教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,语文\nT1,,002,数术\n',
    });
    const result = await readCountyFromFiles([
      county!,
      { ...schools!, bytes: Uint8Array.of(0x81, 0xff, 0xff, 0x0a) },
      enrolment!,
      teachers!,
    ]);
    expect(result.county).toBeNull();
    expect(result.findings.filter(({ level }) => level === 'error').map(({ code, place }) => [code, place])).toEqual([
      ['county.unknownEncoding', { table: '学校' }],
      ['county.unknownSubject', { table: '教师', row: 3, column: '任教学科' }],
      ['county.required', { table: '教师', row: 3, column: '姓名' }],
    ]);
  });

  test('a table without a header row is said once, and not at every row that refers to it', async () => {
    const result = await readSmall({ 学校: '001,中心小学,小学,\n002,大岭教学点,教学点,001\n' });
    expect(result.findings.filter(({ level }) => level === 'error').map(({ code, place }) => [code, place])).toEqual([
      ['county.noHeader', { table: '学校', row: 1 }],
    ]);
  });

  test('what nobody can see is not read: control characters, zero-width marks, rows of nothing else', async () => {
    const { county } = await readSmall({
      学校: '\u200b学校代码,学校\u2060名称,学校类别,中心校\n0\u000001,中心\ufeff小学,小学,\n002,大岭教学点,教学点,001\n\u0000,\u0000,,\n',
    });
    expect(county?.schools.map(({ code, name }) => [code, name])).toEqual([
      ['001', '中心小学'],
      ['002', '大岭教学点'],
    ]);
  });

  test('a cell with line breaks is one row, and rows count as a spreadsheet shows them', async () => {
    const result = await readSmall({
      教师: '标识,姓名,现任教学校,任教学科,居住乡镇\nT1,王某,001,语文,"甲镇\n三组"\nT2,李某,002,数术,\n',
    });
    expect(ofCode(result, 'county.unknownSubject')[0]?.place).toEqual({ table: '教师', row: 3, column: '任教学科' });
    const right = await readSmall({
      教师: '标识,姓名,现任教学校,任教学科,居住乡镇\nT1,王某,001,语文,"甲镇\r\n三组"\nT2,李某,002,数学,\n',
    });
    expect(right.county?.teachers[0]?.residence?.town).toBe('甲镇\n三组');
  });

  test('full-width digits and codes', async () => {
    const wide = (text: string) =>
      text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const { county } = await readSmall({ 班级: wide(small.班级 ?? '') });
    expect(county?.enrolment.map(({ school, pupils }) => [school, pupils])).toEqual([
      ['001', 40],
      ['002', 8],
    ]);
  });

  test.each(['', '.', '-', '—', 'NA', 'N/A', '无数据'])('%o is missing, not zero', async (mark) => {
    const result = await readSmall({ 班级: `学校,年级,学生数,班级数\n001,1,40,${mark}\n002,1,8,1\n` });
    expect(result.county?.enrolment[0]?.classes).toBeNull();
    expect(ofCode(result, 'county.assumedBlank').find(({ place }) => place.column === '班级数')?.values).toMatchObject({
      count: 1,
      rows: 2,
    });
  });

  test.each(['2015-09', '2015.9', '201509', '2015年9月', '2015/9/1', '2015-09-01', '42248'])(
    '%s is September 2015',
    async (written) => {
      const { county } = await readSmall({
        教师: `标识,姓名,现任教学校,任教学科,到现校年月\nT1,王某,001,语文,${written}\nT2,李某,002,数学,\n`,
      });
      expect(county?.teachers[0]?.atSchoolSince).toBe('2015-09');
    },
  );

  test('2015.1 may have been October, and is asked about once', async () => {
    const result = await readSmall({
      教师: '标识,姓名,现任教学校,任教学科,到现校年月\nT1,王某,001,语文,2015.1\nT2,李某,002,数学,2016.1\n',
    });
    expect(ofCode(result, 'county.perhapsOctober').map(({ place, values }) => [place.row, values])).toEqual([
      [2, { count: 2 }],
    ]);
  });

  test.each([
    ['是', true],
    ['√', true],
    ['否', false],
    ['×', false],
  ])('%s is a yes or a no', async (written, value) => {
    const { county } = await readSmall({
      教师: `标识,姓名,现任教学校,任教学科,班主任\nT1,王某,001,语文,${written}\nT2,李某,002,数学,\n`,
    });
    expect(county?.teachers[0]?.classHead).toBe(value);
  });

  test('lists, certificates and words', async () => {
    const { county } = await readSmall({
      教师: '标识,姓名,现任教学校,任教学科,兼课学科,教师资格,近三年考核,年级组\nT1,王某,中心小学,语文,音乐;美术,小学语文、初级中学数学,优秀、称职,甲\nT2,李某,002,数学,,,,\n',
    });
    expect(county?.teachers[0]).toMatchObject({
      otherSubjects: ['music', 'art'],
      certificates: [
        { stage: 'primary', subject: 'chinese' },
        { stage: 'junior', subject: 'math' },
      ],
      appraisals: ['excellent', 'competent'],
    });
  });

  test('a hundred thousand rows are read, and a thousand copies of one mistake are counted', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `T${index},某,00${(index % 2) + 1},数术`);
    const result = await readSmall({ 教师: `标识,姓名,现任教学校,任教学科\n${rows.join('\n')}\n` });
    expect(ofCode(result, 'county.unknownSubject')).toHaveLength(500);
    expect(ofCode(result, 'county.moreAlike')[0]?.values).toEqual({ count: 99_500 });
  });

  test('English names of files and headers', async () => {
    const { county } = await readCountyFromFiles(
      asFiles({
        county: 'code,name,planning month\n1,Test,2026-09\n',
        schools: 'code,name,kind\n001,Centre,primary\n',
        enrolment: 'school,grade,pupils\n001,1,40\n',
        teachers: 'id,name,work school,main subject\nT1,Wang,Centre,Chinese\n',
      }),
    );
    expect(county?.teachers[0]).toMatchObject({ workSchool: '001', mainSubject: 'chinese' });
  });
});
