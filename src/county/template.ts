/** The workbook a county fills in: one sheet a table, drop-down lists, and a sheet that explains every column. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { addCodeSheets } from './code-sheets.ts';
import { codeSheets, font } from './sheet-style.ts';
import { type CellKind, type Column, type Table, tables } from './tables.ts';
import { addTableSheet, bytesOf, choices, width } from './workbook.ts';

const kindWords: Readonly<Record<CellKind['type'], string>> = {
  text: '文字',
  code: '代码（文本格式，保留前导零）',
  person: '工号或身份证号',
  persons: '标识，多个用顿号分开',
  school: '学校代码或名称',
  schools: '学校代码或名称，多个用顿号分开',
  subject: '学科',
  subjects: '学科，多个用顿号分开',
  count: '0 或正整数',
  number: '数字',
  tier: '0 或正整数',
  month: '年月，如 2015-09',
  yesNo: '是或否',
  grade: '1 至 9',
  rankPost: '1 至 13',
  word: '从下拉列表选择',
  words: '多项用顿号分开',
  openWord: '从下拉列表选择，也可自填',
  certificates: '学段加学科，多项用顿号分开',
  amounts: '项目=金额，多项用顿号分开',
  json: '见「参数说明」',
};

/** What may stand in a column, in words. */
function allowed({ field, kind }: Column): string {
  if (field === 'parameter') return `见「${codeSheets.parameters}」，从下拉列表选择`;
  if (field === 'exemption.code') return `见「${codeSheets.exemptions}」`;
  const words = kind.type === 'words' ? Object.values(kind.words).map(([first]) => first) : choices(kind);
  return words === null ? kindWords[kind.type] : words.join('、');
}

const introduction = [
  '县数据填报模板',
  '「学校」「班级」「教师」三张表必填，其余各表没有数据可以留空。橙色列名为必填列，蓝色列名可以不填；不填的内容按“留空时”一列处理，并在结果中逐项列出。',
  '没有数据请留空，不要填 0。学校可以填代码或名称；多项内容用顿号分开。身份证号在导入时作不可逆处理，不保存原号。',
];

const headings = ['表', '列', '必填', '含义', '可填内容', '示例', '留空时', '英文列名', '英文含义'];
const widths = [10, 18, 6, 44, 44, 26, 34, 24, 44];

/** Tall enough for the cell that wraps most, because not every program measures that by itself. */
const heightOf = (texts: readonly string[]) =>
  Math.max(...texts.map((text, index) => Math.ceil((width(text) * 1.15) / (widths[index] ?? 10)))) * 15 + 3;

function explain(sheet: Worksheet, table: Table): void {
  const addRow = (texts: readonly string[]) => {
    const row = sheet.addRow([...texts]);
    row.height = heightOf(texts);
    return row;
  };
  const { name, required, meaning } = table;
  const title = addRow([name.zh, '', required ? '是' : '否', meaning.zh, '', '', '', name.en, meaning.en]);
  title.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { bold: true, name: font };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
  });
  for (const column of table.columns) {
    const { header, example, blank } = column;
    const must = column.required ? '是' : '否';
    const texts = [
      header.zh,
      must,
      column.meaning.zh,
      allowed(column),
      example,
      blank?.zh ?? '',
      header.en,
      column.meaning.en,
    ];
    addRow(['', ...texts]).eachCell((cell) => {
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
  }
}

function addExplanation(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('说明', {
    views: [{ state: 'frozen', xSplit: 0, ySplit: introduction.length + 1 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${introduction.length + 1}:${introduction.length + 1}`,
    },
  });
  sheet.columns = widths.map((width) => ({ width }));
  for (const [index, text] of introduction.entries()) {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, headings.length);
    row.getCell(1).font = index === 0 ? { bold: true, size: 16, name: font } : {};
    row.getCell(1).alignment = { wrapText: true, vertical: 'middle' };
    row.height = index === 0 ? 30 : 22;
  }
  const header = sheet.addRow(headings);
  header.eachCell((cell) => {
    cell.font = { bold: true, name: font };
    cell.border = { bottom: { style: 'thin' } };
  });
  for (const table of tables) explain(sheet, table);
}

/** The template as a workbook. */
export async function countyTemplate(): Promise<Uint8Array> {
  const workbook = new Workbook();
  addExplanation(workbook);
  for (const table of tables) addTableSheet(workbook, table, []);
  addCodeSheets(workbook);
  return bytesOf(workbook);
}
