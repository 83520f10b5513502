import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { makeFolder } from '../../county/make-folder.ts';
import { longestDeadlineSeconds } from '../../planning/deadline.ts';
import { hasDecisions } from '../../planning/decisions.ts';
import type { Plan, PlanStatus } from '../../planning/plan.ts';
import { planCounty } from '../../planning/plan-county.ts';
import { planJson } from '../../planning/plan-json.ts';
import { findingWords } from '../../problems/registry.ts';
import { createOptimiser } from '../../solver/optimiser.ts';
import { planWorkbook } from '../../workbook/plan-workbook.ts';
import { type ExitCode, exitCodes } from '../exit.ts';
import { onInterrupt } from '../interrupt.ts';
import { say } from '../language.ts';
import { type LoadOptions, loadCounty, orderedChanges } from '../load-county.ts';
import { progressLine } from '../progress.ts';
import { diagnosisText, summaryText } from '../summary.ts';
import { type WayOutFile, wayOutFiles } from '../way-out-files.ts';
import { countyArgument, withCountyOptions } from './county-options.ts';

interface PlanOptions extends LoadOptions {
  readonly out: string;
  readonly only?: 'quota' | 'rotation' | 'pay';
  readonly deadline: number;
  readonly seed: number;
  readonly json?: true;
}

export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER
        ? say(`须为不小于 ${least} 的整数`, `it should be a whole number of at least ${least}`)
        : say(`须为 ${least} 至 ${most} 的整数`, `it should be a whole number from ${least} to ${most}`),
    );
  };

export function planCommand(): Command {
  return withCountyOptions(new Command('plan'))
    .description(
      say('编制、交流、待遇一次测算，并逐条审核', 'plan posts, rotation and pay, prove and audit the result'),
    )
    .addArgument(countyArgument())
    .option('--out <dir>', say('输出文件夹', 'output folder'), 'out')
    .addOption(
      new Option(
        '--only <model>',
        say('只测算一项：quota 编制岗位，rotation 交流轮岗，pay 工资待遇', 'one model alone'),
      ).choices(['quota', 'rotation', 'pay']),
    )
    .addOption(deadlineOption(1800))
    .option('--seed <number>', say('抽签种子，运行前公布', 'seed of the lot, published before the run'), whole(0), 1)
    .option('--json', say('结果摘要以 JSON 输出', 'print the summary as JSON'))
    .action(runPlan);
}

/** How long a planning may take. */
export const deadlineOption = (standard: number): Option =>
  new Option(
    '--deadline <seconds>',
    say(
      `时限，整数秒，1 至 ${longestDeadlineSeconds}`,
      `time limit, whole seconds from 1 to ${longestDeadlineSeconds}`,
    ),
  )
    .argParser(whole(1, longestDeadlineSeconds))
    .default(standard);

export const exitOf: Record<PlanStatus, ExitCode> = {
  optimal: exitCodes.done,
  feasible: exitCodes.done,
  infeasible: exitCodes.infeasible,
  none: exitCodes.noPlanInTime,
  error: exitCodes.unexpected,
};

async function runPlan(path: string, options: PlanOptions): Promise<void> {
  const { county, policy, findings, scenarios } = await loadCounty(path, options);
  // Before the minutes of planning: a folder that cannot be made is better known at once.
  makeFolder(options.out);
  const optimiser = createOptimiser();
  const progress = progressLine();
  const interrupt = onInterrupt();
  let isDiagnosed = false;
  try {
    const { plan, timings } = await planCounty(
      {
        county,
        policy,
        findings,
        scenarios,
        only: options.only ?? null,
        seed: options.seed,
        deadlineMs: options.deadline * 1000,
      },
      {
        optimiser,
        signal: interrupt.signal,
        onProgress: progress.show,
        onDiagnosed: (diagnosis) => {
          if (options.json) return;
          isDiagnosed = true;
          progress.clear();
          process.stdout.write(diagnosisText(diagnosis));
        },
      },
    );
    progress.clear();
    interrupt.refuseUndecided(plan.status !== 'none' || hasDecisions(plan));
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const run = {
      runId: plan.identity.runId,
      milliseconds: timings,
      processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMemoryMegabytes: Math.round(maxRSS / 1024),
    };
    await writeFile(join(options.out, 'plan.json'), planJson(plan));
    await writeFile(join(options.out, 'run.json'), `${JSON.stringify(run, null, 2)}\n`);
    const ways = wayOutFiles(plan.diagnosis, await orderedChanges(options), options.out);
    await Promise.all(
      ways.map(({ path: file, scenario }) => writeFile(file, `${JSON.stringify(scenario, null, 2)}\n`)),
    );
    await writeFile(join(options.out, '方案.xlsx'), await planWorkbook(plan, county));
    process.stdout.write(
      options.json
        ? `${JSON.stringify(shortJson(plan, options.out, ways))}\n`
        : summaryText(plan, county, run, { folder: options.out, ways, isDiagnosed }),
    );
    process.exitCode = exitOf[plan.status];
  } finally {
    interrupt.release();
    progress.clear();
    await optimiser.close();
  }
}

const shortJson = ({ status, goals, audit, identity, diagnosis }: Plan, out: string, ways: readonly WayOutFile[]) => ({
  status,
  audit: { passed: audit.passed, failed: audit.rules.filter(({ passed }) => passed === false).map(({ id }) => id) },
  goals: goals.map(({ model, id, unit, value, bound, gap, status: proof }) => ({
    model,
    id,
    unit,
    value,
    bound,
    gap,
    status: proof,
  })),
  diagnosis,
  identity,
  files: {
    plan: join(out, 'plan.json'),
    run: join(out, 'run.json'),
    workbook: join(out, '方案.xlsx'),
    waysOut: ways.map(({ path }) => path),
  },
  findings: ways.flatMap(({ notWhole }) => (notWhole === null ? [] : [{ ...notWhole, words: findingWords(notWhole) }])),
});
