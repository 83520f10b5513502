/** Exit codes and how every command ends: one place, so that scripts may rely on them. */
import { findingLines } from '../problems/finding-groups.ts';
import { type Finding, fill, ProblemError } from '../problems/problem.ts';
import { definitionOf, findingWords } from '../problems/registry.ts';
import { language, pick } from './language.ts';

export const exitCodes = {
  /** Planned and audited, or the command did what it says. */
  done: 0,
  /** Something unforeseen; the message says what. */
  unexpected: 1,
  /** Bad input: every mistake at once. */
  badInput: 2,
  /** No plan satisfies the hard rules; the diagnosis is printed and written. */
  infeasible: 3,
  /** Time ran out before a plan. */
  noPlanInTime: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Prints a problem with everything found, one line each. */
export function printProblem(problem: ProblemError): void {
  const { sentence, remedy } = definitionOf(problem.code);
  process.stderr.write(
    `${fill(pick(sentence), problem.values)}${language() === 'zh' ? '' : ' '}${fill(pick(remedy), problem.values)}\n`,
  );
  printFindings(problem.findings);
}

const levelWords = {
  error: { zh: '须改正', en: 'must be mended' },
  warning: { zh: '请核对', en: 'please check' },
  assumption: { zh: '按此处理', en: 'assumed' },
} as const;

/** A screen, not a file: a few rows of a column are named, the rest counted; `--json` has them all. */
const onTerminal = {
  rowsNamed: 5,
  sentences: 3,
  more: { zh: '逐条内容请加 --json 查看。', en: 'Use --json to see each of them.' },
};

/** One line for all findings alike: level, place, what is wrong, what to do, and the code for programs in brackets. */
export function printFindings(findings: readonly Finding[]): void {
  const worded = findings.map((finding) => ({ ...finding, words: findingWords(finding) }));
  for (const { level, code, words } of findingLines(worded, onTerminal)) {
    process.stderr.write(`  ${pick(levelWords[level])} · ${pick(words)} [${code}]\n`);
  }
}

/** Runs a command and sets the exit code; a problem of the user's input is 2, anything else unforeseen is 1. */
export async function runToExit(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (failure) {
    if (failure instanceof ProblemError) {
      printProblem(failure);
      process.exitCode = exitCodes.badInput;
      return;
    }
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exitCode = exitCodes.unexpected;
  }
}
