import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command } from 'commander';
import { programSources } from '../../store/program-sources.ts';
import { fileJournal } from '../../sweep/journal.ts';
import { planningPool } from '../../sweep/planning-pool.ts';
import { runSweep } from '../../sweep/run-sweep.ts';
import { SweepRequest } from '../../sweep/sweep-request.ts';
import { sweepText } from '../../sweep/sweep-text.ts';
import { sweepWorkbook } from '../../workbook/sweep-workbook.ts';
import { exitCodes } from '../exit.ts';
import { pick, say } from '../language.ts';
import { type LoadOptions, loadGiven } from '../load-county.ts';
import { readJson } from '../read-json.ts';
import { countyArgument, withCountyOptions } from './county-options.ts';
import { whole } from './plan.ts';

interface SweepOptions extends LoadOptions {
  readonly out: string;
  readonly parallel: number;
  readonly json?: true;
}

/** `junheng sweep`: many what-ifs at once; what is done stays done when it is run again. */
export function sweepCommand(): Command {
  return withCountyOptions(new Command('sweep'))
    .description(
      say(
        '情景扫描：按网格或列表逐一测算，给出取舍前沿和拐点',
        'many what-ifs: a grid or list, the frontier and its knees',
      ),
    )
    .addArgument(countyArgument())
    .addArgument(new Argument(say('<扫描>', '<sweep>'), say('扫描设定（JSON 文件）', 'the sweep (JSON file)')))
    .option(
      '--out <dir>',
      say('输出文件夹；再次运行时接着上次的结果', 'output folder; run again, it goes on where it was'),
      'out',
    )
    .option('--parallel <number>', say('同时测算的个数', 'plannings at a time'), whole(1), 2)
    .option('--json', say('结果以 JSON 输出', 'print the result as JSON'))
    .action(runSweepCommand);
}

async function runSweepCommand(path: string, file: string, options: SweepOptions): Promise<void> {
  const request = await readJson(file, SweepRequest);
  const { imported, changes } = await loadGiven(path, options);
  await mkdir(options.out, { recursive: true });
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const pool = planningPool(options.parallel, stop.signal);
  try {
    const result = await runSweep(
      { imported, changes, request },
      {
        plan: pool.plan,
        atATime: options.parallel,
        journal: fileJournal(join(options.out, 'sweep.jsonl'), programSources()),
        signal: stop.signal,
        onProgress: showProgress,
      },
    );
    const text = `${JSON.stringify(result, null, 1)}\n`;
    await writeFile(join(options.out, 'sweep.json'), text);
    await writeFile(join(options.out, '情景扫描.xlsx'), await sweepWorkbook(result));
    process.stdout.write(options.json ? text : sweepText(result, pick));
    process.exitCode = result.rows.length === result.points ? exitCodes.done : exitCodes.noPlanInTime;
  } finally {
    process.off('SIGINT', onInterrupt);
    await pool.close();
  }
}

function showProgress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done}/${of}${done === of ? '\n' : ''}`);
}
