/** Reports as a workbook; dates inside the file are the planning month, so that the same data give the same bytes. */
import type { County } from '../county/county.ts';
import type { Reports } from '../report/build-reports.ts';
import { reportSheets } from '../report/report-sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

export function reportsWorkbook(reports: Reports, county: Pick<County, 'planningMonth'>): Promise<Buffer> {
  return writeWorkbook(reportSheets(reports, 'zh'), new Date(`${county.planningMonth}-01T00:00:00Z`));
}
