import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from 'vitest';
import { type Cell, count, type Sheet, words } from '../../../src/report/sheet.ts';
import { printedPage } from '../../../src/workbook/printed-page.ts';
import { writeWorkbook } from '../../../src/workbook/write-workbook.ts';

describe('a sheet with a chart', () => {
  // 100 characters are 700 points of 769; 508 points high is a page, 725 is a page at 70 %.
  test('is one page where it stays readable, else of a scale of its own', () => {
    expect(printedPage({ characters: 100, height: 500 })).toEqual({ kind: 'onePage' });
    expect(printedPage({ characters: 100, height: 725 })).toEqual({ kind: 'onePage' });
    expect(printedPage({ characters: 100, height: 727 })).toEqual({ kind: 'scaled', scale: 100 });
    expect(printedPage({ characters: 122, height: 2000 })).toEqual({ kind: 'scaled', scale: 90 });
    expect(printedPage({ characters: 200, height: 300 })).toEqual({ kind: 'scaled', scale: 54 });
  });

  const written = async (many: number) => {
    const sheet: Sheet = {
      name: '表',
      title: '表',
      notes: ['注'],
      columns: [words('档次', 80), count('标准', 42)],
      rows: Array.from({ length: many }, (_, place): Cell[] => [`第 ${place + 1} 档`, 100 * place]),
      charts: [{ kind: 'columns', title: '图', along: 0, alongTitle: '档次', series: [1], valueTitle: '元' }],
      empty: '无',
    };
    const workbook = new Workbook();
    await workbook.xlsx.load(await writeWorkbook([sheet], new Date('2026-09-01T00:00:00Z')));
    const worksheet = workbook.getWorksheet('表')!;
    return {
      pageSetup: worksheet.pageSetup,
      breaks: worksheet.rowBreaks.map(({ id }) => id),
      charts: worksheet.getCharts().length,
    };
  };

  test('is fitted to one page as a whole, chart included', async () => {
    const { pageSetup, breaks, charts } = await written(5);
    // Title, note, header, five rows, a free row, eighteen rows of the chart.
    expect(pageSetup.printArea).toBe('A1:B27');
    expect([pageSetup.fitToPage, pageSetup.fitToHeight ?? 1, breaks]).toEqual([true, 1, []]);
    expect(charts).toBe(1);
  });

  test('has its chart on a page of its own where the table is long', async () => {
    const { pageSetup, breaks } = await written(60);
    expect(pageSetup.printArea).toBe('A1:B82');
    expect([pageSetup.fitToPage ?? false, pageSetup.scale, breaks]).toEqual([false, 90, [63]]);
  });

  test('without rows has no chart and is printed like any other', async () => {
    const { pageSetup, breaks, charts } = await written(0);
    expect([pageSetup.printArea, breaks, charts]).toEqual([undefined, [], 0]);
  });
});
