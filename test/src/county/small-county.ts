/** The smallest county there is, as the files a clerk sends; a test changes the one line it is about. */
import { Workbook } from '@cj-tech-master/excelts';
import {
  type CountyFile,
  type ReadOptions,
  type ReadResult,
  readCountyFromFiles,
} from '../../../src/county/read-county.ts';

export interface SmallTables {
  readonly [table: string]: string;
}

export const small: SmallTables = {
  县: '县代码,县名,计划学年起始月\n000001,试验县,2026-09\n',
  学校: '学校代码,学校名称,学校类别,中心校\n001,中心小学,小学,\n002,大岭教学点,教学点,001\n',
  班级: '学校,年级,学生数,班级数\n001,1,40,1\n002,1,8,1\n',
  教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,语文\nT2,李某,002,数学\n',
};

export const asFiles = (tables: SmallTables): CountyFile[] =>
  Object.entries(tables).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) }));

/** Reads the small county with some tables changed. */
export const readSmall = (changes: SmallTables = {}, options: ReadOptions = {}): Promise<ReadResult> =>
  readCountyFromFiles(asFiles({ ...small, ...changes }), options);

/** The findings of one code. */
export const ofCode = ({ findings }: ReadResult, code: string) => findings.filter((finding) => finding.code === code);

/** The small county as a real workbook; `change` works on it before it is written. */
export async function smallWorkbook(change: (workbook: Workbook) => void = () => undefined): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, text] of Object.entries(small)) {
    const sheet = workbook.addWorksheet(name);
    for (const line of text.trim().split('\n'))
      sheet.addRow(line.split(',').map((cell) => (/^[1-9]\d{0,2}$/.test(cell) ? Number(cell) : cell)));
  }
  change(workbook);
  return workbook.xlsx.writeBuffer({ validate: false });
}
