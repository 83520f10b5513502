/** A command line that cannot be carried out as it is written. */
import { define, type ProblemDefinition } from './problem.ts';

const seeHelp = ['用法见 npx junheng --help。', 'See npx junheng --help.'] as const;

export const commandProblems = {
  'command.unknownCommand': define(
    400,
    '没有名为 {name} 的命令。{hint}',
    'There is no command {name}.{hint}',
    ...seeHelp,
  ),
  'command.unknownOption': define(
    400,
    '没有名为 {name} 的选项。{hint}',
    'There is no option {name}.{hint}',
    ...seeHelp,
  ),
  'command.missingArgument': define(
    400,
    '缺少参数「{name}」。',
    'The argument {name} is missing.',
    '请写在命令之后，例如 npx junheng check 我县数据.xlsx；用法见 npx junheng --help。',
    'Write it after the command, e.g. npx junheng check county.xlsx; see npx junheng --help.',
  ),
  'command.optionWithoutValue': define(
    400,
    '选项 {name} 后面缺少取值。',
    'The option {name} lacks its value.',
    ...seeHelp,
  ),
  'command.missingOption': define(400, '缺少必须的选项 {name}。', 'The option {name} must be given.', ...seeHelp),
  'command.tooManyArguments': define(
    400,
    '参数过多。',
    'There are too many arguments.',
    '请核对；路径中有空格的，请加引号。',
    'Check them; put quotation marks around a path with spaces.',
  ),
  'command.wrongValue': define(
    400,
    '「{name}」的取值“{value}”不合要求：{expected}。',
    'The value "{value}" of {name} cannot be used: {expected}.',
    '请改正后重试。',
    'Correct it and try again.',
  ),
  'command.notUnderstood': define(
    400,
    '命令无法识别：{message}。',
    'The command is not understood: {message}.',
    ...seeHelp,
  ),
  'command.fileRefused': define(
    400,
    '{file} 无法读写：{reason}。',
    '{file} cannot be read or written: {reason}.',
    '请处理后重试，或改用其他路径。',
    'Mend this or use another path.',
  ),
  'command.unforeseen': define(
    500,
    '程序出现未预料的故障，没有完成。',
    'The program met a fault of its own and did not finish.',
    '请把以下内容交维护人员（其中不含人员信息）：',
    'Give the lines below to the makers (they hold no personal data):',
  ),
} as const satisfies Record<string, ProblemDefinition>;
