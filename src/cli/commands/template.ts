import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { countyTemplate } from '../../county/template.ts';
import { say } from '../language.ts';

/** `junheng template`: the empty workbook with explanations and drop-down lists. */
export function templateCommand(): Command {
  return new Command('template')
    .description(say('写出填报模板（含填表说明和下拉选项）', 'write the workbook to fill in'))
    .option('--out <file>', say('输出文件', 'output file'), '县数据模板.xlsx')
    .action(async ({ out }: { out: string }) => {
      await writeFile(out, await countyTemplate());
      process.stdout.write(`${out}\n`);
    });
}
