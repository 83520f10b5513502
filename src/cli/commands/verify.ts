import { Argument, Command } from 'commander';
import { Plan } from '../../planning/plan.ts';
import { ProblemError } from '../../problems/problem.ts';
import { verificationText } from '../../verify/verification-text.ts';
import { verifyPlan } from '../../verify/verify-plan.ts';
import { exitCodes } from '../exit.ts';
import { pick, say } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';
import { readJson } from '../read-json.ts';
import { withCountyOptions } from './county-options.ts';

interface VerifyOptions extends LoadOptions {
  readonly county: string;
  readonly json?: true;
}

/** `junheng verify`: a plan checked against the county's data, without a solver. */
export function verifyCommand(): Command {
  return withCountyOptions(new Command('verify'))
    .description(
      say(
        '不用求解器，按县数据重新核对方案的每个数值；情景和参数与测算时相同',
        'check every figure of a plan against the county’s data, without a solver; scenarios and values as it was planned',
      ),
    )
    .addArgument(new Argument(say('<方案>', '<plan>'), say('plan.json', 'plan.json')))
    .requiredOption('--county <path>', say('县数据：文件夹或 .xlsx', 'county data: a folder or an .xlsx workbook'))
    .option('--json', say('以 JSON 输出', 'print as JSON'))
    .action(runVerify);
}

async function runVerify(path: string, options: VerifyOptions): Promise<void> {
  const plan = await readJson(path, Plan);
  if (plan.status !== 'optimal' && plan.status !== 'feasible')
    throw new ProblemError('planning.nothingToVerify', { file: path });
  const { scenarios = [] } = plan;
  if (scenarios.length > 0 && options.scenario === undefined)
    throw new ProblemError('planning.scenariosNotGiven', {
      file: path,
      titles: scenarios.map(({ title }) => title.zh).join('、'),
      titlesEn: scenarios.map(({ title }) => title.en).join(', '),
    });
  const verification = verifyPlan(plan, await loadCounty(options.county, options));
  process.stdout.write(
    options.json ? `${JSON.stringify(verification)}\n` : `${verificationText(verification, pick).join('\n')}\n`,
  );
  process.exitCode = verification.verified ? exitCodes.done : exitCodes.refused;
}
