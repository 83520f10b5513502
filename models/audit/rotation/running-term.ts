/** R05: nobody moves whose present rotation term is still running. */
import { monthsBetween } from '../facts/months.ts';
import { isBound } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';

export const runningTerm = twinOfEachMove('R05', ({ teacher }, facts) => {
  const until = teacher.rotationUntil;
  if (until === null || !isBound(facts, until)) return null;
  return {
    amount: monthsBetween(facts.county.planningMonth, until) + 1,
    zh: `本轮交流期限至 ${until}，尚未届满，不得列入交流。`,
    en: `a rotation term runs until ${until}.`,
  };
});
