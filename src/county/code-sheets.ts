/** Sheets of the template that say which codes and names its tables know: policy parameters, grounds of exemption. */
import type { Workbook } from '@cj-tech-master/excelts';
import { type Parameter, parameterIds, parameters } from '../../models/parameters.ts';
import { exemptions } from '../policy/exemptions.ts';
import { unitZh, valueWords } from '../policy/option-words.ts';
import { packNamed } from '../policy/packs.ts';
import { expectation } from '../policy/parameter-schema.ts';
import { parameterNames } from './parameter-names.ts';
import { codeSheets, font } from './sheet-style.ts';

type Row = readonly string[];

/** The value of the whole country in words; tables stay blank, they are printed in every plan. */
function nationalValue(id: string, { kind }: Parameter): string {
  const entry = packNamed('national', 'national')?.parameters.find(({ parameter }) => parameter === id);
  const isShort = kind === 'number' || kind === 'switch' || kind === 'choice' || kind === 'list';
  return entry === undefined || !isShort ? '' : valueWords(id, entry.value).zh;
}

/** Only numbers have a unit that a clerk need know. */
const unitOf = ({ kind, unit }: Parameter): string =>
  kind === 'number' || kind === 'numberTable' ? (unit === 'share' ? '比例，如 15%' : unitZh(unit)) : '';

const parameterRows = (): Row[] =>
  parameterIds.map((id) => [
    parameterNames[id]?.[0] ?? id,
    unitOf(parameters[id]),
    expectation(id).zh,
    nationalValue(id, parameters[id]),
    id,
    parameters[id].en,
  ]);

/** Adds both sheets; importing them again passes them over. */
export function addCodeSheets(workbook: Workbook): void {
  addSheet(workbook, codeSheets.parameters, {
    headers: ['参数', '单位', '可填内容', '国家值', '参数代码', '英文名称'],
    widths: [44, 16, 60, 26, 36, 50],
    rows: parameterRows(),
  });
  addSheet(workbook, codeSheets.exemptions, {
    headers: ['暂缓代码', '情形（人事股掌握，不对外公布）', '公示用语', '英文情形'],
    widths: [12, 44, 24, 50],
    rows: exemptions.map(({ code, zh, publicZh, en }) => [code, zh, publicZh, en]),
  });
}

interface CodeSheet {
  readonly headers: Row;
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

function addSheet(workbook: Workbook, name: string, { headers, widths, rows }: CodeSheet): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow([...headers]).eachCell((cell) => {
    cell.font = { bold: true, name: font };
    cell.border = { bottom: { style: 'thin' } };
  });
  for (const row of rows)
    sheet.addRow([...row]).eachCell((cell) => {
      cell.alignment = { wrapText: true, vertical: 'top' };
    });
}
