/** Exit codes and how every command ends: one place, so that scripts may rely on them. */
import { CommanderError } from 'commander';
import { findingLines } from '../problems/finding-groups.ts';
import { type Finding, ProblemError } from '../problems/problem.ts';
import { findingWords, problemWords } from '../problems/registry.ts';
import { pick } from './language.ts';
import { misuse } from './misuse.ts';
import { systemFault } from './system-words.ts';

export const exitCodes = {
  /** Planned and audited, or the command did what it says. */
  done: 0,
  /** Something unforeseen; the message says what. */
  unexpected: 1,
  /** Bad input: every mistake at once. */
  badInput: 2,
  /** No plan satisfies the hard rules; the diagnosis is printed and written. */
  infeasible: 3,
  /** Time ran out, or somebody stopped it, before a plan. */
  noPlanInTime: 4,
  /** A plan does not say what the county's data give; every difference is listed. */
  refused: 5,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A problem for programs: on stdout, where they look for the result. */
function printProblemJson({ code, values, findings }: ProblemError): void {
  const rows = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
  process.stdout.write(`${JSON.stringify({ problem: code, words: problemWords({ code, values }), findings: rows })}\n`);
}

/** Prints a problem with everything found, one line each. A single finding without a place is the whole problem. */
function printProblem(problem: ProblemError): void {
  const [only, ...others] = problem.findings;
  const whole = only !== undefined && others.length === 0 && Object.keys(only.place).length === 0;
  process.stderr.write(`${pick(problemWords(whole ? only : problem))}\n`);
  // While something must be mended, what would be assumed is of no interest yet.
  if (!whole) printFindings(problem.findings.filter(({ level }) => level !== 'assumption'));
}

const levelWords = {
  error: { zh: '须改正', en: 'must be mended' },
  warning: { zh: '请核对', en: 'please check' },
  assumption: { zh: '按此处理', en: 'assumed' },
} as const;

/** A screen, not a file: a few rows of a column are named, the rest counted; the workbook of `check --out` has them all. */
const onTerminal = {
  rowsNamed: 5,
  sentences: 3,
  more: {
    zh: '逐条内容用 npx junheng check … --out 文件夹 写成 Excel 查看。',
    en: 'npx junheng check … --out DIR writes each of them into a workbook.',
  },
};

/**
 * One line for all findings alike: level, place, what is wrong, what to do, and the code for programs in brackets.
 * Beside another result they go to stderr; where they are the result, to stdout with it.
 */
export function printFindings(findings: readonly Finding[], stream: NodeJS.WriteStream = process.stderr): void {
  const worded = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
  for (const { level, code, words } of findingLines(worded, onTerminal)) {
    stream.write(`  ${pick(levelWords[level])} · ${pick(words)} [${code}]\n`);
  }
}

/** Help or the version has been printed; without any command, help is the answer too. */
const toldByHelp = /^commander\.(help|helpDisplayed|version)$/;

/** What the user can mend, as a problem; undefined for our own faults. */
function problemOf(failure: unknown): ProblemError | undefined {
  if (failure instanceof ProblemError) return failure;
  if (failure instanceof CommanderError) return misuse(failure);
  const fault = systemFault(failure);
  return fault === null
    ? undefined
    : new ProblemError('command.fileRefused', { file: fault.file, reason: pick(fault.reason) });
}

/** Who reads our output may stop before its end, as `head` does: the rest is not printed, and the command ends as it would. */
function letReadersLeave(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause;
    });
}

function exitCodeOf(problem: ProblemError | undefined): ExitCode {
  if (problem === undefined) return exitCodes.unexpected;
  return problem.code === 'planning.cancelledUndecided' ? exitCodes.noPlanInTime : exitCodes.badInput;
}

/** Runs a command and sets the exit code; a problem of the user's input is 2, anything else unforeseen is 1. */
export async function runToExit(run: () => Promise<unknown>): Promise<void> {
  letReadersLeave();
  try {
    await run();
  } catch (failure) {
    if (failure instanceof CommanderError && toldByHelp.test(failure.code)) {
      process.exitCode = failure.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
      return;
    }
    const problem = problemOf(failure);
    const print = process.argv.includes('--json') ? printProblemJson : printProblem;
    print(problem ?? new ProblemError('command.unforeseen'));
    if (problem === undefined)
      process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exitCode = exitCodeOf(problem);
  }
}
