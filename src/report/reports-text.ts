/** Reports for the terminal in either language: compact tables, Chinese characters two columns wide. */
import type { Words } from '../../models/words.ts';
import type { Reports } from './build-reports.ts';
import { reportSheets } from './report-sheets.ts';
import type { Cell, Column, Sheet } from './sheet.ts';
import { tongueOf } from './tongue.ts';

export interface TextOptions {
  /** Rows of one table before the rest is only counted; the workbook and JSON hold them all. */
  readonly rows?: number;
  readonly language?: keyof Words;
}

/** Every report one after the other, with its notes. */
export function reportsText(reports: Reports, { rows = 20, language = 'zh' }: TextOptions = {}): string {
  return reportSheets(reports, language)
    .map((sheet) => tableText(sheet, rows, language))
    .join('\n');
}

function tableText({ title, notes, columns, rows, total, empty }: Sheet, most: number, language: keyof Words): string {
  const { say } = tongueOf(language);
  const heading = [say(`【${title}】`, `[${title}]`), ...notes.map((note) => `  ${note}`)].join('\n');
  if (rows.length === 0) return `${heading}\n  ${empty}\n`;
  const shown = rows.slice(0, most).map((row) => texts(row, columns));
  const sum = total === undefined ? [] : [texts(total, columns)];
  const lines = [columns.map(({ header }) => header), ...shown, ...sum];
  const widths = columns.map((_, position) => Math.max(...lines.map((line) => textWidth(line[position] ?? ''))));
  const table = lines.map((line) =>
    `  ${line.map((text, position) => padded(text, widths[position] ?? 0, columns[position])).join('  ')}`.trimEnd(),
  );
  const rest =
    rows.length > shown.length
      ? [
          say(
            `  ……共 ${rows.length} 行，此处列出 ${shown.length} 行；加 --out 可写出含全部行的工作簿。`,
            `  … ${shown.length} of ${rows.length} rows; --out writes a workbook with all of them.`,
          ),
        ]
      : [];
  return `${[heading, ...table, ...rest].join('\n')}\n`;
}

function texts(row: readonly Cell[], columns: readonly Column[]): string[] {
  return columns.map(({ kind }, position) => {
    const value = row[position] ?? null;
    if (value === null) return '';
    if (typeof value === 'string') return value.replaceAll('\n', ' ');
    return kind === 'half' ? value.toFixed(1) : String(value);
  });
}

/** Numbers to the right, words to the left. */
function padded(text: string, width: number, column: Column | undefined): string {
  const blank = ' '.repeat(Math.max(0, width - textWidth(text)));
  const isWord = column === undefined || column.kind === 'words' || column.kind === 'sentence';
  return isWord ? text + blank : blank + text;
}

/** Columns on a terminal: Chinese characters and full-width signs take two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
}
