/** A command line that cannot be understood, told as every other problem: what is wrong, what to do, in the language asked for. */
import type { CommanderError } from 'commander';
import { ProblemError } from '../problems/problem.ts';
import { say } from './language.ts';

const codes: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'command.unknownCommand',
  'commander.unknownOption': 'command.unknownOption',
  'commander.missingArgument': 'command.missingArgument',
  'commander.optionMissingArgument': 'command.optionWithoutValue',
  'commander.missingMandatoryOptionValue': 'command.missingOption',
  'commander.excessArguments': 'command.tooManyArguments',
  'commander.invalidArgument': 'command.wrongValue',
};

/** What the parser found, as a problem of ours; it tells the particulars in its sentence only. */
export function misuse({ code, message }: CommanderError): ProblemError {
  const ours = codes[code];
  if (ours === undefined) return new ProblemError('command.notUnderstood', { message });
  const named = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? '');
  const like = /Did you mean (.+)\?/.exec(message)?.[1];
  return new ProblemError(ours, {
    name: bare(named[0]),
    value: named[1] ?? '',
    hint: like === undefined ? '' : say(`是否指 ${like}？`, ` Did you mean ${like}?`),
    ...(ours === 'command.wrongValue' && wrongValue(message, named)),
  });
}

/** `--out <dir>` → `--out`. */
const bare = (flags = ''): string => flags.replace(/ .*$/, '');

/** An option names itself first and then its value; an argument the other way round. */
function wrongValue(message: string, [first = '', second = '']: readonly string[]) {
  const [name, value] = message.includes('command-argument') ? [second, first] : [first, second];
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  const told = /is invalid(?: for argument '[^']*')?\. (.*)$/s.exec(message)?.[1] ?? '';
  const expected =
    choices === undefined ? told : say(`可选：${choices.replaceAll(', ', '、')}`, `choose one of ${choices}`);
  return { name: bare(name), value, expected };
}
