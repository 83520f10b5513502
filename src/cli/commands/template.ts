import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { countyTemplate } from '../../county/template.ts';

/** `junheng template`: the empty workbook with explanations and drop-down lists. */
export function templateCommand(): Command {
  return new Command('template')
    .description('下载填报模板 / the workbook to fill in')
    .option('--out <file>', '输出文件 / output file', '县数据模板.xlsx')
    .action(async ({ out }: { out: string }) => {
      await writeFile(out, await countyTemplate());
      process.stdout.write(`${out}\n`);
    });
}
