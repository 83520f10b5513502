import { define, type ProblemDefinition } from './problem.ts';

export const countyProblems = {
  'county.placeholder': define(400, '', '', '', ''),
} as const satisfies Record<string, ProblemDefinition>;
