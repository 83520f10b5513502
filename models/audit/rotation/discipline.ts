/** R06: nobody moves during a disciplinary period. */
import { monthsBetween } from '../facts/months.ts';
import { isBound } from '../facts/moved.ts';
import { twinOfEveryDeparture } from '../moves.ts';

export const discipline = twinOfEveryDeparture('R06', ({ teacher }, facts) => {
  const until = teacher.disciplineUntil;
  if (until === null || !isBound(facts, until)) return null;
  return {
    amount: monthsBetween(facts.county.planningMonth, until) + 1,
    zh: `处分期至 ${until}，尚未届满，不得列入交流。`,
    en: `a disciplinary period runs until ${until}.`,
  };
});
