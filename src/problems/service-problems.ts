import { define, type ProblemDefinition } from './problem.ts';

export const serviceProblems = {
  'service.placeholder': define(400, '', '', '', ''),
} as const satisfies Record<string, ProblemDefinition>;
