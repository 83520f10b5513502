#!/usr/bin/env node
/** `junheng`: the planner on the command line. Exit codes are a contract, see `exit.ts`. */
import { Command } from 'commander';
import { programVersion } from '../planning/program.ts';
import { alternativesCommand } from './commands/alternatives.ts';
import { checkCommand } from './commands/check.ts';
import { compareCommand } from './commands/compare.ts';
import { demoCommand } from './commands/demo.ts';
import { horizonCommand } from './commands/horizon.ts';
import { planCommand } from './commands/plan.ts';
import { reportCommand } from './commands/report.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { templateCommand } from './commands/template.ts';
import { verifyCommand } from './commands/verify.ts';
import { runToExit } from './exit.ts';
import { withOurWords } from './help.ts';
import { say } from './language.ts';

const program = withOurWords(new Command('junheng'))
  .description(
    say('均衡：县域教师编制、岗位与交流轮岗统筹', 'Junheng: staffing and rotation planner for county-managed teachers'),
  )
  .version(programVersion, '-V, --version', say('显示版本', 'show the version'))
  .helpCommand(say('help [命令]', 'help [command]'), say('显示某个命令的帮助', 'show the help of a command'));

const commands = [
  planCommand(),
  alternativesCommand(),
  compareCommand(),
  verifyCommand(),
  horizonCommand(),
  checkCommand(),
  reportCommand(),
  templateCommand(),
  demoCommand(),
  schemaCommand(),
  serveCommand().description(
    say(
      '启动服务（地址、端口和数据目录取自环境变量 HOST、PORT、JUNHENG_DATA）',
      'start the service (HOST, PORT, JUNHENG_DATA)',
    ),
  ),
];
for (const command of commands) program.addCommand(withOurWords(command));

await runToExit(() => program.parseAsync());
