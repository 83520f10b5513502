import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { parameterIds } from '../../../models/parameters.ts';
import { columnNamed, tableNamed } from '../../../src/county/mapping.ts';
import { parameterNames } from '../../../src/county/parameter-names.ts';
import { readCountyFromBytes } from '../../../src/county/read-county.ts';
import { tables } from '../../../src/county/tables.ts';
import { countyTemplate } from '../../../src/county/template.ts';
import { exemptions } from '../../../src/policy/exemptions.ts';
import { countyProblems } from '../../../src/problems/county-problems.ts';

describe('tables and columns', () => {
  test.each(
    tables.flatMap((table) =>
      table.columns.map((column) => [`${table.name.zh}.${column.header.zh}`, table, column] as const),
    ),
  )('%s is explained in both languages and found by all its names', (_, table, column) => {
    expect(column.meaning.zh).toMatch(/\p{Script=Han}|WGS84|1–9/u);
    expect(column.meaning.en).toMatch(/^[^\p{Script=Han}]*[a-z0-9“][\s\S]*$/iu);
    expect(column.example).not.toBe('');
    for (const name of [column.field, column.header.zh, column.header.en])
      expect(columnNamed(table, name)?.field).toBe(column.field);
    for (const name of column.alsoWritten) expect(columnNamed(table, name)?.field, name).toBe(column.field);
  });

  test.each(tables.map((table) => [table.name.zh, table] as const))(
    '%s is explained and found by all its names',
    (_, table) => {
      expect(table.meaning.zh).toMatch(/\p{Script=Han}/u);
      expect(table.meaning.en).toMatch(/[a-z]/);
      for (const name of [table.name.zh, table.name.en, ...table.alsoWritten])
        expect(tableNamed(name)?.id, name).toBe(table.id);
    },
  );

  test('only names, schools, grades, pupils and subjects are compulsory in the compulsory tables', () => {
    const compulsory = tables
      .filter(({ required }) => required)
      .map(({ name, columns }) => [name.zh, columns.filter(({ required }) => required).map(({ header }) => header.zh)]);
    expect(compulsory).toEqual([
      ['学校', ['学校名称']],
      ['班级', ['学校', '年级', '学生数']],
      ['教师', ['姓名', '现任教学校', '任教学科']],
    ]);
  });

  test('every problem is worded in both languages', () => {
    for (const [code, { sentence, remedy }] of Object.entries(countyProblems)) {
      expect(sentence.zh, code).toMatch(/\p{Script=Han}.*。$/u);
      expect(sentence.en, code).toMatch(/\.$/);
      expect(remedy.zh, code).toMatch(/\p{Script=Han}.*。$/u);
      expect(remedy.en, code).toMatch(/[.:].*$/);
      for (const text of [sentence.en, sentence.zh])
        expect(text.toLowerCase()).not.toMatch(/\berror\b|invalid|富余|落聘|薄弱/);
    }
  });
});

describe('the template', () => {
  test('has a sheet for every table with drop-downs, a frozen header, and an explanation', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await countyTemplate()));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '说明',
      ...tables.map(({ name }) => name.zh),
      '参数说明',
      '暂缓代码',
    ]);
    const schools = workbook.getWorksheet('学校');
    expect(schools?.getCell('D2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"小学,完全小学,村小,教学点,初中,九年一贯制,完全中学初中部,特教"'],
    });
    expect(schools?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const explained = workbook.getWorksheet('说明')?.getColumn(2).values ?? [];
    for (const { columns } of tables) for (const { header } of columns) expect(explained).toContain(header.zh);
  });

  test('lists every parameter and every ground of exemption, and the cells that name them choose from there', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await countyTemplate()));
    const listed = (name: string) => (workbook.getWorksheet(name)?.getColumn(1).values ?? []).slice(2);
    expect(listed('参数说明')).toEqual(parameterIds.map((id) => parameterNames[id]?.[0]));
    expect(listed('暂缓代码')).toEqual(exemptions.map(({ code }) => code));
    expect(workbook.getWorksheet('政策')?.getCell('A2').dataValidation).toMatchObject({
      formulae: [`参数说明!$A$2:$A$${parameterIds.length + 1}`],
    });
    const sheet = workbook.getWorksheet('参数说明');
    const rows = Array.from({ length: parameterIds.length }, (_, at) => sheet?.getRow(at + 2));
    const units = rows.map((row) => String(row?.getCell(2).value ?? '')).filter((unit) => /[a-z]/.test(unit));
    expect(units).toEqual([]);
  });

  test('no list of words is longer than Excel takes', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await countyTemplate()));
    const formulas = tables.flatMap(({ name, columns }) =>
      columns.map(
        (_, index) =>
          workbook
            .getWorksheet(name.zh)
            ?.getRow(2)
            .getCell(index + 1).dataValidation,
      ),
    );
    const literal = formulas
      .flatMap((validation) => (validation?.type === 'list' ? validation.formulae : []))
      .map(String)
      .filter((formula) => formula.startsWith('"'));
    expect(literal.length).toBeGreaterThan(20);
    expect(literal.filter((formula) => formula.length > 255)).toEqual([]);
  });

  test('read back unfilled, only the compulsory tables are missed', async () => {
    const { county, findings } = await readCountyFromBytes(await countyTemplate(), '模板.xlsx', {
      planningMonth: '2026-09',
    });
    expect(county).toBeNull();
    expect(findings.filter(({ level }) => level === 'error').map(({ code, place }) => [code, place.table])).toEqual([
      ['county.emptyTable', '学校'],
      ['county.emptyTable', '班级'],
      ['county.emptyTable', '教师'],
    ]);
  });
});
