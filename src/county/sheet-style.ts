/** What the sheets of a county's workbook have in common. */

/** On every Chinese machine, in Excel and in WPS. */
export const font = '宋体';

/** Sheets that list codes and names; their first column is what a cell may hold. */
export const codeSheets = { parameters: '参数说明', exemptions: '暂缓代码' } as const;
