/** One CSV file as a raw table, in whatever encoding Excel in China writes it. */
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { limits, type RawTable, RefusedFile } from './raw-table.ts';

/** UTF-8 or UTF-16 by its mark, UTF-8 when it is valid UTF-8, otherwise GB18030 (which contains GBK and GB2312). */
function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(buffer, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(buffer, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(buffer, 'gb18030');
    if (text.includes('\ufffd')) throw new RefusedFile('county.unknownEncoding');
    return text;
  }
}

/** Excel's "Unicode text" separates by tabs, some systems by semicolons. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (sign: string) => header.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Reads one file; rows count records, so a cell with line breaks is one row as in a spreadsheet. */
export function readCsv(bytes: Uint8Array, name: string): RawTable {
  if (bytes.length > limits.fileBytes)
    throw new RefusedFile('county.fileTooLarge', { megabytes: limits.fileBytes / 1024 / 1024 });
  const text = decodeText(bytes);
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      // Lines pasted from another system may end otherwise than the first: guessed from that one, the rest would be one row.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (failure) {
    throw new RefusedFile('county.brokenCsv', { line: lineOf(failure) });
  }
  if (records.length > limits.rows) throw new RefusedFile('county.tooManyRows', { sheet: name, most: limits.rows });
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (widest > limits.columns) throw new RefusedFile('county.tooManyColumns', { sheet: name, most: limits.columns });
  const rows = records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { name, rows, mergedAcross: [], mergedDown: [] };
}

const lineOf = (failure: unknown): number =>
  typeof failure === 'object' && failure !== null && 'lines' in failure && typeof failure.lines === 'number'
    ? failure.lines
    : 1;
