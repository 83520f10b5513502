import { Command, InvalidArgumentError } from 'commander';
import { writeDemo } from '../../demo/write-demo.ts';
import { say } from '../language.ts';

const between = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InvalidArgumentError(
      say(`须为 ${least} 至 ${most} 的整数`, `it should be a whole number from ${least} to ${most}`),
    );
  return value;
};

/** `junheng demo`: a synthetic county, hard on purpose; the same seed gives the same bytes. */
export function demoCommand(): Command {
  return new Command('demo')
    .description(say('生成合成县（仅供演示和测试）', 'write a synthetic county for demonstration and tests'))
    .option('--schools <number>', say('学校数', 'schools'), between(20, 600), 150)
    .option('--teachers <number>', say('人员数', 'people'), between(200, 20_000), 3000)
    .option('--seed <number>', say('随机种子', 'seed'), between(0, 2_147_483_647), 7)
    .requiredOption('--out <dir>', say('输出文件夹', 'output folder'))
    .action(
      async ({ schools, teachers, seed, out }: { schools: number; teachers: number; seed: number; out: string }) => {
        await writeDemo(out, { schools, teachers, seed });
        process.stdout.write(`${out}\n`);
      },
    );
}
