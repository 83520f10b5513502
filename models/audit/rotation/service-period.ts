/** R04: nobody moves during a contracted service period (特岗、公费定向等). */
import { monthsBetween } from '../facts/months.ts';
import { isBound } from '../facts/moved.ts';
import { twinOfEachMove } from '../moves.ts';

export const servicePeriod = twinOfEachMove('R04', ({ teacher }, facts) => {
  const until = teacher.serviceUntil;
  if (until === null || !isBound(facts, until)) return null;
  return {
    amount: monthsBetween(facts.county.planningMonth, until) + 1,
    zh: `约定服务期至 ${until}，尚未届满，不得列入交流。`,
    en: `a contracted service period runs until ${until}.`,
  };
});
