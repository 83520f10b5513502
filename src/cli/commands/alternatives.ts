import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command } from 'commander';
import { mostLists } from '../../alternatives/alternatives.ts';
import { alternativesText } from '../../alternatives/alternatives-words.ts';
import { planAlternatives } from '../../alternatives/plan-alternatives.ts';
import { makeFolder } from '../../county/make-folder.ts';
import { longestDeadlineSeconds } from '../../planning/deadline.ts';
import { Plan } from '../../planning/plan.ts';
import { planJson } from '../../planning/plan-json.ts';
import { createOptimiser } from '../../solver/optimiser.ts';
import { alternativesWorkbook } from '../../workbook/alternatives-workbook.ts';
import { planWorkbook } from '../../workbook/plan-workbook.ts';
import { onInterrupt } from '../interrupt.ts';
import { pick, say } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';
import { progressLine } from '../progress.ts';
import { readJson } from '../read-json.ts';
import { withCountyOptions } from './county-options.ts';
import { whole } from './plan.ts';

interface AlternativesOptions extends LoadOptions {
  readonly county: string;
  readonly count: number;
  readonly out: string;
  readonly deadline: number;
  readonly json?: true;
}

/** `junheng alternatives`: rotation lists near the best of a plan, that move other people. */
export function alternativesCommand(): Command {
  return withCountyOptions(new Command('alternatives'))
    .description(
      say(
        '备选名单：各项目标与最优名单相差不超过允许范围、交流人员尽可能不同的几份名单',
        'rotation lists near the best of a plan that move as many other people as can be',
      ),
    )
    .addArgument(new Argument(say('<方案>', '<plan>'), say('plan.json', 'plan.json')))
    .requiredOption('--county <path>', say('县数据：文件夹或 .xlsx', 'county data: a folder or an .xlsx workbook'))
    .option('--count <number>', say('名单份数', 'how many lists'), whole(1, mostLists), 3)
    .option('--out <dir>', say('输出文件夹', 'output folder'), 'out')
    .option('--deadline <seconds>', say('时限（秒）', 'time limit in seconds'), whole(1, longestDeadlineSeconds), 1800)
    .option('--json', say('以 JSON 输出', 'print as JSON'))
    .action(runAlternatives);
}

async function runAlternatives(path: string, options: AlternativesOptions): Promise<void> {
  const best = await readJson(path, Plan);
  const basis = await loadCounty(options.county, options);
  makeFolder(options.out);
  const optimiser = createOptimiser();
  const progress = progressLine();
  const interrupt = onInterrupt();
  try {
    const { alternatives, plans } = await planAlternatives(
      { ...basis, best, count: options.count, deadlineMs: options.deadline * 1000 },
      { optimiser, signal: interrupt.signal, onProgress: progress.show },
    );
    progress.clear();
    interrupt.refuseUndecided(plans.length > 0);
    const text = `${JSON.stringify(alternatives, null, 2)}\n`;
    await writeFile(join(options.out, 'alternatives.json'), text);
    await writeFile(join(options.out, '备选名单.xlsx'), await alternativesWorkbook(alternatives));
    const folders = plans.map((_, position) => join(options.out, `备选名单${position + 1}`));
    for (const [position, plan] of plans.entries()) {
      const folder = folders[position]!;
      makeFolder(folder);
      await writeFile(join(folder, 'plan.json'), planJson(plan));
      await writeFile(join(folder, '方案.xlsx'), await planWorkbook(plan, basis.county));
    }
    process.stdout.write(options.json ? text : alternativesText(alternatives, folders, pick));
  } finally {
    interrupt.release();
    progress.clear();
    await optimiser.close();
  }
}
