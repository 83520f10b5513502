/** A workbook's tables, read in a worker thread that can neither block the service nor exhaust its memory. */
import { Worker } from 'node:worker_threads';
import { limits, type RawTable, type Refusal, RefusedFile } from '../raw-table.ts';

type Answer = { readonly tables: readonly RawTable[] } | { readonly refusal: Refusal };

const oldExcel = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Refuses what cannot be a workbook before a thread is started. */
function refuseAtSight(bytes: Uint8Array): void {
  if (bytes.length > limits.fileBytes)
    throw new RefusedFile('county.fileTooLarge', { megabytes: limits.fileBytes / 1024 / 1024 });
  if (oldExcel.equals(bytes.subarray(0, 8))) throw new RefusedFile('county.oldOrLockedWorkbook');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new RefusedFile('county.brokenWorkbook');
}

/** Reads every sheet. Throws `RefusedFile` for files too large, broken, locked, or packed to do harm. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly RawTable[]> {
  refuseAtSight(bytes);
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { bytes },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  const answer = await new Promise<Answer>((resolve) => {
    const refuse = (code: string) => resolve({ refusal: { code, values: {} } });
    const deadline = setTimeout(() => refuse('county.workbookTooSlow'), limits.seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', (failure) =>
      refuse(
        'code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'county.zipBomb' : 'county.brokenWorkbook',
      ),
    );
    worker.once('exit', () => {
      clearTimeout(deadline);
      refuse('county.brokenWorkbook');
    });
  });
  await worker.terminate();
  if ('refusal' in answer) throw new RefusedFile(answer.refusal.code, answer.refusal.values);
  return answer.tables;
}
