#!/usr/bin/env node
/** `junheng`: the planner on the command line. Exit codes are a contract, see `exit.ts`. */
import { Command } from 'commander';
import { programVersion } from '../planning/identity.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { planCommand } from './commands/plan.ts';
import { reportCommand } from './commands/report.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { templateCommand } from './commands/template.ts';
import { runToExit } from './exit.ts';

const program = new Command('junheng')
  .description('均衡:县域教师编制、岗位与交流轮岗统筹 / Staffing and rotation planner for county-managed teachers')
  .version(programVersion)
  .showHelpAfterError()
  .addCommand(planCommand())
  .addCommand(checkCommand())
  .addCommand(reportCommand())
  .addCommand(templateCommand())
  .addCommand(demoCommand())
  .addCommand(schemaCommand())
  .addCommand(serveCommand());

await runToExit(() => program.parseAsync());
