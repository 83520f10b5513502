/** What every command that reads a county takes. */
import { Argument, type Command } from 'commander';
import { say } from '../language.ts';

export const countyArgument = (): Argument =>
  new Argument(
    say('<县数据>', '<county>'),
    say('县数据：存放 CSV 的文件夹，或一个 .xlsx 工作簿', 'folder of CSV files, or one .xlsx workbook'),
  );

export const withCountyOptions = (command: Command): Command =>
  command
    .option('--policy <file>', say('县级政策参数（JSON 文件）', 'policy overrides (JSON file)'))
    .option(
      '--scenario <file>',
      say('情景（JSON 文件），可多次给出，依次叠加', 'scenario (JSON file); given again, one on top of the other'),
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option(
      '--mapping <file>',
      say('列名对照（JSON 文件），保存备下次使用', 'header mapping (JSON file), kept for the next time'),
    )
    .option(
      '--month <yyyy-mm>',
      say(
        '计划学年起始月，年龄、年限计算到此月；「县」表已填的，以表为准',
        'planning month, at which ages and terms are counted; the county table wins',
      ),
    );
