/** The store's native part takes the whole process down under an older Node; say so before it is loaded. */
import { ProblemError } from '../problems/problem.ts';

const oldestMajor = 24;

/** Throws `service.nodeTooOld` for a version such as `v20.11.1`. */
export function requireNode(version: string): void {
  const major = Number.parseInt(version.replace(/^v/, ''), 10);
  if (!(major >= oldestMajor)) throw new ProblemError('service.nodeTooOld', { version });
}
