import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { buildReports } from '../../report/build-reports.ts';
import { reportsText } from '../../report/reports-text.ts';
import { reportsWorkbook } from '../../workbook/reports-workbook.ts';
import { printFindings } from '../exit.ts';
import { type Language, languageOption, pick, useLanguage } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';

interface ReportOptions extends LoadOptions {
  readonly out?: string;
  readonly json?: true;
  readonly lang?: Language;
}

/** `junheng report`: what the data say before any plan. */
export function reportCommand(): Command {
  return new Command('report')
    .description('超缺编分析表、学科缺员表、符合交流条件名单、大班额台账 / reports that need no plan')
    .argument('<county>', '县数据:文件夹(CSV)或 .xlsx / folder of CSV files or one workbook')
    .option('--out <dir>', '另存工作簿到此文件夹 / also write the workbook here')
    .option('--policy <file>', '县级政策参数(JSON)/ policy overrides')
    .option('--scenario <file>', '情景(JSON)/ scenario')
    .option('--mapping <file>', '列名对照(JSON),保存备下次使用 / header mapping, kept for the next time')
    .option('--month <yyyy-mm>', '计划学年起始月 / planning month')
    .option('--json', '以 JSON 输出 / as JSON')
    .addOption(languageOption())
    .action(runReport);
}

async function runReport(path: string, options: ReportOptions): Promise<void> {
  useLanguage(options.lang);
  const { county, policy, findings } = await loadCounty(path, options);
  const reports = buildReports(county, policy.values);
  process.stdout.write(options.json ? `${JSON.stringify(reports)}\n` : reportsText(reports));
  printFindings(findings.filter(({ level }) => level === 'warning'));
  if (options.out === undefined) return;
  await mkdir(options.out, { recursive: true });
  const file = join(options.out, '基础报表.xlsx');
  await writeFile(file, await reportsWorkbook(reports, county));
  process.stderr.write(`${pick({ zh: '已写出', en: 'written' })}: ${file}\n`);
}
