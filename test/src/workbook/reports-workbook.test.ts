import { Workbook } from '@cj-tech-master/excelts';
import { expect, it } from 'vitest';
import { buildReports } from '../../../src/report/build-reports.ts';
import { reportsWorkbook } from '../../../src/workbook/reports-workbook.ts';
import { reportCounty, reportPolicy } from '../../support/report-county.ts';

async function read(county = reportCounty()): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await reportsWorkbook(buildReports(county, reportPolicy), county));
  return workbook;
}

it('has one sheet a report', async () => {
  expect((await read()).worksheets.map(({ name }) => name)).toEqual([
    '超缺编（学校）',
    '超缺编（法人单位）',
    '超缺编（中心校）',
    '学科缺员（全县）',
    '学科缺员（中心校）',
    '学科缺员（学校）',
    '符合交流条件人员',
    '符合交流条件（中心校）',
    '大班额台账',
    '大班额台账（中心校）',
    '学校规模与学位',
    '专项师资核查（中心校）',
    '专项师资核查（学校）',
    '兼任课程课时（中心校）',
    '兼任课程课时（学校）',
  ]);
});

it('keeps numbers as numbers and unknown as empty', async () => {
  const sheet = (await read()).getWorksheet('超缺编（学校）');
  expect(sheet?.getCell('A1').value).toBe('试验县超缺编分析表（按学校）');
  expect(['B6', 'D6', 'F6', 'H6', 'I6', 'M6'].map((at) => sheet?.getCell(at).value)).toEqual([
    '镇中心小学',
    80,
    5,
    9,
    null,
    -4,
  ]);
});

it('says in the sheet which column a report lacks', async () => {
  const county = reportCounty();
  const teachers = county.teachers.map((person) => ({ ...person, atSchoolSince: null }));
  const sheet = (await read({ ...county, teachers })).getWorksheet('符合交流条件人员');
  expect(String(sheet?.getCell('A4').value)).toMatch(/^现有数据不能形成本表：缺「教师」表「.+」。请补填后重新生成。$/);
});
