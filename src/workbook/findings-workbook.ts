/** What is wrong, doubtful or assumed in a county's data as a workbook: one row each, with sheet, row and column of the clerk's own file. */
import type { Finding, Level } from '../problems/problem.ts';
import { findingWords } from '../problems/registry.ts';
import { type Cell, index, numbered, type Sheet, sentence, words } from '../report/sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

const levels: Readonly<Record<Level, string>> = { error: '须改正', warning: '请核对', assumption: '按此处理' };
const order: readonly Level[] = ['error', 'warning', 'assumption'];

/** The same findings give the same bytes. */
export const findingsWorkbook = (county: string, findings: readonly Finding[]): Promise<Buffer> =>
  writeWorkbook([findingsSheet(county, findings)], new Date('2000-01-01T00:00:00Z'));

export function findingsSheet(county: string, findings: readonly Finding[]): Sheet {
  const number = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    name: '数据核对',
    title: '数据核对结果',
    notes: [
      county,
      `须改正 ${number('error')} 项，请核对 ${number('warning')} 项，按此处理 ${number('assumption')} 项。须改正：改正后才能测算；请核对：数据可能有误；按此处理：数据未提供，测算时按所述办法处理。`,
    ],
    columns: [index(), index('类别', 11), words('表', 14), index('行', 7), words('列', 18), sentence('说明', 110)],
    rows: numbered(
      order.flatMap((level) =>
        findings
          .filter((finding) => finding.level === level)
          .map((finding): Cell[] => [
            levels[level],
            finding.place.table ?? null,
            finding.place.row ?? null,
            finding.place.column ?? null,
            findingWords(finding).zh,
          ]),
      ),
    ),
    empty: '数据齐全，没有须改正或核对之处。',
  };
}
