import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { makeFolder } from '../../county/make-folder.ts';
import { dataFindings } from '../../planning/data-findings.ts';
import { type Finding, type Level, ProblemError } from '../../problems/problem.ts';
import { findingWords } from '../../problems/registry.ts';
import { findingsWorkbook } from '../../workbook/findings-workbook.ts';
import { exitCodes, printFindings } from '../exit.ts';
import { say } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';
import { countyArgument, withCountyOptions } from './county-options.ts';

interface CheckOptions extends LoadOptions {
  readonly out?: string;
  readonly json?: true;
}

const rank: Readonly<Record<Level, number>> = { error: 0, warning: 1, assumption: 2 };

/** `junheng check`: everything that is wrong, doubtful or assumed, without planning anything. */
export function checkCommand(): Command {
  return withCountyOptions(new Command('check'))
    .description(say('核对县数据，一次列出全部问题', 'list everything that is wrong, doubtful or assumed'))
    .addArgument(countyArgument())
    .option(
      '--out <dir>',
      say('另存逐条的核对表到此文件夹', 'also write a workbook with each of them into this folder'),
    )
    .option('--json', say('以 JSON 输出', 'print as JSON'))
    .action(runCheck);
}

async function runCheck(path: string, options: CheckOptions): Promise<void> {
  const { county, policy, findings: found } = await loadedOrWritten(path, options);
  const findings = [...found, ...dataFindings(county, policy.values)].toSorted((a, b) => rank[a.level] - rank[b.level]);
  if (options.json) {
    const rows = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
    process.stdout.write(
      `${JSON.stringify({ county: county.name, schools: county.schools.length, teachers: county.teachers.length, findings: rows })}\n`,
    );
  } else {
    const suspended = county.schools.filter(({ inUse }) => !inUse).length;
    const number = (level: Level) => findings.filter((finding) => finding.level === level).length;
    process.stdout.write(
      `${say(
        `${county.name}：${county.schools.length} 所学校（含教学点${suspended === 0 ? '' : `和休止学校 ${suspended} 所`}），${county.teachers.length} 名人员。数据可用；需核对 ${number('warning')} 项，按缺省处理 ${number('assumption')} 项。`,
        `${county.name}: ${county.schools.length} schools and points${suspended === 0 ? '' : ` (${suspended} suspended)`}, ${county.teachers.length} people. The data can be used; ${number('warning')} to check, ${number('assumption')} assumed.`,
      )}\n`,
    );
    printFindings(findings, process.stdout);
    process.stdout.write(
      `${say(
        '测算后才能看出的（如未能排入走教课表的课时、交流后的工资变化），列在方案的「数据说明」。',
        'What only planning shows, such as lessons that fit no timetable or pay that changes with a move, is in the data sheet of the plan.',
      )}\n`,
    );
  }
  if (options.out !== undefined) await written(options.out, county.name, findings);
  process.exitCode = exitCodes.done;
}

/** Data that cannot be used are listed in the workbook as well: it is then that a clerk needs each row. */
async function loadedOrWritten(path: string, options: CheckOptions) {
  try {
    return await loadCounty(path, options);
  } catch (failure) {
    if (options.out !== undefined && failure instanceof ProblemError && failure.findings.length > 0)
      await written(options.out, basename(path), failure.findings);
    throw failure;
  }
}

async function written(folder: string, county: string, findings: readonly Finding[]): Promise<void> {
  makeFolder(folder);
  const file = join(folder, '数据核对.xlsx');
  await writeFile(file, await findingsWorkbook(county, findings));
  process.stderr.write(`${say(`已写出：${file}`, `Written: ${file}`)}\n`);
}
