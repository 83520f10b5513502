/** Help in one language: what the parser itself says, worded by us. */
import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { textWidth } from '../report/reports-text.ts';
import { language, languageOption, say } from './language.ts';
import { wrapped } from './wrap.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** What stands for a value in a usage line or an option. */
const placeholders: Readonly<Record<string, string>> = {
  '[options]': '[选项]',
  '[command]': '[命令]',
  '<document>': '<文件种类>',
  '<file>': '<文件>',
  '<dir>': '<文件夹>',
  '<path>': '<路径>',
  '<model>': '<项目>',
  '<seconds>': '<秒数>',
  '<number>': '<数>',
  '<yyyy-mm>': '<年-月>',
};

const inWords = (usage: string): string =>
  language() === 'zh' ? usage.replaceAll(/[[<][a-z-]+[\]>]/g, (word) => placeholders[word] ?? word) : usage;

/** Choices and default after the description, as the parser would have put them in English. */
function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const more = [
    argChoices === undefined ? null : say(`可选：${argChoices.join('、')}`, `choices: ${argChoices.join(', ')}`),
    defaultValue === undefined ? null : say(`默认：${String(defaultValue)}`, `default: ${String(defaultValue)}`),
  ].filter((part) => part !== null);
  if (more.length === 0) return description;
  return say(`${description}（${more.join('；')}）`, `${description} (${more.join('; ')})`);
}

const ours: HelpConfiguration = {
  displayWidth: textWidth,
  styleTitle: (title) => (language() === 'zh' ? (titles[title] ?? title) : title),
  styleUsage: inWords,
  styleSubcommandTerm: inWords,
  styleOptionTerm: inWords,
  styleArgumentTerm: inWords,
  optionDescription: described,
  argumentDescription: described,
  boxWrap: (text, width) => (language() === 'zh' ? wrapped(text, width) : new Help().boxWrap(text, width)),
};

/** Gives a command its help, the option of the language, and leaves what goes wrong to the caller. */
export function withOurWords(command: Command): Command {
  return command
    .configureHelp(ours)
    .helpOption('-h, --help', say('显示帮助', 'show this help'))
    .addOption(languageOption())
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}
