import { define, type ProblemDefinition } from './problem.ts';

export const planningProblems = {
  'planning.placeholder': define(400, '', '', '', ''),
} as const satisfies Record<string, ProblemDefinition>;
