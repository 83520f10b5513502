import { Command } from 'commander';
import { findingWords } from '../../problems/registry.ts';
import { exitCodes, printFindings } from '../exit.ts';
import { type Language, language, languageOption, useLanguage } from '../language.ts';
import { type LoadOptions, loadCounty } from '../load-county.ts';

/** `junheng check`: everything that is wrong, doubtful or assumed, without planning anything. */
export function checkCommand(): Command {
  return new Command('check')
    .description('核对县数据,一次列出全部问题 / everything that is wrong, doubtful or assumed')
    .argument('<county>', '县数据:文件夹(CSV)或 .xlsx / folder of CSV files or one workbook')
    .option('--policy <file>', '县级政策参数(JSON)/ policy overrides')
    .option('--scenario <file>', '情景(JSON)/ scenario')
    .option('--mapping <file>', '列名对照(JSON),保存备下次使用 / header mapping, kept for the next time')
    .option('--month <yyyy-mm>', '计划学年起始月 / planning month')
    .option('--json', '以 JSON 输出 / as JSON')
    .addOption(languageOption())
    .action(async (path: string, options: LoadOptions & { json?: true; lang?: Language }) => {
      useLanguage(options.lang);
      const { county, findings } = await loadCounty(path, options);
      if (options.json) {
        const rows = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
        process.stdout.write(
          `${JSON.stringify({ county: county.name, schools: county.schools.length, teachers: county.teachers.length, findings: rows })}\n`,
        );
      } else {
        process.stdout.write(
          language() === 'zh'
            ? `${county.name}:${county.schools.length} 所学校(含教学点),${county.teachers.length} 名人员。数据可用;需核对 ${findings.filter(({ level }) => level === 'warning').length} 项,按缺省处理 ${findings.filter(({ level }) => level === 'assumption').length} 项。\n`
            : `${county.name}: ${county.schools.length} schools and points, ${county.teachers.length} people. The data can be used; ${findings.filter(({ level }) => level === 'warning').length} to check, ${findings.filter(({ level }) => level === 'assumption').length} assumed.\n`,
        );
        printFindings(findings);
      }
      process.exitCode = exitCodes.done;
    });
}
