/** What can be wrong with a request to put plans side by side. */
import { define, type ProblemDefinition } from './problem.ts';

export const comparisonProblems = {
  'comparison.howMany': define(
    422,
    '一次可比较 {fewest} 至 {most} 个方案，本次给出 {plans} 个。',
    'A comparison takes {fewest} to {most} plans; {plans} were given.',
    '请增减后重试。',
    'Give as many and try again.',
  ),
} as const satisfies Record<string, ProblemDefinition>;
