import { deflateRawSync } from 'node:zlib';
import { zip } from '@cj-tech-master/excelts/archive';
import { describe, expect, test } from 'vitest';
import { readCountyFromBytes } from '../../../src/county/read-county.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { ofCode, smallWorkbook } from './small-county.ts';

const read = (bytes: Uint8Array) => readCountyFromBytes(bytes, '县.xlsx');

describe('workbooks', () => {
  test('an Excel workbook reads like the CSV files', async () => {
    const { county } = await read(await smallWorkbook());
    expect(county?.schools.map(({ code }) => code)).toEqual(['001', '002']);
    expect(county?.enrolment.map(({ pupils }) => pupils)).toEqual([40, 8]);
  });

  test('results of formulas, rich text, dates, and zeros shown by a number format', async () => {
    const bytes = await smallWorkbook((workbook) => {
      const classes = workbook.getWorksheet('班级');
      const teachers = workbook.getWorksheet('教师');
      const schools = workbook.getWorksheet('学校');
      if (!classes || !teachers || !schools) throw new Error('sheet missing');
      classes.getCell('C2').value = { formula: '20+21', result: 41 };
      teachers.getCell('B2').value = { richText: [{ text: '王' }, { font: { bold: true }, text: '某某' }] };
      teachers.getCell('E1').value = '出生年月';
      teachers.getCell('E2').value = new Date(Date.UTC(1985, 5, 3));
      schools.getCell('A2').value = 1;
      schools.getCell('A2').numFmt = '000';
    });
    const { county } = await read(bytes);
    expect(county?.enrolment[0]?.pupils).toBe(41);
    expect(county?.teachers[0]).toMatchObject({ name: '王某某', birthMonth: '1985-06', workSchool: '001' });
  });

  test('a formula that failed, or was never computed, is an error at its cell', async () => {
    const bytes = await smallWorkbook((workbook) => {
      const sheet = workbook.getWorksheet('班级');
      if (!sheet) throw new Error('sheet missing');
      sheet.getCell('C2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('C3').value = { formula: 'A1+1' };
    });
    const result = await read(bytes);
    expect(result.county).toBeNull();
    expect(ofCode(result, 'county.formulaError')[0]?.place).toEqual({ table: '班级', row: 2, column: '学生数' });
    expect(ofCode(result, 'county.formulaWithoutResult')[0]?.place.row).toBe(3);
  });

  test('a formula saved with an empty value was never computed either; one that gives no text is blank', async () => {
    const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = (...rows: string[]) => `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
    const result = await readCountyFromBytes(
      await rawWorkbook({
        学校: sheet(row(text('学校名称'), text('乡镇')), row(text('中心小学'), '<c t="str"><f>""</f><v></v></c>')),
        班级: sheet(
          row(text('学校'), text('年级'), text('学生数')),
          row(text('中心小学'), text('1'), '<c><f>SUM(D2:E2)</f><v/></c>'),
        ),
        教师: sheet(row(text('姓名'), text('学校'), text('学科')), row(text('王某'), text('中心小学'), text('语文'))),
      }),
      '县.xlsx',
      { planningMonth: '2026-09' },
    );
    expect(result.findings.filter(({ level }) => level === 'error').map(({ code, place }) => [code, place])).toEqual([
      ['county.formulaWithoutResult', { table: '班级', row: 2, column: '学生数' }],
    ]);
  });

  test('cells merged downwards are filled; across, only the first column counts and it is said', async () => {
    const bytes = await smallWorkbook((workbook) => {
      const sheet = workbook.getWorksheet('班级');
      if (!sheet) throw new Error('sheet missing');
      sheet.addRow([null, 2, 9, 1]);
      sheet.mergeCells('A3:A4');
      sheet.getCell('C2').value = 3;
      sheet.mergeCells('C2:D2');
    });
    const result = await read(bytes);
    expect(result.county?.enrolment[2]).toMatchObject({ school: '002', grade: 2, pupils: 9 });
    expect(ofCode(result, 'county.mergedAcross')[0]?.place.row).toBe(2);
  });

  test("a number merged downwards is nobody's: an error with its cell and rows; a tier may be shared", async () => {
    const bytes = await smallWorkbook((workbook) => {
      const classes = workbook.getWorksheet('班级');
      const schools = workbook.getWorksheet('学校');
      if (!classes || !schools) throw new Error('sheet missing');
      classes.addRow(['002', 2, null, null]);
      classes.mergeCells('C3:C4');
      classes.mergeCells('D3:D4');
      schools.getCell('E1').value = '核定编制';
      schools.getCell('E2').value = 20;
      schools.mergeCells('E2:E3');
      schools.getCell('F1').value = '边远档次';
      schools.getCell('F2').value = 1;
      schools.mergeCells('F2:F3');
    });
    const result = await read(bytes);
    expect(result.county).toBeNull();
    expect(ofCode(result, 'county.mergedNumber').map(({ level, place, values }) => [level, place, values])).toEqual([
      ['error', { table: '学校', row: 2, column: '核定编制' }, { written: '20', from: 2, to: 3 }],
      ['error', { table: '班级', row: 3, column: '学生数' }, { written: '8', from: 3, to: 4 }],
      ['error', { table: '班级', row: 3, column: '班级数' }, { written: '1', from: 3, to: 4 }],
    ]);
    expect(result.findings.filter(({ level }) => level === 'error')).toHaveLength(3);
  });

  test('a file as WPS writes it: own namespace, no shared strings, prefixed elements, no cell references', async () => {
    const sheet = (rows: string[][]) =>
      `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><x:sheetData>${rows
        .map(
          (row) =>
            `<x:row>${row.map((cell) => `<x:c t="inlineStr"><x:is><x:r><x:t>${cell.slice(0, 1)}</x:t></x:r><x:r><x:t>${cell.slice(1)}</x:t></x:r></x:is></x:c>`).join('')}</x:row>`,
        )
        .join('')}</x:sheetData></x:worksheet>`;
    const tables = {
      学校: [
        ['学校代码', '学校名称', '学校类别'],
        ['001', '中心小学', '小学'],
      ],
      班级: [
        ['学校', '年级', '学生数'],
        ['001', '1', '40'],
      ],
      教师: [
        ['标识', '姓名', '现任教学校', '任教学科'],
        ['T1', '王某', '001', '语文'],
      ],
    };
    const bytes = await rawWorkbook(
      Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, sheet(rows)])),
    );
    const result = await readCountyFromBytes(bytes, '县.xlsx', { planningMonth: '2026-09' });
    expect(result.county?.teachers[0]).toMatchObject({ name: '王某', workSchool: '001' });
  });

  test('an identity number stored as a number has lost digits, and is refused without being quoted', async () => {
    const bytes = await smallWorkbook((workbook) => {
      const cell = workbook.getWorksheet('教师')?.getCell('A2');
      if (!cell) throw new Error('sheet missing');
      cell.value = 11010519491231002;
    });
    const [finding] = ofCode(await read(bytes), 'county.identityNumberAsNumber');
    expect(finding?.values).toEqual({});
  });

  test('an identity number stored as a number is masked in a text and refused as a code', async () => {
    const bytes = await smallWorkbook((workbook) => {
      const [teachers, schools] = [workbook.getWorksheet('教师'), workbook.getWorksheet('学校')];
      if (!teachers || !schools) throw new Error('sheet missing');
      // Eighteen digits, seventeen, and the old form of fifteen.
      teachers.getCell('B2').value = Number('441823198503121232');
      teachers.getCell('B3').value = Number('44182319850312123');
      schools.getCell('B3').value = 441823850312123;
      schools.getCell('A3').value = Number('441823198503121232');
    });
    const result = await read(bytes);
    expect(ofCode(result, 'county.identityNumberMasked').map(({ place }) => [place.table, place.row])).toEqual([
      ['学校', 3],
      ['教师', 2],
      ['教师', 3],
    ]);
    expect(ofCode(result, 'county.identityNumberAsCode')[0]?.place).toEqual({
      table: '学校',
      row: 3,
      column: '学校代码',
    });
    expect(JSON.stringify(result)).not.toMatch(/1823|1985/);
  });

  test('a zip bomb is refused before it is unpacked', async () => {
    const bomb = bombArchive();
    expect(bomb.length).toBeLessThan(1_000_000);
    const result = await read(bomb);
    expect(result.findings.map(({ code }) => code)).toEqual(['county.zipBomb']);
  });

  test.each([
    ['old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'county.oldOrLockedWorkbook'],
    ['no archive', Buffer.from('hello'), 'county.brokenWorkbook'],
    ['cut off', Buffer.from('504b0304140000000800', 'hex'), 'county.brokenWorkbook'],
  ])('%s is refused in words', async (_, bytes, code) => {
    const { findings } = await read(bytes);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings.map((finding) => findingWords(finding).zh).join('')).toContain('县.xlsx');
  });
});

/** A workbook of sheets given as raw XML, as other programs than Excel write them. */
async function rawWorkbook(sheets: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  );
  const archive = zip()
    .add('[Content_Types].xml', '<Types/>')
    .add(
      'xl/workbook.xml',
      `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index}"/>`).join('')}</sheets></workbook>`,
    )
    .add('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  Object.values(sheets).forEach((xml, index) => {
    archive.add(`xl/worksheets/sheet${index}.xml`, xml);
  });
  return archive.bytes();
}

/** One entry that declares 10 bytes and unpacks to 300 MB. */
function bombArchive(): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 32));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
