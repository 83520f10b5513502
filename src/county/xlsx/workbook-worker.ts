/** Runs in a thread of its own, with a memory limit: reads one workbook and hands back its tables. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { RefusedFile } from '../raw-table.ts';
import { readBook, readNumberFormats, readSharedStrings } from './parts.ts';
import { readSheet } from './sheet.ts';
import { Archive } from './zip.ts';

const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData);

async function readAll() {
  const archive = new Archive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { sheets, date1904, sharedStrings, styles } = await readBook(archive);
  if (sheets.length === 0) throw new RefusedFile('county.brokenWorkbook');
  const context = {
    date1904,
    strings: await readSharedStrings(archive, sharedStrings),
    formats: await readNumberFormats(archive, styles),
  };
  const tables = [];
  for (const sheet of sheets) tables.push(await readSheet(archive, sheet, context));
  return tables;
}

try {
  parentPort?.postMessage({ tables: await readAll() });
} catch (failure) {
  // Whatever a broken file does to the parser, the answer is that the file is broken.
  const refusal = failure instanceof RefusedFile ? failure.refusal : { code: 'county.brokenWorkbook', values: {} };
  parentPort?.postMessage({ refusal });
}
