/** Everything that can be wrong with a county's material, a file for each table and kind of fault. */
import { assumptions } from './county/assumptions.ts';
import { cellProblems } from './county/cells.ts';
import { classProblems } from './county/classes.ts';
import { decisionProblems } from './county/decisions.ts';
import { fileProblems } from './county/files.ts';
import { headerProblems } from './county/headers.ts';
import { identityNumberProblems } from './county/identity-numbers.ts';
import { payProblems } from './county/pay.ts';
import { personProblems } from './county/people.ts';
import { rowProblems } from './county/rows.ts';
import { schoolProblems } from './county/schools.ts';
import type { ProblemDefinition } from './problem.ts';

export const countyProblems = {
  ...fileProblems,
  ...headerProblems,
  ...cellProblems,
  ...identityNumberProblems,
  ...rowProblems,
  ...schoolProblems,
  ...classProblems,
  ...personProblems,
  ...payProblems,
  ...decisionProblems,
  ...assumptions,
} as const satisfies Record<string, ProblemDefinition>;
