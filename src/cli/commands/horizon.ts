import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { makeFolder } from '../../county/make-folder.ts';
import { horizonJson, planHorizon } from '../../planning/horizon.ts';
import { checkHorizon } from '../../planning/horizon-check.ts';
import { HorizonRequest } from '../../planning/horizon-plan.ts';
import { createOptimiser } from '../../solver/optimiser.ts';
import { horizonWorkbook } from '../../workbook/horizon-workbook.ts';
import { horizonText } from '../horizon-text.ts';
import { onInterrupt } from '../interrupt.ts';
import { say } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';
import { progressLine } from '../progress.ts';
import { readOrder } from '../read-json.ts';
import { countyArgument, withCountyOptions } from './county-options.ts';
import { deadlineOption, exitOf, whole } from './plan.ts';

interface HorizonOptions extends LoadOptions {
  readonly futures?: string;
  readonly years?: number;
  readonly out: string;
  readonly deadline: number;
  readonly seed: number;
  readonly json?: true;
}

/** `junheng horizon`: several years, with what they may bring. */
export function horizonCommand(): Command {
  return withCountyOptions(new Command('horizon'))
    .description(
      say(
        '多年预测：学生、退休、缺员超员和分年招聘计划',
        'several years: enrolment, retirements, shortage, whom to hire',
      ),
    )
    .addArgument(countyArgument())
    .option('--futures <file>', say('各种预测的前提（JSON 文件）', 'what the years may bring (JSON file)'))
    .option('--years <number>', say('学年数（2 至 10）', 'school years, 2 to 10'), whole(2))
    .option('--out <dir>', say('输出文件夹', 'output folder'), 'out')
    .addOption(deadlineOption(600))
    .option('--seed <number>', say('种子', 'seed'), whole(0), 1)
    .option('--json', say('结果以 JSON 输出', 'print the result as JSON'))
    .action(runHorizon);
}

async function runHorizon(path: string, options: HorizonOptions): Promise<void> {
  const { county, policy, findings, scenarios } = await loadCounty(path, options);
  const written =
    options.futures === undefined
      ? HorizonRequest.parse({ format: 'junheng-horizon-request/1' })
      : await readOrder(options.futures, HorizonRequest);
  const request = options.years === undefined ? written : HorizonRequest.parse({ ...written, years: options.years });
  checkHorizon(request, county, '');
  makeFolder(options.out);
  const optimiser = createOptimiser();
  const progress = progressLine();
  const interrupt = onInterrupt();
  try {
    const plan = await planHorizon(
      { county, policy, findings, scenarios, request, seed: options.seed, deadlineMs: options.deadline * 1000 },
      { optimiser, signal: interrupt.signal, onProgress: (step) => progress.show({ stage: 'horizon', ...step }) },
    );
    progress.clear();
    interrupt.refuseUndecided(plan.status !== 'none' || plan.futures.length > 0);
    const text = horizonJson(plan);
    await writeFile(join(options.out, 'horizon.json'), text);
    await writeFile(join(options.out, '多年预测.xlsx'), await horizonWorkbook(plan));
    process.stdout.write(options.json ? text : horizonText(plan));
    process.exitCode = exitOf[plan.status];
  } finally {
    interrupt.release();
    progress.clear();
    await optimiser.close();
  }
}
