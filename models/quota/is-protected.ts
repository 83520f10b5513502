/** Music, art and PE. */
import { protectedSubjects } from '../../src/county/subjects.ts';

export function isProtected(subject: string): boolean {
  return protectedSubjects.some((known) => known === subject);
}
