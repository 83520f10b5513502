import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { makeFolder } from '../../county/make-folder.ts';
import { dataFindings } from '../../planning/data-findings.ts';
import { buildReports } from '../../report/build-reports.ts';
import { reportsText } from '../../report/reports-text.ts';
import { reportsWorkbook } from '../../workbook/reports-workbook.ts';
import { printFindings } from '../exit.ts';
import { language, say } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';
import { countyArgument, withCountyOptions } from './county-options.ts';

interface ReportOptions extends LoadOptions {
  readonly out?: string;
  readonly json?: true;
}

/** `junheng report`: what the data say before any plan. */
export function reportCommand(): Command {
  return withCountyOptions(new Command('report'))
    .description(
      say(
        '超缺编分析表、学科缺员表、符合交流条件名单、大班额台账、专项师资与学位核查表（无须测算方案）',
        'staffing, shortages, who may rotate, large classes, specialists and seats: reports that need no plan',
      ),
    )
    .addArgument(countyArgument())
    .option('--out <dir>', say('另存工作簿到此文件夹', 'also write the workbook into this folder'))
    .option('--json', say('以 JSON 输出', 'print as JSON'))
    .action(runReport);
}

async function runReport(path: string, options: ReportOptions): Promise<void> {
  const { county, policy, findings: found } = await loadCounty(path, options);
  const findings = [...found, ...dataFindings(county, policy.values)];
  const reports = buildReports(county, policy.values);
  process.stdout.write(options.json ? `${JSON.stringify(reports)}\n` : reportsText(reports, { language: language() }));
  printFindings(findings.filter(({ level }) => level === 'warning'));
  const assumed = findings.filter(({ level }) => level === 'assumption').length;
  if (assumed > 0)
    process.stderr.write(
      `${say(`另有 ${assumed} 项数据未提供，按缺省处理，逐项见 npx junheng check ${path}。`, `${assumed} facts are not given and were assumed; npx junheng check ${path} lists them.`)}\n`,
    );
  if (options.out === undefined) return;
  makeFolder(options.out);
  const file = join(options.out, '基础报表.xlsx');
  await writeFile(file, await reportsWorkbook(reports, county));
  process.stderr.write(`${say(`已写出：${file}`, `Written: ${file}`)}\n`);
}
